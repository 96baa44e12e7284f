/** A visit to an item that was scanned before, as it is told: the counts are the entry's. */
export interface Sighting {
  /** `<first entry>:<what names the visit at its item>` */
  _id: string
  /** When it was told, by which everybody reads it. */
  at: number
  seenAt: number
  batchId: string
  serial: number
  productId: string
  /** Roughly where; empty where unknown. */
  where: string
  /** Null for somebody without a card. */
  memberId: string | null
  /** Visits of all people, this one and the first scan included. */
  times: number
}
