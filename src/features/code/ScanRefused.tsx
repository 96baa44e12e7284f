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
  if (refusal.code === 'lockedOut') return <LockedOut until={refusal.until} sentence={sentence} onRetry={onRetry} />
  return (
    <Notice icon="warning" title={words.failed.title} body={sentence} action={{ text: words.retry, onTap: onRetry }} />
  )
}

/** A phone whose clock is off by more than this can't count down to the cloud's moment; the sentence says it then. */
const countableMs = 24 * 60 * 60 * 1000

function LockedOut({ until, sentence, onRetry }: { until: number; sentence: string; onRetry: () => void }) {
  const { words } = useSpeech()
  const [now, setNow] = useState(Date.now)
  const [start] = useState(now)
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), 1000)
    return () => clearInterval(timer)
  }, [])
  const left = until - now
  const countable = left > 0 && left < countableMs
  return (
    <View className="locked">
      <Ring share={countable ? left / Math.max(1, until - start) : 0} size={176}>
        <Text className="locked-label">{countable ? words.scan.lockedLeft : words.scan.lockedOver}</Text>
        {countable && <Text className="locked-left figure">{countdown(left)}</Text>}
      </Ring>
      <Text className="locked-title">{words.scan.lockedTitle}</Text>
      <Text className="locked-sentence">{sentence}</Text>
      <Button text={words.retry} faded={countable} onTap={() => !countable && onRetry()} />
    </View>
  )
}
