/** Mainland China keeps one time all year round, eight hours ahead of UTC; the brand's calendar days are its days. */
export const brandZoneOffsetMs = 8 * 60 * 60 * 1000

const two = (value: number) => String(value).padStart(2, '0')

/** 3 月 2 日 14:05, in the brand's zone. */
export function chineseMoment(at: number): string {
  const local = new Date(at + brandZoneOffsetMs)
  return `${local.getUTCMonth() + 1} 月 ${local.getUTCDate()} 日 ${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`
}

/** 2 Mar 14:05, in the brand's zone. */
export function englishMoment(at: number): string {
  const local = new Date(at + brandZoneOffsetMs)
  const month = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'][
    local.getUTCMonth()
  ]
  return `${local.getUTCDate()} ${month} ${two(local.getUTCHours())}:${two(local.getUTCMinutes())}`
}
