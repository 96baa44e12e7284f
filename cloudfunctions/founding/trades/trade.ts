import type { TaskUse } from '../../../domain/engagement/tasks'
import type { TierUse } from '../../../domain/member/tier'
import type { RuleUse } from '../../../domain/rule'
import type { Program } from '../../brand/documents'

/** What a brand of a trade begins with; all of it can be changed at the desk. */
export interface TradeKit {
  /** From the lowest up: names, and what else they give in the brand's words. */
  tiers: readonly [TierWords, TierWords, TierWords, TierWords]
  boards: readonly { name: string; about: string }[]
  categories: readonly { code: string; name: string }[]
  /** A first reward, not on sale until somebody publishes it. */
  reward: {
    title: string
    tagline: string
    description: string
    instructions: string
    category: string
    points: number
  }
}

export interface TierWords {
  name: string
  perks: string[]
}

const multiplier = (percent: number): RuleUse => ({ code: 'multiplier', args: { percent } })
const birthdayGift = (points: number): RuleUse => ({
  code: 'birthdayGift',
  args: { points, daysBefore: 3, daysAfter: 7 },
})

/** What each step of the ladder takes and gives, whatever it is called. */
const steps = [
  { code: 'first', growthMin: 0, material: 'paper', benefits: [birthdayGift(20)] },
  { code: 'second', growthMin: 100, material: 'silver', benefits: [multiplier(110), birthdayGift(60)] },
  { code: 'third', growthMin: 500, material: 'gold', benefits: [multiplier(125), birthdayGift(120)] },
  { code: 'fourth', growthMin: 2_000, material: 'glass', benefits: [multiplier(150), birthdayGift(300)] },
] as const

const tasks: TaskUse[] = [
  { id: 'profile', period: 'once', rule: { code: 'profileCompleted', args: { times: 1, points: 30 } } },
  { id: 'first-scan', period: 'once', rule: { code: 'scanned', args: { times: 1, points: 10 } } },
  { id: 'three-scans', period: 'weekly', rule: { code: 'scanned', args: { times: 3, points: 15 } } },
  { id: 'five-days', period: 'weekly', rule: { code: 'checkedIn', args: { times: 5, points: 8 } } },
  { id: 'first-order', period: 'once', rule: { code: 'redeemed', args: { times: 1, points: 20 } } },
  { id: 'first-post', period: 'once', rule: { code: 'posted', args: { times: 1, points: 20 } } },
]

/** The programme that a brand of a trade begins with. */
export const programFor = ({ tiers }: TradeKit): Program => ({
  _id: 'brand',
  tiers: steps.map((step, place): TierUse => {
    const { name = '', perks = [] } = tiers[place] ?? {}
    return { ...step, benefits: [...step.benefits], name, perks }
  }),
  tierPolicy: {
    window: { code: 'rolling12Months', args: {} },
    downgrade: { code: 'oneStep', args: { keepPercent: 60, graceDays: 14 } },
  },
  pointsExpiry: { code: 'rollingMonths', args: { months: 12 } },
  refundGrace: { code: 'graceDays', args: { days: 30 } },
  checkIn: {
    code: 'checkIn',
    args: {
      points: 1,
      streaks: [
        { days: 3, points: 3 },
        { days: 7, points: 10 },
      ],
      makeUpsPerMonth: 2,
      makeUpDays: 7,
    },
  },
  memberDays: [],
  tasks,
  version: 1,
})
