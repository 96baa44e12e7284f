import { hourAt } from '../calendar'
import type { Entry } from '../points/ledger'

/** First scans of items in one hour, the paid ones among them, and the points they earned. */
export interface Figures {
  scans: number
  paid: number
  points: number
  /** Prizes among the paid ones; absent where there is none. */
  prizes?: number
}

export const noFigures: Figures = { scans: 0, paid: 0, points: 0 }

export const addFigures = (left: Figures, right: Figures): Figures => ({
  scans: left.scans + right.scans,
  paid: left.paid + right.paid,
  points: left.points + right.points,
  ...prizesIn((left.prizes ?? 0) + (right.prizes ?? 0)),
})

const prizesIn = (prizes: number) => (prizes === 0 ? {} : { prizes })

/** What one scan's entry adds: to its campaign's figures where it has one, to its batch's and to the brand's always. */
export interface Added {
  campaignId: string | null
  batchId: string
  hour: number
  figures: Figures
}

/**
 * What one entry adds to the figures; null where it is not a scan. It counts whoever scanned and whether or not a
 * campaign pays, so that what happened on a day stays whatever becomes of its campaign.
 */
export function figuresOf(entry: Entry): Added | null {
  if (entry.kind !== 'earn' || !entry.scan) return null
  const { award, batchId, campaignId } = entry.scan
  // A payment that follows an unpaid first scan is the same item: its scan is counted already.
  const scans = entry._id.endsWith('+') ? 0 : 1
  return {
    campaignId,
    batchId,
    hour: hourAt(entry.at),
    figures: { scans, paid: award ? 1 : 0, points: award?.points ?? 0, ...prizesIn(award?.prize ? 1 : 0) },
  }
}
