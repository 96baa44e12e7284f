import { View, Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import { useSpeech } from '../../words'
import { calendarDay, figure } from '../../words/figures'
import type { CalendarDay } from './useCalendar'
import './makeUpSheet.css'

interface Props {
  day: string
  promise: NonNullable<CalendarDay['makeUp']>
  /** Shares of the month or cards, whichever this one takes, before it is taken. */
  left: number
  onClose: () => void
  /** Answers what stood in the way; empty where it is done. */
  onMakeUp: () => Promise<string>
}

/** What making up for a day gives and takes, before it is done. */
export function MakeUpSheet({ day, promise, left, onClose, onMakeUp }: Props) {
  const { words, locale } = useSpeech()
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState('')
  const makeUp = async () => {
    if (busy) return
    setBusy(true)
    const stood = await onMakeUp()
    if (stood === '') return
    setBusy(false)
    setProblem(stood)
  }
  const { makeUpSheet } = words.checkIn
  return (
    <Sheet onClose={onClose}>
      <Text className="make-up-title">{words.checkIn.makeUp(calendarDay(day, locale))}</Text>
      <View className="make-up-facts">
        <Text>{makeUpSheet.streak(figure(promise.streak))}</Text>
        <Text>{promise.points > 0 ? makeUpSheet.points(figure(promise.points)) : makeUpSheet.noPoints}</Text>
        <Text>{promise.usesCard ? makeUpSheet.card(figure(left - 1)) : makeUpSheet.share(figure(left - 1))}</Text>
      </View>
      {problem !== '' && <Text className="make-up-problem">{problem}</Text>}
      <Button text={busy ? makeUpSheet.busy : makeUpSheet.act} faded={busy} onTap={makeUp} />
    </Sheet>
  )
}
