/**
 * The brand's calendar. Mainland China keeps one time all year round, eight hours ahead of UTC, so its days need no
 * time-zone database.
 */
export const brandZoneOffsetMs = 8 * 60 * 60 * 1000

export const dayMs = 24 * 60 * 60 * 1000
export const hourMs = 60 * 60 * 1000

/** The brand's calendar day at a moment, YYYY-MM-DD. */
export const dayAt = (at: number): string => new Date(at + brandZoneOffsetMs).toISOString().slice(0, 10)

/** The moment at which the brand's calendar day after this one begins. */
export const nextDayAt = (at: number): number =>
  (Math.floor((at + brandZoneOffsetMs) / dayMs) + 1) * dayMs - brandZoneOffsetMs

/** The start of the hour; the zone is a whole number of hours, so this is the brand's hour too. */
export const hourAt = (at: number): number => Math.floor(at / hourMs) * hourMs

/** The last day of the month that lies `months` after the month of `at`, YYYY-MM-DD. */
export function monthEndAfter(at: number, months: number): string {
  const local = new Date(at + brandZoneOffsetMs)
  return new Date(Date.UTC(local.getUTCFullYear(), local.getUTCMonth() + months + 1, 0)).toISOString().slice(0, 10)
}
