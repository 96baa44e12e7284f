import { Text, View } from '@tarojs/components'
import { useDidHide } from '@tarojs/taro'
import { useState } from 'react'
import type { Output } from '../../../../contract'
import { command } from '../../../cloud/call'
import { Button } from '../../../ui/Button'
import { CodeImage } from '../../../ui/CodeImage'
import { useSpeech } from '../../../words'
import { sayProblem, type Problem } from '../../../words/problem'
import { Copy } from './Copy'
import './secretPanel.css'

/** The page's margin and the panel's, each on both sides. */
const besidePx = 2 * (16 + 16)

type Secret = Output<'mall', 'revealSecret'>
type Shown = { kind: 'hidden' } | { kind: 'asking' } | { kind: 'open'; secret: Secret } | Problem

/** A coupon's code as a counter scans it: shown when asked for, gone when the page is left, and never kept on the phone. */
export function SecretPanel({ orderId }: { orderId: string }) {
  const speech = useSpeech()
  const { order: say } = speech.words.mall
  const [shown, setShown] = useState<Shown>({ kind: 'hidden' })
  const hide = () => setShown({ kind: 'hidden' })
  useDidHide(hide)
  const show = async () => {
    setShown({ kind: 'asking' })
    const outcome = await command('mall', 'revealSecret', { orderId })
    setShown((now) => {
      // Left in the meantime: it stays hidden.
      if (now.kind !== 'asking') return now
      return outcome.kind === 'done' ? { kind: 'open', secret: outcome.value } : outcome
    })
  }
  return (
    <View className="panel order-part secret">
      <Text className="section-title">{say.secret}</Text>
      {shown.kind === 'open' ? (
        <View>
          <View className="secret-sheet">
            <CodeImage {...shown.secret} text={shown.secret.code} besidePx={besidePx} />
          </View>
          <SecretLine text={shown.secret.code} />
          {shown.secret.pin !== '' && <SecretLine name={say.pin} text={shown.secret.pin} />}
          <Button text={say.secretHide} kind="quiet" onTap={hide} />
        </View>
      ) : (
        <View>
          <Text className="secret-covered mono">•••• •••• ••••</Text>
          <Text className="order-soft secret-hint">
            {shown.kind === 'hidden' || shown.kind === 'asking' ? say.secretHidden : sayProblem(shown, speech)}
          </Text>
          <Button
            text={shown.kind === 'asking' ? say.secretShowing : say.secretShow}
            kind="outline"
            faded={shown.kind === 'asking'}
            onTap={show}
          />
        </View>
      )}
    </View>
  )
}

const SecretLine = ({ name, text }: { name?: string; text: string }) => (
  <View className="order-copied">
    <View className="order-copied-words">
      {name && <Text className="order-soft">{name}</Text>}
      <Text className="secret-text mono">{text}</Text>
    </View>
    <Copy text={text} />
  </View>
)
