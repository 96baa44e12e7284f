import { dayAfter, dayAt } from '../../../domain/calendar'
import {
  addDays,
  addHappening,
  clearedWithinMs,
  dayOf,
  hoursByWeekday,
  noDayFigures,
  type DayFigures,
  type PlaceTexts,
} from '../../../domain/community/figures'
import { yes } from '../../../domain/result'
import { boardsOf, topicsOf } from '../places'
import type { Call } from '../../kernel/ports/platform'
import type { Handler } from '../../kernel/call/serve'
import { foldedAndTail } from '../../kernel/events/tail'
import { textEvents } from '../streams'

/** More than a chart's rows nobody compares. */
const namedMax = 10

/** The community in the last days: the folded days, plus the events that the fold has not reached yet. */
export const communityFigures: Handler<'ops', 'communityFigures'> = async (call, { days }) => {
  const today = dayAt(call.at)
  const span = Array.from({ length: days }, (_, place) => dayAfter(today, place + 1 - days))
  const [boards, topics, { folded, tail }] = await Promise.all([
    boardsOf(call),
    topicsOf(call),
    foldedAndTail(call, { consumer: 'community', stream: textEvents }, call.at, () => foldedDays(call, span)),
  ])
  for (const event of tail.unfolded) {
    const day = dayOf(event)
    folded.set(day, addHappening(folded.get(day) ?? noDayFigures, event))
  }
  const each = span.map((day) => ({ day, figures: folded.get(day) ?? noDayFigures }))
  const whole = each.reduce((sum, { figures }) => addDays(sum, figures), noDayFigures)
  return yes({
    days: each.map(presentDay),
    medianClearMs: clearedWithinMs(whole.clearSteps, 0.5),
    mostClearMs: clearedWithinMs(whole.clearSteps, 0.9),
    hours: hoursByWeekday(each),
    boards: busiest(whole.boards, boards),
    topics: busiest(whole.topics, topics),
    asOf: tail.asOf,
  })
}

async function foldedDays({ store }: Call, span: readonly string[]): Promise<Map<string, DayFigures>> {
  const [from = ''] = span
  const page = await store.page('communityDays', 'byDay', { range: { from }, limit: span.length })
  return new Map(page.documents.map(({ _id, ...figures }) => [_id, figures]))
}

const presentDay = ({ day, figures }: { day: string; figures: DayFigures }) => {
  const { clearSteps: _steps, hours: _hours, boards: _boards, topics: _topics, ...counts } = figures
  return { ...counts, day }
}

/** The places where most was written, by their present names; one that is gone has none. */
const busiest = (places: readonly PlaceTexts[], known: readonly { _id: string; name: string }[]) =>
  [...places]
    .sort((left, right) => right.texts - left.texts)
    .slice(0, namedMax)
    .map(({ id, texts }) => ({ id, texts, name: known.find(({ _id }) => _id === id)?.name ?? '' }))
