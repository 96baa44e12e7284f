import type { AnyEvent } from '../../contract/events'
import { hourAt } from '../../domain/calendar'
import { withCounted, type Counted, type HourOfMinutes } from '../../domain/overview/today'
import { sightings } from '../code/streams'
import { consents } from '../member/streams'
import { entries } from '../points/streams'

/** What a day is counted from. */
export const counting = [entries, sightings, consents] as const

/** What its place is kept under. */
export const minutesConsumer = 'minutes'

/**
 * What one event counts in a day. Points are out once a member can use them, and in once they are spent; what a refund or a
 * reversal gives back is neither.
 */
export function countedOf(event: AnyEvent): Counted[] {
  const { at } = event
  switch (event.code) {
    case 'scanned':
      return [
        { measure: 'scans', at, amount: 1 },
        { measure: 'firstScans', at, amount: 1 },
      ]
    // It is told a minute after it happened.
    case 'scannedAgain':
      return [{ measure: 'scans', at: event.scannedAt, amount: 1 }]
    case 'joined':
      return [{ measure: 'joined', at, amount: 1 }]
    case 'earned':
    case 'released':
    case 'adjusted':
      return event.points > 0 ? [{ measure: 'pointsOut', at, amount: event.points }] : []
    case 'spent':
      return [{ measure: 'pointsIn', at, amount: -event.points }]
    case 'orderPlaced':
      return [{ measure: 'orders', at, amount: 1 }]
    default:
      return []
  }
}

/** The same by the hour that it happened in. */
export function byHour(counted: readonly Counted[]): Map<number, Counted[]> {
  const hours = new Map<number, Counted[]>()
  for (const each of counted) hours.set(hourAt(each.at), [...(hours.get(hourAt(each.at)) ?? []), each])
  return hours
}

/** What is counted, as hours beside those that are folded. */
export const hoursOf = (counted: readonly Counted[]): HourOfMinutes[] =>
  [...byHour(counted)].map(([hour, inHour]) => ({ hour, sums: withCounted({}, inHour) }))
