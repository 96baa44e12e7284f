import { View, Text } from '@tarojs/components'
import { sayHeadline } from '../../../contract/sentences/code'
import { Button } from '../../ui/Button'
import { Icon } from '../../ui/Icon'
import { useSpeech } from '../../words'
import { Advice } from './Advice'
import { CodeField } from './CodeField'
import { startScan } from './startScan'
import type { Finding } from './useScan'
import './mistyped.css'

interface Props {
  finding: Finding
  /** Whether a hand put it in; a camera's misreading is best read again. */
  typed: boolean
  onRetype: (code: string) => void
}

/** A slip of the hand, or of a camera: what was read is still there to be put right. */
export function Mistyped({ finding, typed, onRetype }: Props) {
  const speech = useSpeech()
  const { words } = speech
  const { title, body } = sayHeadline(finding, speech, typed)
  return (
    <View className="finding">
      <View className="mistyped-mark">
        <Icon name={typed ? 'keyboard' : 'scan'} size={36} />
      </View>
      <Text className="finding-title">{title}</Text>
      <Text className="finding-sentence">{body}</Text>
      {!typed && <Button text={words.scan.rescan} onTap={startScan} />}
      {!typed && <Text className="mistyped-read">{words.scan.readSoFar}</Text>}
      <CodeField initial={finding.code} action={words.scan.retype} quiet={!typed} onSubmit={onRetype} />
      {typed && <Button text={words.scan.rescan} kind="quiet" onTap={startScan} />}
      <Advice advice={typed ? finding.advice : ['lookAlikes']} />
    </View>
  )
}
