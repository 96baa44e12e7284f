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
  'checkOpened',
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
  'findCode',
] as const

export type ScanAdvice = (typeof scanAdvices)[number]

/** What a line in a code's history tells of. */
export const codeScanKinds = ['first', 'paid', 'visit', 'madeGood'] as const

/** How an item stands, whatever became of it. */
export const standings = ['active', 'notActive', 'frozen', 'voided', 'recalled'] as const
