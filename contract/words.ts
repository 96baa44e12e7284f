import type { EntryKind } from '../domain/points/ledger'

/** The brand's clock, eight hours ahead of UTC all year round: by it both sides read and say every moment. */
export { brandZoneOffsetMs } from '../domain/calendar'

/**
 * Within so many seconds a phone has the cloud's answer: a function that takes longer is stopped, and the phone asks again
 * no sooner, for what is still at work may yet be done. A call waits for the database some fifteen times in a row, on a bad
 * day 600 ms each; the rest is for an instance's start and for a conflict or two.
 */
export const phoneAnswersWithinSeconds = 20

/** Words both sides use and that carry no schema: safe to load anywhere. */
export { passwordLengthMin } from '../domain/operator/password'

/** The languages in which everything is said, Chinese first. */
export const locales = ['zh-CN', 'en'] as const

export const operatorRoles = ['admin', 'campaignManager', 'clerk'] as const
export type OperatorRole = (typeof operatorRoles)[number]

export const batchStates = ['minted', 'active', 'frozen', 'voided', 'recalled'] as const
export type BatchState = (typeof batchStates)[number]

export const campaignStates = ['draft', 'live', 'paused', 'ended'] as const
export type CampaignState = (typeof campaignStates)[number]

/**
 * What a scan can come to.
 * A genuine item is `first` or `seenBefore`, paid or not; the batch verdicts are genuine too, but the item should not be in use.
 * `notOurs` is a text in our form, or at our address, that no key of ours sealed: a forgery. `barcode` is the retail barcode of
 * one of the brand's products, which every item of it shares; `foreign` is anything else that a camera may meet.
 */
export const verdicts = [
  'first',
  'seenBefore',
  'notActive',
  'frozen',
  'voided',
  'recalled',
  'notOurs',
  'mistyped',
  'barcode',
  'foreign',
] as const
export type Verdict = (typeof verdicts)[number]

/** Why a genuine item did not pay. */
export const unpaidReasons = [
  'alreadyPaid',
  'notMember',
  'noCampaign',
  'campaignNotOpen',
  'campaignPaused',
  'campaignOver',
  'tierExclusive',
  'dayLimitReached',
  'totalLimitReached',
  'budgetSpent',
  'noPrize',
] as const
export type UnpaidReason = (typeof unpaidReasons)[number]

/** What somebody may do about what a scan came to. */
export const scanAdvices = [
  'checkCap',
  'exchange',
  'askShop',
  'keepReceipt',
  'scanLater',
  'askService',
  'doNotBuy',
  'tellUsWhere',
  'stopUsing',
  'refund',
  'checkPlace',
  'officialChannels',
  'lookAlikes',
  'scanInstead',
  'underCap',
] as const
export type ScanAdvice = (typeof scanAdvices)[number]

/**
 * Entries by what they mean to a member. Every kind is in one group; a group of so few kinds costs so few database calls.
 */
export const entryGroups = {
  earned: ['earn', 'release'],
  pending: ['pend', 'revoke'],
  spent: ['spend'],
  refunded: ['refund'],
  expired: ['expire'],
  adjusted: ['adjust', 'reverse'],
} as const satisfies Record<string, readonly EntryKind[]>
export type EntryGroup = keyof typeof entryGroups
export const entryGroupNames = [
  'earned',
  'pending',
  'spent',
  'refunded',
  'expired',
  'adjusted',
] as const satisfies readonly EntryGroup[]

/** What the timer does, in this order: what members see first, then what is summed up from it. */
export const jobNames = [
  'expirePoints',
  'releasePending',
  'reviewTiers',
  'countTiers',
  'retryChecks',
  'carryTallies',
  'doChores',
  'makeOrders',
  'mendStock',
  'moveOrders',
  'changeStock',
  'foldFigures',
  'foldLiability',
  'foldMall',
  'foldCommunity',
  'eraseMembers',
  'sweep',
] as const
export type JobName = (typeof jobNames)[number]

/** One print file holds at most so many codes: a CSV part of about 90 MB, and a label sheet a printer's memory can take. */
export const printCodesMax = { csv: 1_000_000, labels: 2_400 } as const

/** A code's batch number fits 17 bits and its serial 25; a batch larger than WeChat's own limit is not sold anywhere. */
export const batchSizeMax = 20_000_000

/** No brand hands out a thousand million points at once. */
export const pointsMax = 1_000_000_000

/** A sheet of labels or two may be withdrawn as it is; more codes than this take the batch's name and a reason. */
export const withdrawnFreelyMax = 100

/** One adjustment by hand gives or takes at most so many points: more than a campaign's grand prize is a slip. */
export const pointsByHandMax = 1_000_000
/** From so many on the number is typed once more before anything is done. */
export const pointsByHandTyped = 10_000

/** A campaign pays for at most so many batches: it claims them in one transaction of a hundred operations, three each. */
export const campaignBatchesMax = 30

/** Orders are packed together in one transaction of a hundred operations, which takes two for each and three beside. */
export const ordersPackedMax = 45

/** What a tier can give by rule. */
export const benefitCodes = [
  'multiplier',
  'birthdayGift',
  'monthlyCouponQuota',
  'exclusiveRewards',
  'exclusiveCampaigns',
] as const

/**
 * How a member has a benefit: it `holds` while the tier does; what is granted by period is `available`, `used` up or
 * `coming`; a gift may wait for a birthday to be named.
 */
export const benefitStates = ['holds', 'available', 'used', 'coming', 'birthdayMissing'] as const

/** The benefits that a clerk uses up at the till; the rest is claimed on the phone or simply holds. */
export const tillBenefits = ['monthlyCouponQuota'] as const

/** How a tier's card looks. */
export const tierMaterials = ['paper', 'silver', 'gold', 'glass'] as const
export type TierMaterial = (typeof tierMaterials)[number]

/** How often a task can be done. */
export const taskPeriods = ['once', 'daily', 'weekly'] as const

/** Why a tier changed. */
export const tierMoveCauses = ['earned', 'review', 'grant', 'grantEnded'] as const
/** How rewards can be sorted. */
export const rewardSorts = ['newest', 'pointsUp', 'pointsDown', 'popular'] as const
export type RewardSort = (typeof rewardSorts)[number]

/** Lines of one sheet of tracking numbers: each is a transaction, and a function has a minute. */
export const trackingLinesMax = 500
/** Codes in one upload: each is a document, and a call carries at most 100 kB. */
export const secretLinesMax = 2_000
/** Orders in one warehouse sheet: some 300 kB. */
export const exportedOrdersMax = 1_000

/** What a column of an imported sheet can be. */
export const sheetRoles = ['code', 'pin', 'orderId', 'carrier', 'number', 'word'] as const
export type SheetRole = (typeof sheetRoles)[number]
/** More columns than a spreadsheet of orders ever has; a line of nothing but separators has thousands. */
export const sheetColumnsMax = 200

/**
 * What a spreadsheet has made of a value that was something else. `rounded`: a long number whose end is lost (7.84E+17, or
 * zeros from the sixteenth digit on). `asDate`: a code that looked like a date. `asNumber`: decimals or thousands
 * separators on what is no amount. `asTruth`: TRUE or FALSE. `errorValue`: a formula that failed, as #N/A. `formula`: one
 * that was never worked out.
 */
export const leftovers = ['errorValue', 'rounded', 'asDate', 'asNumber', 'asTruth', 'formula'] as const
export type Leftover = (typeof leftovers)[number]

/** What became of a line of tracking numbers. */
export const trackingOutcomes = [
  'shipped',
  'alreadyShipped',
  'unknownOrder',
  'wrongState',
  'duplicate',
  'unreadable',
  'tooManyParcels',
  ...leftovers,
] as const
export type TrackingOutcome = (typeof trackingOutcomes)[number]

/** What became of a line of codes. `zerosLost`: digits only, and fewer than the others have. */
export const secretOutcomes = [
  'added',
  'duplicateInFile',
  'duplicateInPool',
  'unreadable',
  'zerosLost',
  ...leftovers,
] as const
export type SecretOutcome = (typeof secretOutcomes)[number]
