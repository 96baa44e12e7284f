import { minuteMs } from '../../../domain/calendar'
import { comparedStretches, dayMeasures, sumIn, type HourOfMinutes, type Stretch } from '../../../domain/overview/today'
import { yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { settledUntil } from '../../kernel/events/stream'
import { foldedAndHappened } from '../../kernel/events/tail'
import type { Call } from '../../kernel/ports/platform'
import { noteHoldsMs } from '../jobs/note-waiting'
import { countedOf, counting, hoursOf, minutesConsumer } from '../minutes'

/** How today is: the folded minutes of both days, and what the fold has not reached yet, up to a minute that is final. */
export const howIsToday: Handler<'ops', 'howIsToday'> = async (call) => {
  const settled = minuteOf(Math.min(settledUntil(call.at), await untoldSince(call)))
  const read = async () => {
    const { today, lastWeek } = comparedStretches(settled)
    const [now, before, first] = await Promise.all([
      hoursIn(call, today),
      hoursIn(call, lastWeek),
      call.store.page('hourMinutes', 'byHour', { limit: 1 }),
    ])
    return { hours: [...now, ...before], firstHour: first.documents[0]?.hour }
  }
  const consumer = { name: minutesConsumer, streams: counting }
  const { folded, tail } = await foldedAndHappened(call, consumer, call.at, read)
  const until = Math.min(settled, minuteOf(tail.asOf))
  const { today, lastWeek } = comparedStretches(until)
  const hours = [...folded.hours, ...hoursOf(tail.unfolded.flatMap(({ tells }) => tells().flatMap(countedOf)))]
  const [sums, sumsBefore] = [sumIn(hours, today), sumIn(hours, lastWeek)]
  const isKnown = folded.firstHour !== undefined && folded.firstHour <= lastWeek.until
  const [waiting, waitingBefore] = await Promise.all([waitingAt(call, today.until), waitingAt(call, lastWeek.until)])
  return yes({
    asOf: until,
    measures: [
      ...dayMeasures.map((measure) => ({
        measure,
        today: sums[measure],
        lastWeek: isKnown ? sumsBefore[measure] : null,
      })),
      { measure: 'postsWaiting', today: waiting, lastWeek: waitingBefore },
    ],
  })
}

const minuteOf = (at: number): number => Math.floor(at / minuteMs) * minuteMs

/** Since when a repeat scan may wait to be told of; for ever from now where none does. */
async function untoldSince({ store, at }: Call): Promise<number> {
  const { documents } = await store.page('entries', 'byUntold', { range: { from: 0, to: at }, limit: 1 })
  return documents[0]?.untoldAt ?? at
}

/** At most a day's hours, of which there are twenty-four. */
async function hoursIn({ store }: Call, { from, until }: Stretch): Promise<HourOfMinutes[]> {
  const { documents } = await store.page('hourMinutes', 'byHour', { range: { from, to: until - 1 }, limit: 24 })
  return documents
}

/** How many texts waited at a moment; null where nobody looked around then. */
async function waitingAt({ store }: Call, at: number): Promise<number | null> {
  const { documents } = await store.page('waitingNotes', 'byTime', {
    range: { from: at - 2 * noteHoldsMs, to: at },
    order: 'descending',
    limit: 1,
  })
  return documents[0]?.waiting ?? null
}
