import {
  array,
  boolean,
  literal,
  nullable,
  number,
  object,
  optional,
  picklist,
  string,
  variant,
  type GenericSchema,
} from 'valibot'
import { cardView, tierView } from '../member/visitor'
import { procedure } from '../procedure'
import { givenView } from '../rule/views'
import type { UnpaidFacts } from '../sentences/code'
import { id, verbatim } from '../text'
import { scanAdvices, verdicts } from '../words/code'
import { shelfLifeUnits } from '../words/product'

/** Longest text a camera may hand in: a QR code holds up to 7,089 digits. None of ours is near this. */
const scannedLengthMax = 7_089

/** When an item was made and until when it keeps, YYYY-MM-DD; null where nobody said. */
const datesView = object({ madeOn: nullable(string()), bestBefore: nullable(string()) })

const productView = object({
  id: string(),
  name: string(),
  tagline: string(),
  picture: string(),
  /** Empty where the product alone is known, by its retail barcode. */
  batchId: string(),
  /** Empty where the product alone is known. */
  batchLabel: string(),
  ...datesView.entries,
  /** Null where the product alone is known. */
  serial: nullable(number()),
})

/** A first scan, as later ones are told of it. */
const firstScanView = object({
  at: number(),
  byYou: boolean(),
  /** Whether it was somebody who had a card then, or has been paid for it since. */
  byMember: boolean(),
  /** Masked nickname, e.g. 林**; empty where they gave none, and where it was you. */
  by: string(),
  /** Whether they are who was paid for it, then or later. */
  paid: boolean(),
  /** Roughly where; empty where unknown. */
  where: string(),
  /** All visits so far, this one included; a person's looks within one visit count once. */
  times: number(),
  /** How many of them are your own. */
  yours: number(),
})

/** Why a genuine item does not pay now, with the facts its sentence needs. Times are milliseconds since the epoch. */
export const unpaidView = variant('reason', [
  /** `points` and `at` are what you were paid and when; 0 where it was somebody else. */
  object({ reason: literal('alreadyPaid'), byYou: boolean(), points: number(), at: number() }),
  /** What its campaign gives a new member at least and at most. */
  object({ reason: literal('notMember'), pointsMin: number(), pointsMax: number() }),
  object({ reason: literal('noCampaign') }),
  object({ reason: literal('campaignNotOpen'), opensAt: number() }),
  object({ reason: literal('campaignPaused') }),
  object({ reason: literal('campaignOver'), closesAt: number() }),
  /** Names of tiers, one a line. */
  object({ reason: literal('tierExclusive'), tiers: string() }),
  /** `againAt` is when the member may be paid again; 0 where the campaign is over by then. */
  object({ reason: literal('dayLimitReached'), times: number(), againAt: optional(number(), 0) }),
  object({ reason: literal('totalLimitReached'), times: number() }),
  object({ reason: literal('budgetSpent') }),
  object({ reason: literal('noPrize') }),
]) satisfies GenericSchema<unknown, UnpaidFacts>

const awardView = object({
  entryId: string(),
  points: number(),
  basePoints: number(),
  multiplierPercent: number(),
  /** Whether the campaign pays by tier and member day. */
  multiplied: boolean(),
  /** Hundredths of a point on the card before and after: what multipliers leave over is carried to the next payment. */
  hundredthsBefore: number(),
  hundredthsAfter: number(),
  /** Whether this was one of the draw's winners. */
  prize: boolean(),
  growth: number(),
  pointsBefore: number(),
  pointsAfter: number(),
  growthBefore: number(),
  growthAfter: number(),
  tierBefore: tierView,
  tierAfter: tierView,
  nextTier: nullable(tierView),
  given: givenView,
  campaignName: string(),
})

/** What the brand says of an item that it stopped. */
const noticeView = object({ 'zh-CN': string(), en: string(), hotline: string() })

export const visitor = {
  /** Presents whatever a camera or a keyboard delivered. A genuine item always says so, paid or not. */
  scan: procedure({
    caller: 'visitor',
    effect: 'natural',
    input: object({ scanned: verbatim(scannedLengthMax) }),
    output: object({
      verdict: picklist(verdicts),
      genuine: boolean(),
      /** In groups of five: the item's, or what was read where it may be put right by hand; empty elsewhere. */
      code: string(),
      product: nullable(productView),
      first: nullable(firstScanView),
      award: nullable(awardView),
      unpaid: nullable(unpaidView),
      card: nullable(cardView),
      /** What the brand says of a stopped item, in either language, and whom one may call; empty where nobody. */
      notice: nullable(noticeView),
      /** What to do next, most useful first. */
      advice: array(picklist(scanAdvices)),
    }),
    refusals: ['lockedOut'],
  }),
  /** What consumers read of a product; of one batch where that is named. */
  product: procedure({
    caller: 'visitor',
    effect: 'query',
    input: object({ productId: id, batchId: optional(id) }),
    output: object({
      name: string(),
      tagline: string(),
      gtin: string(),
      /** At least one. */
      pictures: array(string()),
      description: string(),
      /** Null where nobody said. */
      shelfLife: nullable(object({ count: number(), unit: picklist(shelfLifeUnits) })),
      /** Null where no batch of it is named that anybody can have in hand. */
      batch: nullable(object({ ...datesView.entries, lot: string() })),
    }),
    refusals: ['productUnknown'],
  }),
}
