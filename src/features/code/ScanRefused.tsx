import { View, Text } from '@tarojs/components'
import { useEffect, useState } from 'react'
import { sentenceOf } from '../../../contract/sentences'
import type { RefusalFrom } from '../../cloud/call'
import { Button } from '../../ui/Button'
import { Notice } from '../../ui/Notice'
import { Ring } from '../../ui/Ring'
import { useSpeech } from '../../words'
import { countdown } from '../../words/figures'
import './scanRefused.css'

interface Props {
  refusal: RefusalFrom<'code', 'scan'>
  onRetry: () => void
}

/** The cloud would not look at the code: too many wrong ones, or something that passes by itself. */
export function ScanRefused({ refusal, onRetry }: Props) {
  const { words, locale } = useSpeech()
  const sentence = sentenceOf(refusal, locale)
  if (refusal.code === 'lockedOut') return <LockedOut seconds={refusal.seconds} onRetry={onRetry} />
  return (
    <Notice icon="warning" title={words.failed.title} body={sentence} action={{ text: words.retry, onTap: onRetry }} />
  )
}

/** Counts down what the cloud says is left: a phone whose clock is off waits just as long. */
function LockedOut({ seconds, onRetry }: { seconds: number; onRetry: () => void }) {
  const { words } = useSpeech()
  const waitMs = seconds * 1000
  const [leftMs, setLeftMs] = useState(waitMs)
  useEffect(() => {
    const endsAt = Date.now() + waitMs
    setLeftMs(waitMs)
    const timer = setInterval(() => setLeftMs(Math.max(0, endsAt - Date.now())), 1000)
    return () => clearInterval(timer)
  }, [waitMs])
  const waiting = leftMs > 0
  return (
    <View className="locked">
      <Ring share={leftMs / Math.max(1, waitMs)} size={176}>
        <Text className="locked-label">{waiting ? words.scan.lockedLeft : words.scan.lockedOver}</Text>
        {waiting && <Text className="locked-left figure">{countdown(leftMs)}</Text>}
      </Ring>
      <Text className="locked-title">{words.scan.lockedTitle}</Text>
      <Text className="locked-sentence">{words.scan.lockedBody}</Text>
      <Button text={words.retry} faded={waiting} onTap={() => !waiting && onRetry()} />
    </View>
  )
}
