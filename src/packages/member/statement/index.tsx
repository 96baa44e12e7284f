import { stopPullDownRefresh, usePullDownRefresh, useReachBottom } from '@tarojs/taro'
import { useEffect } from 'react'
import { StatementList } from '../../../features/points/StatementList'
import { useStatement } from '../../../features/points/useStatement'
import { useNews } from '../../../features/member/useNews'
import { Screen } from '../../../ui/Screen'
import { useWords } from '../../../words'

export default function StatementPage() {
  const { see } = useNews()
  const words = useWords()
  const { statement, filter, choose, fetchFirst, fetchMore } = useStatement()
  useEffect(() => void fetchFirst(), [fetchFirst])
  useReachBottom(() => void fetchMore())
  usePullDownRefresh(() => void fetchFirst().then(() => stopPullDownRefresh()))
  useEffect(() => see('points'), [see])
  return (
    <Screen title={words.statement.title} backLabel={words.back}>
      <StatementList
        statement={statement}
        filter={filter}
        onChoose={choose}
        onRetry={() => void fetchFirst()}
        onMore={() => void fetchMore()}
      />
    </Screen>
  )
}
