/** First scans of all codes of a batch. */
export interface BatchFigures {
  /** The batch's id. */
  _id: string
  scans: number
  paid: number
  points: number
}

/** First scans of all codes of the brand in one hour, campaign or none. */
export interface BrandHour {
  /** The hour as text. */
  _id: string
  /** Milliseconds since the epoch at which the hour starts. */
  hour: number
  scans: number
  paid: number
  points: number
}

export interface HourFigures {
  /** `<campaignId>:<hour>` */
  _id: string
  campaignId: string
  /** Milliseconds since the epoch at which the hour starts; 0 for the sum over all hours. */
  hour: number
  scans: number
  paid: number
  points: number
}
