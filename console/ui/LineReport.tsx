import type { TableColumnsType } from 'antd'
import { useState } from 'react'
import { Segmented } from 'antd'
import type { SheetRole } from '../../contract/words/sheet'
import { figure } from './figures'
import { useWords } from './language'
import { Rows } from './Rows'
import { sayOutcome } from './sheetOutcome'
import { StateMark } from './StateMark'

interface Line<Outcome extends string> {
  line: number
  outcome: Outcome
  /** Where in the line the fault is. */
  column?: SheetRole | null
  /** What the line is about, where that may be shown. */
  subject?: string
}

interface LineReportProps<Outcome extends string> {
  lines: Line<Outcome>[]
  /** What stands for a line that did what it was meant to do. */
  good: readonly Outcome[]
  /** Outcomes in words. */
  names: Record<Outcome, string>
  /** What the lines' subjects are called, where they may be shown. */
  subjectName?: string
}

/** What became of every line of a sheet; those that need somebody come first. */
export function LineReport<Outcome extends string>({ lines, good, names, subjectName }: LineReportProps<Outcome>) {
  const words = useWords()
  const faulty = lines.filter(({ outcome }) => !good.includes(outcome))
  const [onlyFaulty, setOnlyFaulty] = useState(faulty.length > 0)
  const isGood = (outcome: Outcome) => Number(good.includes(outcome))
  const outcomes = [...new Set(lines.map(({ outcome }) => outcome))].sort((left, right) => isGood(right) - isGood(left))
  const remedies: Partial<Record<string, string>> = words.sheet.remedies
  const columns: TableColumnsType<Line<Outcome>> = [
    { title: words.sheet.line, width: 72, align: 'right', render: (_, { line }) => figure(line) },
    ...(subjectName !== undefined
      ? [{ title: subjectName, render: (_: unknown, { subject }: Line<Outcome>) => <Subject text={subject} /> }]
      : []),
    {
      title: words.audit.outcome,
      render: (_, { outcome, column }) => (
        <>
          <StateMark tone={good.includes(outcome) ? 'good' : 'warn'}>
            {column
              ? words.sheet.inColumn(words.sheet.columns[column], sayOutcome(outcome, column, names, words) ?? '')
              : names[outcome]}
          </StateMark>
          {remedies[outcome] && <span className="line-remedy">{remedies[outcome]}</span>}
        </>
      ),
    },
  ]
  return (
    <>
      <dl className="outcome-counts">
        {outcomes.map((outcome) => (
          <div key={outcome}>
            <dt>{names[outcome]}</dt>
            <dd>{figure(lines.filter((line) => line.outcome === outcome).length)}</dd>
          </div>
        ))}
      </dl>
      <Segmented
        value={onlyFaulty}
        onChange={setOnlyFaulty}
        options={[
          { value: true, label: words.sheet.onlyFaulty(figure(faulty.length)), disabled: faulty.length === 0 },
          { value: false, label: words.sheet.everyLine(figure(lines.length)) },
        ]}
      />
      <Rows rows={onlyFaulty ? faulty : lines} columns={columns} keyOf={keyOf} perPage={12} />
    </>
  )
}

/** A line of several words stands in the report once for each. */
const keyOf = ({ line, subject = '' }: Line<string>) => `${line} ${subject}`

function Subject({ text }: { text: string | undefined }) {
  return text ? <span className="mono long line-subject">{text}</span> : <span className="soft">—</span>
}
