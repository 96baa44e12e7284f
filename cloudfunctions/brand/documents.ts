import type { CompensationRule } from '../../domain/points/compensation'
import type { TaskUse } from '../../domain/engagement/tasks'
import type { TierUse } from '../../domain/member/tier'
import type { TierPolicyUse } from '../../domain/member/tier-policy'
import type { EarningUse, ExpiryRule, GracePolicy } from '../../domain/points/policies'
import type { RuleUse } from '../../domain/rule'
import type { Locale } from '../../contract/sentences'
import type { BrandField, BrandPart, Item } from '../../contract/words/brand'
import type { Colors } from '../../domain/brand/colors'
import type { HomeBlock } from '../../domain/brand/home'
import type { TermsSection } from '../../domain/brand/terms'

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
  /** What may be given by hand for a code; absent where the usual limits apply. */
  compensation?: CompensationRule
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
  /** What stands in a card's place for those who have none; absent where the sentences of ours do. */
  welcome?: Welcome
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
  /** What addresses printed earlier start with, the latest first: their codes stay good. Absent where there never was another. */
  earlierOrigins?: string[]
  /** Which terms members have to agree to. */
  consentVersion: string
  /** The mall's categories, in the order they are shown; absent where there is no mall. */
  mallCategories?: { code: string; name: string }[]
  /** False where whoever may move points or goods signs in without a second factor; absent where they have to have one. */
  asksSecondFactor?: false
  /** Templates of the terms; absent where they are those that brands begin with. */
  terms?: Terms
  /** The first screen; absent where it is the usual one. */
  home?: HomeBlock[]
  /** The request that founded it; absent where no founding did. */
  foundedBy?: string
  /** The number of the edition that it is. */
  version: number
}

export interface Welcome {
  title: string
  body: string
}

/** Without any in English, readers of English get the Chinese. */
export type Terms = Record<Locale, TermsSection[]>

/** What of a brand the desk edits, with nothing left to be understood. */
export interface BrandContent {
  name: string
  slogan: string
  welcome: Welcome
  logo: string
  colors: Colors
  radius: number
  item: Item
  codeOrigin: string
  contact: Contact | null
  privacyContact: { email: string; phone: string } | null
  company: { name: string; address: string }
  mallCategories: { code: string; name: string }[]
  terms: Terms
  home: HomeBlock[]
}

/** What is being prepared: one document, `brand`, from the first save on. */
export interface BrandDraft {
  _id: string
  content: BrandContent
  /** How often each part was changed, and by whom last; they go on counting when it is published. */
  parts: Record<BrandPart, DraftPart>
  /** Rises with every change. */
  version: number
}

export interface DraftPart {
  version: number
  last: { at: number; operatorName: string } | null
}

/** What was published once, whole. Its id is its number, so that it sorts. */
export interface BrandEdition {
  _id: string
  number: number
  content: BrandContent
  /** Which terms members were asked to agree to. */
  consentVersion: string
  /** 0 where it was in force before editions were kept. */
  at: number
  operatorName: string
  note: string
  /** In what it differs from the one before. */
  changed: BrandField[]
  /** The edition that it published anew; absent where it was a draft. */
  restored?: number
}

/** Where the brand's people are reached. E-mail is empty where there is none. */
export interface Contact {
  phone: string
  hours: string
  email: string
}
