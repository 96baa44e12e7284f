import { useCallback, useRef, useState } from 'react'
import type { Output } from '../../../contract'
import { call, command } from '../../cloud/call'
import { useSpeech } from '../../words'
import { sayProblem } from '../../words/problem'

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
  const speech = useSpeech()
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
      const sentence = sayProblem(outcome, speech)
      setProblem(sentence)
      setShown((last) =>
        last.kind === 'shown' ? last : outcome.kind === 'offline' ? outcome : { kind: 'failed', sentence },
      )
    },
    [speech],
  )

  const refresh = useCallback(() => show(wanted.current), [show])

  const checkIn = async () => {
    if (busy) return
    setBusy(true)
    const outcome = await command('member', 'checkIn', {})
    setBusy(false)
    if (outcome.kind !== 'done') return setProblem(sayProblem(outcome, speech))
    setCheckedIn(outcome.value)
    onCard(outcome.value.card)
    await show()
  }

  /** Answers the sentence of what stood in the way; empty where the day is made up. */
  const makeUp = async (day: string): Promise<string> => {
    const outcome = await command('member', 'makeUpDay', { day })
    if (outcome.kind !== 'done') return sayProblem(outcome, speech)
    onCard(outcome.value.card)
    await refresh()
    return ''
  }

  return { shown, problem, busy, checkedIn, show, refresh, checkIn, makeUp }
}
