import { Tooltip, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../cloud/load'
import type { Given } from '../cloud/call'
import { Answered } from '../ui/Answered'
import { Empty } from '../ui/Empty'
import { sayTotal } from '../ui/total'
import { useLanguage, useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { Page, Panel } from '../ui/Page'
import { PageTurner, usePages } from '../ui/Pages'
import { Rows } from '../ui/Rows'
import { StateMark } from '../ui/StateMark'
import { AuditFilters, type AuditFilter } from './AuditFilters'
import { AuditHead } from './AuditHead'
import { ExportAudit } from './ExportAudit'
import { Subject, useKnown } from './Subject'
import { sayChanges, summaryOf } from './summary'

type Line = Given<'listAudit'>['lines'][number]

const pageSize = 50
/** Of a text before and after; enough to know which it was. */
const changeSignsMax = 24

/** Every command anyone gave at the desk and every look at a person, newest first. */
export function AuditTrail() {
  const words = useWords()
  const pages = usePages()
  const [filter, setFilter] = useState<AuditFilter>({})
  const answer = useAnswer('listAudit', { ...filter, limit: pageSize, ...pages.cursor })
  const columns = useColumns()
  return (
    <Page title={words.audit.title} says={words.audit.says} actions={<ExportAudit filter={filter} />}>
      <AuditFilters
        filter={filter}
        onChange={(next) => {
          setFilter(next)
          pages.first()
        }}
      />
      <Answered of={answer} lines={10}>
        {({ lines, next, ...counted }) =>
          lines.length === 0 && pages.number === 1 && Object.keys(filter).length === 0 ? (
            <Panel>
              <Empty title={words.audit.emptyTitle} says={words.audit.emptySays} />
            </Panel>
          ) : (
            <Panel
              flush
              title={words.audit.count(sayTotal(counted))}
              says={words.shell.page(pages.number)}
              actions={<PageTurner pages={pages} next={next} />}
            >
              <Rows rows={lines} columns={columns} keyOf={({ id }) => id} perPage={pageSize} />
            </Panel>
          )
        }
      </Answered>
      <AuditHead />
    </Page>
  )
}

function useColumns(): TableColumnsType<Line> {
  const words = useWords()
  const knownOf = useKnown()
  return [
    { title: words.audit.at, render: (_, { at }) => <Moment at={at} /> },
    { title: words.audit.operator, render: (_, { operatorName }) => <span className="long">{operatorName}</span> },
    { title: words.audit.action, render: (_, { procedure }) => words.audit.procedures[procedure] ?? procedure },
    {
      title: words.audit.subject,
      render: (_, line) => <Subject line={line} known={knownOf(line.procedure, line.subject)} />,
    },
    {
      title: words.audit.input,
      render: (_, line) => (line.changes.length > 0 ? <Changes line={line} /> : <Sent input={line.input} />),
    },
    { title: words.audit.outcome, render: (_, { outcome }) => <Outcome outcome={outcome} /> },
  ]
}

/** Each change on a line of its own, long texts by their beginnings; as much as was kept of them on hover. */
function Changes({ line }: { line: Line }) {
  const words = useWords()
  const locale = useLanguage()
  const say = (signsMax: number) =>
    sayChanges(line, signsMax, words, locale).map((each) => <div key={each}>{each}</div>)
  return (
    <Tooltip title={say(Infinity)}>
      <div className="wrapping audit-changes">{say(changeSignsMax)}</div>
    </Tooltip>
  )
}

function Sent({ input }: { input: string }) {
  const words = useWords()
  const locale = useLanguage()
  return (
    <Tooltip title={<span className="mono break">{input}</span>}>
      <span className="long soft">{summaryOf(input, words, locale) || '—'}</span>
    </Tooltip>
  )
}

function Outcome({ outcome }: { outcome: string }) {
  const words = useWords()
  if (outcome === 'done') return <StateMark tone="good">{words.audit.done}</StateMark>
  const outcomes: Partial<Record<string, string>> = words.audit.outcomes
  return <StateMark tone="warn">{outcomes[outcome] ?? outcome}</StateMark>
}
