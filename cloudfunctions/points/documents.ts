/** One share of the points outstanding: those of one month of expiry, those pending, or what members owe. */
export interface Liability {
  /** The same as `share`. */
  _id: string
  /** YYYY-MM, `pending` or `debt`. */
  share: string
  points: number
}

/** What one operator has given by hand for codes on one day. */
export interface CompensationDay {
  /** `<operator>:<YYYY-MM-DD>` */
  _id: string
  points: number
  at: number
}
