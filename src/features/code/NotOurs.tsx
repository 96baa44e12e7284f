import { View, Text } from '@tarojs/components'
import { Button } from '../../ui/Button'
import { Contact } from '../../ui/Contact'
import { Icon } from '../../ui/Icon'
import { goBack } from '../../ui/Screen'
import { useWords } from '../../words'
import { Advice } from './Advice'
import { startScan } from './startScan'
import type { Finding } from './useScan'
import './notOurs.css'

/** A whole page in warning red: this can't be mistaken for a result. */
export function NotOurs({ finding }: { finding: Finding }) {
  const words = useWords()
  return (
    <View className="not-ours">
      <View className="not-ours-mark">
        <Icon name="close" size={56} />
      </View>
      <Text className="not-ours-title">{words.scan.titles.notOurs}</Text>
      <Text className="not-ours-sentence">{finding.sentence}</Text>
      <View className="not-ours-advice">
        <Advice lines={finding.advice} />
      </View>
      <Button text={words.scan.rescan} kind="light" onTap={startScan} />
      <View className="not-ours-back">
        <Contact />
        <Button text={words.scan.goHome} kind="quiet" onTap={goBack} />
      </View>
    </View>
  )
}
