import { Text, View } from '@tarojs/components'
import { Button } from '../../ui/Button'
import { Picture } from '../../ui/Picture'
import { Sheet } from '../../ui/Sheet'
import { useWords } from '../../words'
import { figure } from '../../words/figures'
import type { Home } from './MemberProvider'
import { openReward } from './openReward'
import './welcome.css'

interface Props {
  home: Home
  onScan: () => void
  onClose: () => void
}

/** The first thing to do with a new card: a bottle to scan, and what its points are good for. */
export function Welcome({ home, onScan, onClose }: Props) {
  const { welcome: say } = useWords()
  const gift = home.welcomeReward
  const act = (then: () => void) => () => {
    onClose()
    then()
  }
  return (
    <Sheet onClose={onClose}>
      <View className="welcome">
        <Text className="welcome-title">{say.title}</Text>
        {gift && <Picture picture={gift.picture} size={112} />}
        <Text className="welcome-body">{gift ? say.gift(gift.title, figure(gift.points)) : say.body}</Text>
      </View>
      <Button text={say.scan} onTap={act(onScan)} />
      {gift && <Button text={say.seeGift} kind="quiet" onTap={act(() => openReward(gift))} />}
    </Sheet>
  )
}
