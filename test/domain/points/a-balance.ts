import type { Balance } from '../../../domain/points/balance'
import type { EntryFacts, Reason } from '../../../domain/points/ledger'

export const reason: Reason = { rule: 'test', version: 1, inputs: {}, sentence: '测试' }

/** A Saturday afternoon in the brand's zone. */
export const now = Date.parse('2026-11-21T15:30:00+08:00')

export const facts: EntryFacts = { _id: 'order-1', memberId: 'visitor-lin', at: now, reason }

/** A balance of lots given as last day and points. */
export const holding = (...lots: [expiresOn: string, points: number][]): Balance => ({
  points: lots.reduce((sum, [, points]) => sum + points, 0),
  pendingPoints: 0,
  growth: 0,
  lots: lots.map(([expiresOn, points]) => ({ expiresOn, points })),
})
