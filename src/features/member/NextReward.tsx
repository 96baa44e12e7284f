import { Text, View } from '@tarojs/components'
import { Icon } from '../../ui/Icon'
import { Picture } from '../../ui/Picture'
import { Tappable } from '../../ui/Tappable'
import { useWords } from '../../words'
import { figure } from '../../words/figures'
import type { Home } from './MemberProvider'
import { openReward } from './openReward'
import './nextReward.css'

/** What the points are for: the next reward they will buy, and how far it is. A newcomer's own gift comes first. */
export function NextReward({ home, points }: { home: Home; points: number }) {
  const { home: say } = useWords()
  const reward = home.welcomeReward ?? home.nextReward
  if (!reward) return null
  const share = Math.min(1, Math.max(0, points) / reward.points)
  return (
    <Tappable className="panel next-reward" onTap={() => openReward(reward)}>
      <Picture picture={reward.picture} size={56} />
      <View className="next-reward-words">
        <Text className="next-reward-label">{home.welcomeReward ? say.welcomeGift : say.nextReward}</Text>
        <Text className="next-reward-title">{reward.title}</Text>
        <View className="next-reward-bar">
          <View className="next-reward-done" style={{ width: `${Math.round(share * 100)}%` }} />
        </View>
        <Text className="next-reward-label">
          {share < 1 ? say.nextShort(figure(reward.points - points)) : say.nextThere(figure(reward.points))}
        </Text>
      </View>
      <Icon name="forward" size={16} />
    </Tappable>
  )
}
