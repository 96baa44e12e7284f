/** The points a campaign may still lease out to instances. */
export interface Budget {
  _id: string
  left: number
}
