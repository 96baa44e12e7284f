import type { TableColumnsType } from 'antd'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { Panel } from '../ui/Page'
import { Rows } from '../ui/Rows'
import type { CodeItem } from './found'

type Stop = CodeItem['stops'][number]

/** When the code was stopped and let go on, by whom and why; not shown where it never was. */
export function CodeStops({ stops }: { stops: Stop[] }) {
  const words = useWords()
  if (stops.length === 0) return null
  const columns: TableColumnsType<Stop> = [
    { title: words.code.at, render: (_, { at }) => <Moment at={at} /> },
    {
      title: words.code.what,
      render: (_, { command, codes }) =>
        codes > 1
          ? words.code.withOthers(words.code.stopCommands[command], figure(codes))
          : words.code.stopCommands[command],
    },
    { title: words.code.by, render: (_, { by }) => by },
    { title: words.shell.why, render: (_, { reason }) => <span className="wrapping">{reason || '—'}</span> },
  ]
  return (
    <Panel flush title={words.code.stopsTitle}>
      <Rows rows={stops} columns={columns} keyOf={({ id }) => id} perPage={10} />
    </Panel>
  )
}
