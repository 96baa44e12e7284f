import { Text, View } from '@tarojs/components'
import { Icon } from '../../ui/Icon'
import { Picture } from '../../ui/Picture'
import { Tappable } from '../../ui/Tappable'
import { useWords } from '../../words'
import { figure } from '../../words/figures'
import { openReward } from './openReward'
import type { Home } from './MemberProvider'
import './welcomeNote.css'

/** On the page where somebody joined to collect: the card is there, and what is kept for those who are new. */
export function WelcomeNote({ home: { welcomeReward: gift } }: { home: Home }) {
  const { welcome: say } = useWords()
  const told = (
    <View className="welcome-note-words">
      <Text className="welcome-note-title">{say.title}</Text>
      <Text className="welcome-note-body">{gift ? say.gift(gift.title, figure(gift.points)) : say.body}</Text>
    </View>
  )
  if (!gift) return <View className="panel welcome-note">{told}</View>
  return (
    <Tappable className="panel welcome-note" onTap={() => openReward(gift)}>
      <Picture picture={gift.picture} size={56} />
      {told}
      <Icon name="forward" size={16} />
    </Tappable>
  )
}
