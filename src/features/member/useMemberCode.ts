import { useCallback, useEffect, useRef, useState } from 'react'
import type { Output } from '../../../contract'
import { call } from '../../cloud/call'
import { useSpeech } from '../../words'
import { sentenceOf } from '../../../contract/sentences'

type Answer = Output<'member', 'memberCode'>
export type Code = Pick<Answer, 'digits' | 'bars' | 'squares'>

export type ShownCode =
  | { kind: 'good'; code: Code; secondsLeft: number }
  | { kind: 'asking' }
  | { kind: 'offline' }
  | { kind: 'failed'; sentence: string }

type Problem = Extract<ShownCode, { kind: 'offline' | 'failed' }>

const tickMs = 1000
/** Whoever stands at a till waits for the network to come back, and should not have to tap for it. */
const retryMs = 4000

/**
 * The member's code for as long as it is looked at: a new one as each runs out. One that has run out is never shown, with
 * or without a network.
 */
export function useMemberCode(): { shown: ShownCode; again: () => void } {
  const { locale } = useSpeech()
  const [kept, setKept] = useState<{ code: Code; goodUntil: number }>()
  const [problem, setProblem] = useState<Problem>()
  const [now, setNow] = useState(() => Date.now())
  const underWay = useRef(false)

  const ask = useCallback(async () => {
    if (underWay.current) return
    underWay.current = true
    const askedAt = Date.now()
    const outcome = await call('member', 'memberCode', {})
    underWay.current = false
    setNow(Date.now())
    if (outcome.kind === 'done') {
      // What was left by the cloud's clock, counted from when it was asked: the phone's own may be wrong.
      setKept({ code: outcome.value, goodUntil: askedAt + outcome.value.validUntil - outcome.value.now })
      setProblem(undefined)
    } else {
      setProblem(
        outcome.kind === 'offline' ? outcome : { kind: 'failed', sentence: sentenceOf(outcome.refusal, locale) },
      )
    }
  }, [locale])

  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), tickMs)
    return () => clearInterval(timer)
  }, [])

  const good = kept !== undefined && now < kept.goodUntil
  useEffect(() => {
    if (good) return undefined
    const timer = setTimeout(ask, problem ? retryMs : 0)
    return () => clearTimeout(timer)
  }, [good, kept, problem, ask])

  if (good) return { shown: { kind: 'good', code: kept.code, secondsLeft: secondsTo(kept.goodUntil, now) }, again: ask }
  return { shown: problem ?? { kind: 'asking' }, again: ask }
}

const secondsTo = (at: number, now: number) => Math.ceil((at - now) / 1000)
