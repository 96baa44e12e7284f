import { View, Text } from '@tarojs/components'
import { useState } from 'react'
import { Button } from '../../ui/Button'
import { Sheet } from '../../ui/Sheet'
import { useSpeech } from '../../words'
import { calendarDay, figure, monthName } from '../../words/figures'
import type { CalendarDay } from './useCalendar'
import './makeUpSheet.css'

interface Props {
  day: string
  promise: NonNullable<CalendarDay['makeUp']>
  /** Days in a row before it. */
  streak: number
  /** Shares of the month or cards, whichever this one takes, before it is taken. */
  left: number
  onClose: () => void
  /** Answers what stood in the way; empty where it is done. */
  onMakeUp: () => Promise<string>
}

/** What making up for a day gives and takes, before it is done. */
export function MakeUpSheet({ day, promise, streak, left, onClose, onMakeUp }: Props) {
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
  const month = monthName(day.slice(0, 7), locale)
  const joins =
    promise.streak > streak
      ? makeUpSheet.streak(figure(promise.streak))
      : promise.run > 1
        ? makeUpSheet.run(figure(promise.run), figure(promise.streak))
        : makeUpSheet.alone
  return (
    <Sheet onClose={onClose}>
      <Text className="make-up-title">{words.checkIn.makeUp(calendarDay(day, locale))}</Text>
      <View className="make-up-facts">
        <Text>{joins}</Text>
        {promise.points > 0 && <Text>{makeUpSheet.points(figure(promise.points))}</Text>}
        {promise.points === 0 && promise.run > 1 && <Text>{makeUpSheet.noPoints}</Text>}
        <Text>
          {promise.usesCard ? makeUpSheet.card(figure(left - 1)) : makeUpSheet.share(month, figure(left - 1))}
        </Text>
      </View>
      {problem !== '' && <Text className="make-up-problem">{problem}</Text>}
      <Button text={busy ? makeUpSheet.busy : makeUpSheet.act} faded={busy} onTap={makeUp} />
    </Sheet>
  )
}
