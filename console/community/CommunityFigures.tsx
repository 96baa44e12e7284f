import { Segmented } from 'antd'
import { useState } from 'react'
import { figureSpans } from '../../contract/words/community'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { Empty } from '../ui/Empty'
import { Counter } from '../ui/Facts'
import { figure, percentOf } from '../ui/figures'
import { useWords } from '../ui/language'
import { Page, Panel } from '../ui/Page'
import { TextDays } from './TextDays'
import { TextHours } from './TextHours'
import { TextPlaces } from './TextPlaces'
import { useWaited } from './waited'
import type { Figures } from './figures'

const everyMs = 30_000

/** What members wrote, when and where, and how long it took to be seen. */
export function CommunityFigures() {
  const words = useWords()
  const [days, setDays] = useState<(typeof figureSpans)[number]>(figureSpans[1])
  const answer = useAnswer('communityFigures', { days }, everyMs)
  const span = (
    <Segmented
      value={days}
      onChange={setDays}
      options={figureSpans.map((each) => ({ value: each, label: words.communityFigures.spans(each) }))}
    />
  )
  return (
    <Page title={words.communityFigures.title} says={words.communityFigures.says} actions={span}>
      <Answered of={answer} lines={10}>
        {(figures) => (
          <>
            <Totals figures={figures} />
            {textsIn(figures) === 0 ? (
              <Panel>
                <Empty title={words.communityFigures.emptyTitle} says={words.communityFigures.emptySays} />
              </Panel>
            ) : (
              <>
                <TextDays figures={figures} />
                <TextHours figures={figures} />
                <div className="two-columns">
                  <TextPlaces
                    title={words.communityFigures.boardsTitle}
                    places={figures.boards}
                    texts={textsIn(figures)}
                    asOf={figures.asOf}
                  />
                  <TextPlaces
                    title={words.communityFigures.topicsTitle}
                    places={figures.topics}
                    texts={textsIn(figures)}
                    asOf={figures.asOf}
                    empty={words.communityFigures.noTopics}
                  />
                </div>
              </>
            )}
          </>
        )}
      </Answered>
    </Page>
  )
}

type Counted = Exclude<keyof Figures['days'][number], 'day'>

const sumOf = ({ days }: Figures, count: Counted): number => days.reduce((sum, day) => sum + day[count], 0)

const textsIn = (figures: Figures): number => sumOf(figures, 'posts') + sumOf(figures, 'replies')

function Totals({ figures }: { figures: Figures }) {
  const words = useWords()
  const waited = useWaited()
  const { days, medianClearMs, mostClearMs } = figures
  const [posts, replies] = [sumOf(figures, 'posts'), sumOf(figures, 'replies')]
  // A community that is younger than these days is not averaged over those before it.
  const daysBefore = Math.max(
    0,
    days.findIndex((day) => day.posts + day.replies > 0),
  )
  const authors = Math.round((sumOf(figures, 'authors') / (days.length - daysBefore)) * 10) / 10
  return (
    <div className="counters">
      <Counter
        label={words.communityFigures.texts}
        value={figure(posts + replies)}
        note={words.communityFigures.textsNote(figure(posts), figure(replies))}
      />
      <Counter
        label={words.communityFigures.authors}
        value={figure(authors)}
        note={words.communityFigures.authorsNote}
      />
      <Counter
        label={words.communityFigures.waited}
        value={medianClearMs === null ? '—' : waited(medianClearMs)}
        note={mostClearMs !== null && words.communityFigures.waitedNote(waited(mostClearMs))}
      />
      <Counter
        label={words.communityFigures.held}
        value={`${percentOf(sumOf(figures, 'held'), posts + replies)}%`}
        note={words.communityFigures.heldNote(figure(sumOf(figures, 'rejected')), figure(sumOf(figures, 'reported')))}
      />
    </div>
  )
}
