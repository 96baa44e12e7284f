import { monthAfter, monthAt, monthStart, yearAt } from '../months'
import { no, yes, type Result } from '../result'
import { integer, readIntegers, type Definition, type RuleRefusal, type RuleUse } from '../rule'
import type { Tier } from './tier'

/** Which growth counts. */
export type TierWindow = 'calendarYear' | 'rolling12Months' | 'lifetime'

/** What a review does to a tier whose growth was not kept up. */
export type Downgrade =
  | { code: 'oneStep'; keepPercent: number; graceDays: number }
  | { code: 'rerank'; keepPercent: number; graceDays: number }
  | { code: 'none' }

/** How tiers are reached, kept and lost. */
export interface TierPolicy {
  window: TierWindow
  downgrade: Downgrade
}

/** A policy as the brand stores it. */
export interface TierPolicyUse {
  window: RuleUse
  downgrade: RuleUse
}

/** What every brand starts with: a tier once reached stays. */
export const everlastingTiers: TierPolicy = { window: 'lifetime', downgrade: { code: 'none' } }

const keepPercent = integer('keepPercent', 1, 100, 100)
/** Terms end with a month, so grace ends within the next one and a history of thirteen months holds all that counts. */
const graceDays = integer('graceDays', 0, 28, 0)

export const tierRuleDefinitions = [
  {
    code: 'calendarYear',
    kind: 'window',
    arguments: [],
  },
  {
    code: 'rolling12Months',
    kind: 'window',
    arguments: [],
  },
  {
    code: 'lifetime',
    kind: 'window',
    arguments: [],
  },
  {
    code: 'oneStep',
    kind: 'downgrade',
    arguments: [keepPercent, graceDays],
  },
  {
    code: 'rerank',
    kind: 'downgrade',
    arguments: [keepPercent, graceDays],
  },
  { code: 'none', kind: 'downgrade', arguments: [] },
] satisfies Definition<'window' | 'downgrade'>[]

/** Reads a stored policy, or says which rule or argument is wrong and how. */
export function readTierPolicy(use: TierPolicyUse): Result<TierPolicy, RuleRefusal> {
  const window = readWindow(use.window)
  if (!window.ok) return window
  const downgrade = readDowngrade(use.downgrade)
  return downgrade.ok ? yes({ window: window.value, downgrade: downgrade.value }) : downgrade
}

function readWindow(use: RuleUse): Result<TierWindow, RuleRefusal> {
  const { code } = use
  if (code !== 'calendarYear' && code !== 'rolling12Months' && code !== 'lifetime')
    return no({ code: 'ruleUnknown', rule: code })
  const read = readIntegers(use, [])
  return read.ok ? yes(code) : read
}

function readDowngrade(use: RuleUse): Result<Downgrade, RuleRefusal> {
  const { code } = use
  if (code === 'none') {
    const read = readIntegers(use, [])
    return read.ok ? yes({ code }) : read
  }
  if (code !== 'oneStep' && code !== 'rerank') return no({ code: 'ruleUnknown', rule: code })
  const read = readIntegers(use, [keepPercent, graceDays])
  if (!read.ok) return read
  return yes({ code, keepPercent: read.value(keepPercent), graceDays: read.value(graceDays) })
}

/** The growth that keeps a tier at its review; growth is whole, so a part of one counts as one. */
export const growthToKeep = (tier: Tier, keepPercent: number): number => Math.ceil((tier.growthMin * keepPercent) / 100)

/** Where the term of a tier reached now ends: always with a month, so that whole months decide. */
export const termEnd = (window: Exclude<TierWindow, 'lifetime'>, reachedAt: number): number =>
  monthStart(window === 'calendarYear' ? `${yearAt(reachedAt) + 1}-01` : monthAfter(monthAt(reachedAt), 13))

/** Where the term after one that ended at this moment ends. */
export const nextTermEnd = (window: Exclude<TierWindow, 'lifetime'>, endedAt: number): number =>
  window === 'calendarYear' ? termEnd(window, endedAt) : monthStart(monthAfter(monthAt(endedAt), 12))

/** The months a term looks back on: the twelve before its end. */
export const termFirstMonth = (termEndsAt: number): string => monthAfter(monthAt(termEndsAt), -12)
