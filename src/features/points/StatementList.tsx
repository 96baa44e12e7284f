import { View, Text } from '@tarojs/components'
import { Notice } from '../../ui/Notice'
import { SkeletonRows } from '../../ui/Skeleton'
import { Tail } from '../../ui/Tail'
import { useWords } from '../../words'
import { figure } from '../../words/figures'
import { EntryRow } from './EntryRow'
import type { Statement } from './useStatement'
import './statementList.css'

interface Props {
  statement: Statement
  onRetry: () => void
  onMore: () => void
}

/** The whole history, or why it does not show. */
export function StatementList({ statement, onRetry, onMore }: Props) {
  const words = useWords()
  const again = { text: words.retry, onTap: onRetry }
  if (statement.kind === 'asking') return <SkeletonRows rows={6} />
  if (statement.kind === 'offline')
    return <Notice icon="offline" title={words.offline.title} body={words.offline.body} action={again} />
  if (statement.kind === 'failed')
    return <Notice icon="warning" title={words.failed.title} body={statement.sentence} action={again} />
  if (statement.kind === 'guest')
    return <Notice icon="receipt" title={words.statement.empty} body={words.statement.guest} />
  return (
    <View>
      <View className="balance">
        <Text className="balance-label">{words.statement.balance}</Text>
        <Text className="balance-points figure">{figure(statement.points)}</Text>
      </View>
      {statement.entries.length === 0 ? (
        <Notice icon="leaf" title={words.statement.empty} body={words.statement.emptyBody} />
      ) : (
        <View className="panel">
          {statement.entries.map((entry) => (
            <EntryRow key={entry.id} entry={entry} />
          ))}
        </View>
      )}
      <Tail state={statement.tail} more={statement.next !== null} any={statement.entries.length > 0} onMore={onMore} />
    </View>
  )
}
