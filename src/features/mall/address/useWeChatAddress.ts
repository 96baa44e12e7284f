import { useState } from 'react'
import { command } from '../../../cloud/call'
import { useSpeech } from '../../../words'
import { sayProblem } from '../../../words/problem'
import { missingIn } from './address'
import { askWeChat } from './weChatAddress'

/** Takes an address over from WeChat's own book into ours. */
export function useWeChatAddress(onSaved: (addressId: string) => void) {
  const speech = useSpeech()
  const { address: say } = speech.words.mall
  const [problem, setProblem] = useState('')
  const ask = async () => {
    const picked = await askWeChat()
    if (picked === 'closed') return undefined
    if (picked === 'refused') return setProblem(say.refusedByWeChat)
    const missing = missingIn(picked)
    if (missing) return setProblem(say.wanted[missing])
    const outcome = await command('mall', 'saveAddress', picked, `saveAddress:${JSON.stringify(picked)}`)
    if (outcome.kind !== 'done') return setProblem(sayProblem(outcome, speech))
    setProblem('')
    return onSaved(outcome.value.id)
  }
  return { problem, ask }
}
