/** One row of the brand's tier table, lowest first; the first row's threshold is 0. */
export interface Tier {
  code: string
  name: string
  /** Growth needed. */
  growthMin: number
  /** Points earned are multiplied by this, in percent: 100 is once. */
  multiplierPercent: number
  /** What the tier gives, one line each. */
  benefits: string[]
  /** How its card looks. */
  material: 'paper' | 'silver' | 'gold' | 'glass'
}
