import { nullable, number, object, picklist, string } from 'valibot'

/** What a booking comes to for the card it is on. */
const booking = {
  entryId: string(),
  memberId: string(),
  /** What can be used at once: negative where it is taken. */
  points: number(),
  /** What waits to be released: negative where it waits no more. */
  pendingPoints: number(),
  growth: number(),
  /** The rule of the reason it was booked for. */
  rule: string(),
}

/** The entry that it takes back, or whose pending points it settles. */
const answers = { answers: string() }

/** Who presented a code: a member by their id; of a visitor without a card nothing more is told. */
export const scanner = {
  by: picklist(['member', 'visitor']),
  memberId: nullable(string()),
}

/** An item that was presented. */
export const item = {
  /** `<batch number>-<serial>`. */
  itemId: string(),
  batchId: string(),
  serial: number(),
  productId: string(),
  /** Roughly where, as the table of addresses has it; empty where unknown. */
  where: string(),
}

export const pointsEvents = {
  /** An item's first scan, whether it pays or not. */
  scanned: object({
    ...item,
    ...scanner,
    campaignId: nullable(string()),
    /** The reason why it paid nothing; null where it paid. */
    unpaid: nullable(string()),
  }),
  earned: object(booking),
  pended: object(booking),
  released: object({ ...booking, ...answers }),
  revoked: object({ ...booking, ...answers }),
  spent: object(booking),
  refunded: object({ ...booking, ...answers }),
  expired: object(booking),
  adjusted: object(booking),
  reversed: object({ ...booking, ...answers }),
  /** A card that became nobody's: the id is what the ledger calls its owner from then on. */
  left: object({ memberId: string() }),
  orderPlaced: object({
    orderId: string(),
    memberId: string(),
    rewardId: string(),
    variantId: string(),
    points: number(),
  }),
}
