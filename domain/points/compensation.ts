import { no, yes, type Result } from '../result'

/** What whoever serves members may give by hand for a code, in points. */
export interface CompensationRule {
  /** For one code, which is made good once. */
  pointsPerCase: number
  /** By one operator in one day of the brand's. */
  pointsPerDay: number
}

/** Where a programme does not say: ten ordinary items a case, and ten such cases a day. */
export const usualCompensation: CompensationRule = { pointsPerCase: 200, pointsPerDay: 2_000 }

/** A million a day is a campaign, not a kindness. */
export const compensationPointsMax = 1_000_000

export type CompensationRefusal =
  { code: 'compensationTooLarge'; pointsMax: number } | { code: 'compensationDayFull'; pointsLeft: number }

/** What an operator has given on a day once they give so much more. */
export function givenAfter(
  { pointsPerCase, pointsPerDay }: CompensationRule,
  points: number,
  givenToday: number,
): Result<number, CompensationRefusal> {
  if (points > pointsPerCase) return no({ code: 'compensationTooLarge', pointsMax: pointsPerCase })
  const given = givenToday + points
  return given > pointsPerDay
    ? no({ code: 'compensationDayFull', pointsLeft: Math.max(0, pointsPerDay - givenToday) })
    : yes(given)
}
