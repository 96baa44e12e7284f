import { Select, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { timelineKinds, type TimelineKind } from '../../contract/words/timeline'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { DaySpan, type Span } from '../ui/DaySpan'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { Panel } from '../ui/Page'
import { PageTurner, usePages } from '../ui/Pages'
import { Rows } from '../ui/Rows'
import type { TimelineLine } from './member'
import { PointsOf, ReverseButton } from './LinePoints'
import type { Reversed } from './ReverseDrawer'
import { WhatHappened } from './WhatHappened'

const pageSize = 30
/** Ten kinds of 32 pixels: all of them in view at once. */
const kindsHeight = 340

interface TimelineProps {
  memberId: string
  onReverse: (reversed: Reversed) => void
}

/** All that a member did and that happened to them, newest first, by kind and by days. */
export function Timeline({ memberId, onReverse }: TimelineProps) {
  const words = useWords()
  const pages = usePages()
  const [kinds, setKinds] = useState<TimelineKind[]>([])
  const [span, setSpan] = useState<Span>({})
  const answer = useAnswer('memberTimeline', { memberId, kinds, ...span, limit: pageSize, ...pages.cursor })
  const columns = useColumns(onReverse)
  const isFiltered = kinds.length > 0 || Object.keys(span).length > 0
  return (
    <Panel
      flush
      title={words.timeline.title}
      says={words.shell.page(pages.number)}
      actions={
        <>
          <Select<TimelineKind[]>
            mode="multiple"
            allowClear
            maxTagCount="responsive"
            className="timeline-kinds"
            aria-label={words.timeline.kindFilter}
            placeholder={words.timeline.everyKind}
            showSearch={false}
            listHeight={kindsHeight}
            value={kinds}
            onChange={(chosen) => {
              setKinds(chosen)
              pages.first()
            }}
            options={timelineKinds.map((kind) => ({ value: kind, label: words.timeline.kinds[kind] }))}
          />
          <DaySpan
            span={span}
            onChange={(days) => {
              setSpan(days)
              pages.first()
            }}
          />
          <PageTurner pages={pages} next={answer.value?.next ?? null} />
        </>
      }
    >
      <Answered of={answer} lines={8}>
        {({ lines, lookedBackTo }) => (
          <>
            <Rows
              rows={lines}
              columns={columns}
              keyOf={({ what, id }) => `${what} ${id}`}
              perPage={pageSize * 2}
              empty={isFiltered || lookedBackTo !== null ? words.timeline.noneSuch : words.timeline.nothing}
            />
            {lookedBackTo !== null && lines.length < pageSize && (
              <p className="soft looked-back">
                {words.timeline.lookedBack} <Moment at={lookedBackTo} /> · {words.timeline.goesOn}
              </p>
            )}
          </>
        )}
      </Answered>
    </Panel>
  )
}

function useColumns(onReverse: TimelineProps['onReverse']): TableColumnsType<TimelineLine> {
  const words = useWords()
  return [
    { title: words.timeline.at, render: (_, { at }) => <Moment at={at} /> },
    { title: words.timeline.kind, render: (_, { kind }) => words.timeline.kinds[kind] },
    { title: words.timeline.what, render: (_, line) => <WhatHappened line={line} /> },
    { title: words.member.pointsShort, align: 'right', render: (_, line) => <PointsOf line={line} /> },
    { align: 'right', render: (_, line) => <ReverseButton line={line} onReverse={onReverse} /> },
  ]
}
