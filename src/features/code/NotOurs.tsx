import { View, Text } from '@tarojs/components'
import { sayHeadline } from '../../../contract/sentences/code'
import { Button } from '../../ui/Button'
import { Contact } from '../../ui/Contact'
import { Icon } from '../../ui/Icon'
import { goBack } from '../../ui/Screen'
import { useSpeech } from '../../words'
import { Advice } from './Advice'
import { startScan } from './startScan'
import type { Finding } from './useScan'
import './notOurs.css'

/** A whole page in warning red: this can't be mistaken for a result. */
export function NotOurs({ finding }: { finding: Finding }) {
  const speech = useSpeech()
  const { words } = speech
  const { title, body } = sayHeadline(finding, speech)
  return (
    <View className="not-ours">
      <View className="not-ours-mark">
        <Icon name="close" size={56} />
      </View>
      <Text className="not-ours-title">{title}</Text>
      <Text className="not-ours-sentence">{body}</Text>
      <View className="not-ours-advice">
        <Advice advice={finding.advice} />
      </View>
      <Button text={words.scan.rescan} kind="light" onTap={startScan} />
      <View className="not-ours-back">
        <Contact kind="outline" />
        <Button text={words.scan.goHome} kind="quiet" onTap={goBack} />
      </View>
    </View>
  )
}
