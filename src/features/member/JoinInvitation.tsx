import { View, Text } from '@tarojs/components'
import { useBrand } from '../../brand'
import { Button } from '../../ui/Button'
import { CardFace } from '../../ui/CardFace'
import { useWords } from '../../words'
import { useMember } from './MemberProvider'
import './joinInvitation.css'

/** In the card's place for those who have none: the card they could have, and the one tap to it. */
export function JoinInvitation({ onJoin }: { onJoin: () => void }) {
  const words = useWords()
  const { home } = useMember()
  const ours = home === undefined ? words.home.guestUnheard : home.scanPays ? words.home.guest : words.home.guestUnpaid
  const welcome = useBrand()?.welcome
  const { title, body } = { title: welcome?.title || ours.title, body: welcome?.body || ours.body }
  return (
    <CardFace material="paper">
      <Text className="invitation-title">{title}</Text>
      <Text className="invitation-body">{body}</Text>
      <View className="invitation-action">
        <Button text={words.join.open} onTap={onJoin} />
      </View>
    </CardFace>
  )
}
