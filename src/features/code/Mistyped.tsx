import { View, Text } from '@tarojs/components'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { useWords } from '../../words'
import { Advice } from './Advice'
import { CodeField } from './CodeField'
import { startScan } from './startScan'
import { looksTyped } from './typing'
import type { Finding } from './useScan'
import './mistyped.css'

interface Props {
  finding: Finding
  scanned: string
  onRetype: (code: string) => void
}

/** A slip of the hand: what was typed is still there to be put right. */
export function Mistyped({ finding, scanned, onRetype }: Props) {
  const words = useWords()
  return (
    <View className="finding">
      <View className="mistyped-mark">
        <Icon name="keyboard" size={36} />
      </View>
      <Text className="finding-title">{words.scan.titles.mistyped}</Text>
      <Text className="finding-sentence">{finding.sentence}</Text>
      <CodeField initial={looksTyped(scanned) ? scanned : ''} action={words.scan.retype} onSubmit={onRetype} />
      <Button text={words.scan.rescan} kind="quiet" onTap={startScan} />
      <Advice lines={finding.advice} />
    </View>
  )
}
