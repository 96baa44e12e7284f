import { hourAt } from '../calendar'
import type { Entry } from '../points/ledger'

/** First scans of a campaign's items in one hour, the paid ones among them, and the points they earned. */
export interface Figures {
  scans: number
  paid: number
  points: number
}

export const noFigures: Figures = { scans: 0, paid: 0, points: 0 }

export const addFigures = (left: Figures, right: Figures): Figures => ({
  scans: left.scans + right.scans,
  paid: left.paid + right.paid,
  points: left.points + right.points,
})

/** What one entry adds to its campaign's figures; null where it is not a campaign's scan. */
export function figuresOf(entry: Entry): { campaignId: string; hour: number; figures: Figures } | null {
  if (entry.kind !== 'earn' || !entry.scan?.campaignId) return null
  const { award, campaignId } = entry.scan
  // A payment that follows an unpaid first scan is the same item: its scan is counted already.
  const scans = entry._id.endsWith('+') ? 0 : 1
  return {
    campaignId,
    hour: hourAt(entry.at),
    figures: { scans, paid: award ? 1 : 0, points: award?.points ?? 0 },
  }
}
