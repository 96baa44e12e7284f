import type { TaskUse } from '../../domain/engagement/tasks'
import type { TierUse } from '../../domain/member/tier'
import type { TierPolicyUse } from '../../domain/member/tier-policy'
import type { EarningUse, ExpiryRule, GracePolicy } from '../../domain/points/policies'
import type { RuleUse } from '../../domain/rule'

/** The brand and its programme: one document, `brand`. */
export interface Program {
  _id: string
  brand: Brand
  tiers: TierUse[]
  /** How tiers are reached, kept and lost. */
  tierPolicy: TierPolicyUse
  /** How long earned points can be used, where what they were earned by says nothing else. */
  pointsExpiry: ExpiryRule
  /** What becomes of refunded points that are past their last day. */
  refundGrace: GracePolicy
  consentVersion: string
  /** How long points for writing can be used; absent where `pointsExpiry` applies. */
  contributionExpiry?: ExpiryRule
  /** What checking in gives; absent where the brand offers none. */
  checkIn?: EarningUse
  /** What orders earn once they have come; absent where they earn nothing. */
  orderReceived?: EarningUse
  /** Days on which points count for more. */
  memberDays: RuleUse[]
  /** What the task centre offers. */
  tasks: TaskUse[]
  /** The mall's categories, in the order they are shown; absent where there is no mall. */
  mallCategories?: { code: string; name: string }[]
  version: number
}

/** Brand tokens: all that makes a screen this brand's. Colours are #RRGGBB. */
export interface Brand {
  name: string
  slogan: string
  logo: string
  /** Names of the drawn pictures that products may use. */
  pictures: string[]
  colors: Record<
    'accent' | 'accentInk' | 'ink' | 'inkSoft' | 'paper' | 'card' | 'line' | 'good' | 'warn' | 'bad',
    string
  >
  /** Corner radius of a card, in px. */
  radius: number
  /** Where its people are reached outside WeChat's chat; absent where they are not. */
  contact?: { phone: string; hours: string }
  /** What every printed code's address starts with, e.g. https://q.example.cn */
  codeOrigin: string
}
