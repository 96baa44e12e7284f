import { type TableColumnsType } from 'antd'
import { sayReason } from '../../contract/sentences/reasons'
import { figure } from '../ui/figures'
import { useLanguage, useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { Panel } from '../ui/Page'
import { Rows } from '../ui/Rows'
import { CommandButton } from '../ui/Permitted'
import type { FoundMember } from './member'
import type { Reversed } from './ReverseDrawer'

type Pending = FoundMember['pending'][number]

interface PendingPointsProps {
  pending: Pending[]
  onReverse: (reversed: Reversed) => void
}

/** Points earned and not yet usable; not shown where there are none. */
export function PendingPoints({ pending, onReverse }: PendingPointsProps) {
  const words = useWords()
  const locale = useLanguage()
  if (pending.length === 0) return null
  const columns: TableColumnsType<Pending> = [
    { title: words.member.at, render: (_, { at }) => <Moment at={at} /> },
    { title: words.member.reason, render: (_, row) => <span className="wrapping">{sayReason(row, locale)}</span> },
    { title: words.member.pointsShort, align: 'right', render: (_, { points }) => figure(points) },
    {
      title: words.member.releasesAt,
      align: 'right',
      render: (_, { releasesAt, awaits }) =>
        releasesAt === null ? (
          <span className="soft">{awaits ? words.member.byEvents[awaits] : words.member.byEvent}</span>
        ) : (
          <Moment at={releasesAt} />
        ),
    },
    {
      align: 'right',
      render: (_, row) => (
        <CommandButton
          asks="reverseEntry"
          size="small"
          onClick={() => onReverse({ entryId: row.id, sentence: sayReason(row, locale) })}
        >
          {words.member.reverse}
        </CommandButton>
      ),
    },
  ]
  return (
    <Panel flush title={words.member.pendingTitle} says={words.member.pendingSays}>
      <Rows rows={pending} columns={columns} keyOf={({ id }) => id} perPage={10} />
    </Panel>
  )
}
