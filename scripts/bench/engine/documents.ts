import type { Member } from '../../../domain/member/member'
import type { Entry } from '../../../domain/points/ledger'

/** Entries of one member: a page of twenty is a fifth of them. */
const entriesPerMember = 100
/** A quiet Tuesday; what matters is only that entries differ. */
const firstAt = 1_760_000_000_000

export const memberIdOf = (index: number) => `bench-member-${Math.floor(index / entriesPerMember)}`

/** The index-th paid scan, as the ledger keeps it. */
export const entryOf = (index: number): Entry => ({
  _id: `1-${index}`,
  kind: 'earn',
  memberId: memberIdOf(index),
  at: firstAt + index * 1_000,
  postings: [
    { account: 'issued', points: -10 },
    { account: 'member', points: 10, expiresOn: '2026-10-31' },
  ],
  growth: 10,
  reason: {
    rule: 'fixed',
    version: 2,
    inputs: { campaign: '秋日扫码有礼', basePoints: 10, multiplierPercent: 100, tier: 'wind', prize: false },
    sentence: '扫码得积分：桂花乌龙气泡茶（秋日扫码有礼）',
  },
})

/** The index-th card, full enough to be decreased for as long as the bench runs. */
export const cardOf = (index: number): Member => ({
  _id: `bench-card-${index}`,
  number: String(index).padStart(12, '0'),
  nickname: '林小满',
  joinedAt: firstAt,
  consentVersion: '2026-11',
  points: 1_000_000,
  pendingPoints: 0,
  growth: 120,
  lots: [{ expiresOn: '2026-10-31', points: 1_000_000 }],
  nextExpiryOn: '2026-10-31',
  tier: 'tide',
  tierSince: firstAt,
  earnedTier: 'tide',
  growthMonths: [{ month: '2025-10', growth: 120 }],
  termEndsAt: null,
  grant: null,
  tierDueAt: null,
  scans: {},
})
