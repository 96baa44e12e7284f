import { useCallback, useRef, useState } from 'react'
import type { Output } from '../../../contract'
import { call } from '../../cloud/call'
import { useSpeech } from '../../words'
import { sayRefusal } from '../../words/problem'

export type Calendar = Output<'member', 'checkInCalendar'>
export type CalendarDay = Calendar['days'][number]
export type CheckedIn = Output<'member', 'checkIn'>
type Card = CheckedIn['card']

export type Shown =
  | { kind: 'asking' }
  | { kind: 'offline' }
  | { kind: 'failed'; sentence: string }
  | { kind: 'guest' }
  | { kind: 'shown'; calendar: Calendar }

/** A member's check-ins, month by month, and what can be done about them. A month stays while another is fetched. */
export function useCalendar(onCard: (card: Card) => void) {
  const { words, locale } = useSpeech()
  const [shown, setShown] = useState<Shown>({ kind: 'asking' })
  /** What was asked for and did not happen, over a calendar that still stands. */
  const [problem, setProblem] = useState('')
  const [busy, setBusy] = useState(false)
  const [checkedIn, setCheckedIn] = useState<CheckedIn>()
  const wanted = useRef<string>()

  const show = useCallback(
    async (month?: string) => {
      wanted.current = month
      const outcome = await call('member', 'checkInCalendar', month ? { month } : {})
      // A later wish for another month is answered later.
      if (wanted.current !== month) return
      if (outcome.kind === 'done') {
        setProblem('')
        return setShown({ kind: 'shown', calendar: outcome.value })
      }
      if (outcome.kind === 'refused' && outcome.refusal.code === 'notMember') return setShown({ kind: 'guest' })
      const sentence = outcome.kind === 'offline' ? words.offline.body : sayRefusal(outcome.refusal, locale)
      setProblem(sentence)
      setShown((last) =>
        last.kind === 'shown' ? last : outcome.kind === 'offline' ? outcome : { kind: 'failed', sentence },
      )
    },
    [words, locale],
  )

  const refresh = useCallback(() => show(wanted.current), [show])

  const checkIn = async () => {
    if (busy) return
    setBusy(true)
    const outcome = await call('member', 'checkIn', {}, { intention: 'checkIn' })
    setBusy(false)
    if (outcome.kind === 'offline') return setProblem(words.offline.body)
    if (outcome.kind === 'refused') return setProblem(sayRefusal(outcome.refusal, locale))
    setCheckedIn(outcome.value)
    onCard(outcome.value.card)
    await show()
  }

  /** Answers the sentence of what stood in the way; empty where the day is made up. */
  const makeUp = async (day: string): Promise<string> => {
    const outcome = await call('member', 'makeUpDay', { day }, { intention: `makeUp ${day}` })
    if (outcome.kind === 'offline') return words.offline.body
    if (outcome.kind === 'refused') return sayRefusal(outcome.refusal, locale)
    onCard(outcome.value.card)
    await refresh()
    return ''
  }

  return { shown, problem, busy, checkedIn, show, refresh, checkIn, makeUp }
}
