import { brandZoneOffsetMs, dayMs, hourMs } from '../calendar'

/** Hours of the brand's day in which nobody is sent anything: from the first to the second, which may lie on the next day. */
export interface QuietHours {
  from: number
  to: number
}

/** When what is due at a moment may be sent: then, or once the quiet hours are over. */
export function sentAt(at: number, quiet: QuietHours | null): number {
  if (!quiet || quiet.from === quiet.to) return at
  const local = at + brandZoneOffsetMs
  const day = Math.floor(local / dayMs) * dayMs
  const [from, to] = [quiet.from * hourMs, quiet.to * hourMs]
  const inDay = local - day
  const isOverNight = from > to
  const isQuiet = isOverNight ? inDay >= from || inDay < to : inDay >= from && inDay < to
  if (!isQuiet) return at
  const end = isOverNight && inDay >= from ? day + dayMs + to : day + to
  return end - brandZoneOffsetMs
}
