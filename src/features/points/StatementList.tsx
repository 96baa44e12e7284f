import { View, Text } from '@tarojs/components'
import { GuestNotice } from '../../ui/GuestNotice'
import { Notice } from '../../ui/Notice'
import { SkeletonRows } from '../../ui/Skeleton'
import { Tail } from '../../ui/Tail'
import { Tappable } from '../../ui/Tappable'
import { useWords } from '../../words'
import { figure } from '../../words/figures'
import { EntryRow } from './EntryRow'
import { Expiring } from './Expiring'
import { FilterBar } from './FilterBar'
import { PendingPoints } from './PendingPoints'
import type { Filter, ListedStatement, Statement } from './useStatement'
import './statementList.css'

interface Props {
  statement: Statement
  filter: Filter
  onChoose: (filter: Filter) => void
  onRetry: () => void
  onMore: () => void
}

/** The whole history, or why it does not show. */
export function StatementList({ statement, filter, onChoose, onRetry, onMore }: Props) {
  const words = useWords()
  const again = { text: words.retry, onTap: onRetry }
  if (statement.kind === 'asking') return <SkeletonRows rows={6} />
  if (statement.kind === 'offline')
    return <Notice icon="offline" title={words.offline.title} body={words.offline.body} action={again} />
  if (statement.kind === 'failed')
    return <Notice icon="warning" title={words.failed.title} body={statement.sentence} action={again} />
  if (statement.kind === 'guest')
    return <GuestNotice icon="receipt" title={words.statement.empty} body={words.statement.guest} onJoined={onRetry} />
  return (
    <View>
      <View className="balance">
        <Text className="balance-label">{words.statement.balance}</Text>
        <Text className="balance-points figure">{figure(statement.points)}</Text>
      </View>
      <Expiring lots={statement.expiringSoon} />
      <PendingPoints pending={statement.pending} points={statement.pendingPoints} />
      <FilterBar filter={filter} onChoose={onChoose} />
      <Entries statement={statement} filter={filter} onChoose={onChoose} onRetry={onRetry} />
      <Tail state={statement.tail} more={statement.next !== null} any={statement.entries.length > 0} onMore={onMore} />
    </View>
  )
}

type EntriesProps = Omit<Props, 'onMore'> & { statement: ListedStatement }

function Entries({ statement: { list, entries }, filter, onChoose, onRetry }: EntriesProps) {
  const words = useWords()
  const again = { text: words.retry, onTap: onRetry }
  if (list === 'asking') return <SkeletonRows rows={4} />
  if (entries.length > 0)
    return (
      <View>
        {list === 'offline' && (
          <Tappable className="tail tail-failed" onTap={onRetry}>
            <Text>{`${words.offline.banner} · ${words.retry}`}</Text>
          </Tappable>
        )}
        <View className="panel">
          {entries.map((entry) => (
            <EntryRow key={entry.id} entry={entry} />
          ))}
        </View>
      </View>
    )
  if (list === 'offline')
    return <Notice icon="offline" title={words.offline.title} body={words.offline.body} action={again} />
  if (!filter.group && !filter.month)
    return <Notice icon="leaf" title={words.statement.empty} body={words.statement.emptyBody} />
  const body = filter.group ? words.statement.emptyGroups[filter.group] : words.statement.emptyMonth
  const all = { text: words.statement.showAll, onTap: () => onChoose({}) }
  return <Notice icon="receipt" title={words.statement.emptyFilter} body={body} action={all} />
}
