import type { TaskUse } from '../../domain/engagement/tasks'
import type { TierUse } from '../../domain/member/tier'
import type { TierPolicyUse } from '../../domain/member/tier-policy'
import type { EarningUse, ExpiryRule, GracePolicy } from '../../domain/points/policies'
import type { RuleUse } from '../../domain/rule'
import type { Item } from '../../contract/words/brand'
import type { Colors } from '../../domain/brand/colors'

/** The brand's programme: one document, `brand`. */
export interface Program {
  _id: string
  tiers: TierUse[]
  /** How tiers are reached, kept and lost. */
  tierPolicy: TierPolicyUse
  /** How long earned points can be used, where what they were earned by says nothing else. */
  pointsExpiry: ExpiryRule
  /** What becomes of refunded points that are past their last day. */
  refundGrace: GracePolicy
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
  version: number
}

/** The brand: all that makes a screen, a sentence and a print file its own. One document, `brand`. */
export interface Brand {
  _id: string
  name: string
  slogan: string
  /** The name of a drawn picture, or the address of an uploaded one. */
  logo: string
  /** The pictures that products and rewards may use: names of drawn ones, and addresses. */
  pictures: string[]
  colors: Colors
  /** Corner radius of a card, in px. */
  radius: number
  item: Item
  /** Where its people are reached outside WeChat's chat; absent where they are not. */
  contact?: Contact
  /** Where whoever has a question about their data writes to; absent where the brand named nobody. */
  privacyContact?: { email: string; phone: string }
  /** Who the terms are with; absent where the brand has not said. */
  company?: { name: string; address: string }
  /** What every printed code's address starts with, e.g. https://q.example.cn */
  codeOrigin: string
  /** Which terms members have to agree to. */
  consentVersion: string
  /** The mall's categories, in the order they are shown; absent where there is no mall. */
  mallCategories?: { code: string; name: string }[]
  /** False where whoever may move points or goods signs in without a second factor; absent where they have to have one. */
  asksSecondFactor?: false
  /** The request that founded it; absent where no founding did. */
  foundedBy?: string
  version: number
}

/** Where the brand's people are reached. E-mail is empty where there is none. */
export interface Contact {
  phone: string
  hours: string
  email: string
}
