import { array, boolean, nullable, number, object, picklist, string } from 'valibot'
import { cardView, tierView } from './member'
import { procedure } from './procedure'
import { unpaidReasons, verdicts } from './words'
import { verbatim } from './text'

/** Longest text a camera may hand in: a QR code holds up to 4,296 characters, but none of ours is near this. */
const scannedLengthMax = 512

const productView = object({
  id: string(),
  name: string(),
  tagline: string(),
  picture: string(),
  batchLabel: string(),
  serial: number(),
})

/** A first scan, as later ones are told of it. */
const firstScanView = object({
  at: number(),
  byYou: boolean(),
  /** Masked nickname, e.g. 林**; empty where it was someone without a card. */
  by: string(),
  /** Roughly where; empty where unknown. */
  where: string(),
  /** All scans so far, this one included. */
  times: number(),
})

const awardView = object({
  entryId: string(),
  points: number(),
  basePoints: number(),
  multiplierPercent: number(),
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
  expiresOn: string(),
  campaignName: string(),
})

export const code = {
  /** Presents whatever a camera or a keyboard delivered. A genuine item always says so, paid or not. */
  scan: procedure({
    caller: 'visitor',
    effect: 'natural',
    input: object({ scanned: verbatim(scannedLengthMax) }),
    output: object({
      verdict: picklist(verdicts),
      genuine: boolean(),
      /** The whole finding in one plain sentence. */
      sentence: string(),
      /** In groups of five; empty where what was scanned is not one of ours. */
      code: string(),
      product: nullable(productView),
      first: nullable(firstScanView),
      award: nullable(awardView),
      unpaid: nullable(object({ reason: picklist(unpaidReasons), sentence: string() })),
      card: nullable(cardView),
      /** What to do next, most useful first. */
      advice: array(string()),
    }),
    refusals: ['lockedOut'],
  }),
}
