import type { TodayMeasure } from '../../contract/words/overview'
import type { Given } from '../cloud/call'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { figure } from '../ui/figures'
import { useLanguage, useWords } from '../ui/language'
import { Panel } from '../ui/Page'
import { PageLink } from '../ui/Permitted'
import { hrefOf, type Address } from '../ui/route'
import { shortTime } from '../ui/time'

/** It is true to the minute, and asked for a little more often. */
const everyMs = 30_000
const liveEveryMs = 5_000

type Measure = Given<'howIsToday'>['measures'][number]

/** Where somebody looks on who wonders about a figure. */
const leadsTo: Partial<Record<TodayMeasure, Address>> = {
  joined: hrefOf('/members'),
  orders: hrefOf('/orders'),
  postsWaiting: hrefOf('/reviews'),
}

/** How is today: every figure beside the same weekday last week at the same minute. */
export function Today() {
  const words = useWords().overview
  const locale = useLanguage()
  const answer = useAnswer('howIsToday', {}, everyMs)
  return (
    <Answered of={answer} lines={3}>
      {({ asOf, measures }) => (
        <Panel title={words.todayTitle} says={words.asOf(shortTime(asOf, locale))} actions={<Now />}>
          <dl className="today">
            {measures.map((each) => (
              <Tile key={each.measure} {...each} />
            ))}
          </dl>
        </Panel>
      )}
    </Answered>
  )
}

function Tile({ measure, today, lastWeek }: Measure) {
  const words = useWords().overview
  const to = leadsTo[measure]
  const label = words.measures[measure]
  return (
    <div>
      <dt>{to ? <PageLink to={to}>{label}</PageLink> : label}</dt>
      <dd>
        <strong>{today === null ? '—' : figure(today)}</strong>
        <span className="soft">{lastWeek === null ? words.noLastWeek : words.lastWeek(figure(lastWeek))}</span>
        {today !== null && lastWeek !== null && <Difference today={today} lastWeek={lastWeek} />}
      </dd>
    </div>
  )
}

/** More is not better for everything: it is said by an arrow and a number, in no colour. */
function Difference({ today, lastWeek }: { today: number; lastWeek: number }) {
  const words = useWords().overview
  const more = today - lastWeek
  if (more === 0) return <span className="today-difference">{words.asMany}</span>
  const percent = lastWeek === 0 ? null : Math.round((more / lastWeek) * 100)
  const sign = more > 0 ? '+' : '−'
  return (
    <span className="today-difference">
      <span aria-hidden>{more > 0 ? '↑' : '↓'}</span> {sign}
      {figure(Math.abs(more))}
      {percent !== null && ` (${sign}${figure(Math.abs(percent))}%)`}
    </span>
  )
}

/** What happens this very moment, before the minute is over. */
function Now() {
  const words = useWords().overview
  const now = useAnswer('figuresToday', {}, liveEveryMs).value
  return now ? (
    <span className="soft today-now" title={words.todaySays}>
      {words.now(figure(now.scans), figure(now.paid), figure(now.points))}
    </span>
  ) : null
}
