import { Text, View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Home } from '../../features/member/MemberProvider'
import { EntryRow } from '../../features/points/EntryRow'
import { Icon } from '../../ui/Icon'
import { Tappable } from '../../ui/Tappable'
import { useWords } from '../../words'

/** What scanning and redeeming came to lately. */
export function RecentEntries({ recent }: { recent: Home['recent'] }) {
  const { home } = useWords()
  if (recent.length === 0) return null
  return (
    <View>
      <View className="section-head">
        <Text className="section-title">{home.recent}</Text>
        <Tappable className="section-link" onTap={() => Taro.navigateTo({ url: '/packages/member/statement/index' })}>
          <Text>{home.all}</Text>
          <Icon name="forward" size={16} />
        </Tappable>
      </View>
      <View className="panel">
        {recent.map((entry) => (
          <EntryRow key={entry.id} entry={entry} />
        ))}
      </View>
    </View>
  )
}
