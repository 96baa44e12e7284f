import type { Shown } from '../../../contract/procedure'
import type { FieldChange } from '../call/changes'
import type { OperatorRole } from '../../../contract/words'
import type { TaskUse } from '../../../domain/engagement/tasks'
import type { TierUse } from '../../../domain/member/tier'
import type { TierMove } from '../../../domain/member/tier-move'
import type { TierPolicyUse } from '../../../domain/member/tier-policy'
import type { RuleUse } from '../../../domain/rule'
import type { EarningUse, ExpiryRule, GracePolicy } from '../../../domain/points/policies'

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

export interface AuditLine {
  _id: string
  at: number
  operatorId: string
  operatorName: string
  procedure: string
  /** What it was done to, e.g. a batch id; empty where the command has no one subject. */
  subject: string
  /** The input, its secrets left out. */
  input: string
  /** `done`, or the refusal's code. */
  outcome: string
  /** Whom or what it showed or touched, where that is members or orders. */
  about?: Shown
  /**
   * Every one of them where the subject is not all: orders by their numbers; members by the beginning of what others know
   * them by, from which nobody reads who they were once they left.
   */
  names?: readonly string[]
  /** What it changed of something that there was before. */
  changes?: readonly FieldChange[]
}

/** The points a campaign may still lease out to instances. */
export interface Budget {
  _id: string
  left: number
}

/** A count of members by tier: `running`, a page of members at a time, and `last`, the one that was finished. */
export interface Census {
  _id: 'running' | 'last'
  /** The programme under which everybody counted was rated. */
  programVersion: number
  startedAt: number
  /** How many members have each tier. */
  members: Record<string, number>
  /** The cursor behind the last member counted; absent before the first page. */
  after?: string
}

/** One consent to the terms; written once, changed never. */
export interface Consent {
  /** `<member>:<version>` */
  _id: string
  memberId: string
  version: string
  at: number
  what: 'joined' | 'renewed'
}

/** A person who asked to be removed, until nothing of them is left. */
export interface Deletion {
  /** The member's id. */
  _id: string
  askedAt: number
  leavesAt: number
  /** Set once the card is no longer theirs. */
  gone?: {
    /** What the ledger calls them from then on. */
    as: string
    at: number
    /** Pictures to remove. */
    paths: string[]
  }
}

export interface Counter {
  _id: string
  last: number
}

/**
 * Wrong codes by one member (`m:<openid>`), wrong member codes by one operator (`till:<operator id>`), and tries to sign
 * in: at an account (`account:<name>`), known or not, also from one address (`account:<name>@<address>`), from an address
 * at any (`signIn:<address>`), and on a device that is known (`device:<id>`).
 */
export interface Guard {
  _id: string
  wrong: number
  lastAt: number
}

/** First scans of all codes of a batch. */
export interface BatchFigures {
  /** The batch's id. */
  _id: string
  scans: number
  paid: number
  points: number
}

/** First scans of all codes of the brand in one hour, campaign or none. */
export interface BrandHour {
  /** The hour as text. */
  _id: string
  /** Milliseconds since the epoch at which the hour starts. */
  hour: number
  scans: number
  paid: number
  points: number
}

export interface HourFigures {
  /** `<campaignId>:<hour>` */
  _id: string
  campaignId: string
  /** Milliseconds since the epoch at which the hour starts; 0 for the sum over all hours. */
  hour: number
  scans: number
  paid: number
  points: number
}

/** What one timer run did: written as it goes, so that a run which is killed has told how far it came. */
export interface JobReport {
  _id: string
  at: number
  durationMs: number
  jobs: JobOutcome[]
  /** The job it was at when this was written; a run that came to its end has none. */
  running?: string
}

export interface JobOutcome {
  job: string
  /** How many documents it dealt with. */
  done: number
  /** How many it could not deal with; the log says why, and the next run meets them again. */
  failed: number
  /** Whether it stopped at its bound, with more to do. */
  more: boolean
  durationMs: number
}

/** One share of the points outstanding: those of one month of expiry, those pending, or what members owe. */
export interface Liability {
  /** The same as `share`. */
  _id: string
  /** YYYY-MM, `pending` or `debt`. */
  share: string
  points: number
}

/** Who has a phone number: one member at most. */
export interface PhoneHolder {
  /** The number's fingerprint. */
  _id: string
  memberId: string
}

/** Who has a chosen nickname: one member at most. */
export interface NicknameHolder {
  /** The fingerprint of what the name looks like. */
  _id: string
  memberId: string
}

/** A member code that has been used, so that it cannot be again. */
export interface MemberCodeUse {
  /** `<member id>:<step>` */
  _id: string
  memberId: string
  expiresAt: number
}

/** Whose card a number is on. Written once, so what finds members costs their scans nothing. */
export interface MemberNumber {
  _id: string
  memberId: string
  joinedAt: number
}

export interface Operator {
  _id: string
  account: string
  name: string
  role: OperatorRole
  /** Argon2id in PHC form. */
  passwordHash: string
  createdAt: number
}

export interface OperatorSession {
  /** SHA-256 of the token; the token itself is never stored. */
  _id: string
  operatorId: string
  createdAt: number
  expiresAt: number
}

/** A device that an operator was signed in on: strangers' tries do not slow it down. */
export interface SignInDevice {
  /** SHA-256 of the account and the device's secret. */
  _id: string
  operatorId: string
  expiresAt: number
}

export interface PrintFile {
  _id: string
  batchId: string
  form: 'csv' | 'labels'
  fromSerial: number
  toSerial: number
  name: string
  fileId: string
  bytes: number
  sha256: string
  createdAt: number
  downloads: number
}

/** Where a job stopped: the cursor of the page after the last one it finished. */
export interface Progress {
  _id: string
  after: string
}

export interface RequestRecord {
  /** `<caller>:<request id>` */
  _id: string
  inputHash: string
  /** What it was done to, as in the audit trail. */
  subject: string
  reply: string
  expiresAt: number
}

/** One move of a member's tier. */
export interface MemberTierMove extends TierMove {
  /** `<memberId>:<at>:<from>:<to>` */
  _id: string
  memberId: string
}
