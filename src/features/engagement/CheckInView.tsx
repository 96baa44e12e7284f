import { View, Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { useState } from 'react'
import { sayCheckInRule, sayMemberDay } from '../../../contract/sentences/engagement'
import { GuestNotice } from '../../ui/GuestNotice'
import { Notice } from '../../ui/Notice'
import { Skeleton } from '../../ui/Skeleton'
import { useSpeech } from '../../words'
import { change } from '../../words/figures'
import { CheckInToday } from './CheckInToday'
import { MakeUpSheet } from './MakeUpSheet'
import { MonthGrid } from './MonthGrid'
import type { CalendarDay, useCalendar } from './useCalendar'
import './checkInView.css'

/** Today's check-in, the month it stands in, and the rule behind both. */
export function CheckInView({ calendar: held }: { calendar: ReturnType<typeof useCalendar> }) {
  const { words, locale } = useSpeech()
  const [missed, setMissed] = useState<CalendarDay>()
  const { shown, problem } = held
  const again = { text: words.retry, onTap: held.refresh }
  if (shown.kind === 'asking') return <CheckInWaiting />
  if (shown.kind === 'offline')
    return <Notice icon="offline" title={words.offline.title} body={words.offline.body} action={again} />
  if (shown.kind === 'failed')
    return <Notice icon="warning" title={words.failed.title} body={shown.sentence} action={again} />
  if (shown.kind === 'guest')
    return (
      <GuestNotice
        icon="calendar"
        title={words.checkIn.guestTitle}
        body={words.checkIn.guest}
        onJoined={held.refresh}
      />
    )

  const { calendar } = shown
  const makeUp = async (day: CalendarDay): Promise<string> => {
    const stood = await held.makeUp(day.day)
    if (stood !== '') return stood
    setMissed(undefined)
    const points = day.makeUp?.points ?? 0
    const done = points > 0 ? words.checkIn.madeUpPaid(change(points)) : words.checkIn.madeUpDone
    void Taro.showToast({ title: done, icon: 'none' })
    return ''
  }
  return (
    <View>
      <CheckInToday calendar={calendar} checkedIn={held.checkedIn} busy={held.busy} onCheckIn={held.checkIn} />
      {problem !== '' && <Text className="check-in-problem">{problem}</Text>}
      <MonthGrid calendar={calendar} onMonth={held.show} onMissed={setMissed} />
      <View className="panel panel-apart check-in-rule">
        {calendar.memberDay && <Text className="check-in-says">{sayMemberDay(calendar.memberDay.rule, locale)}</Text>}
        <Text className="check-in-says">{sayCheckInRule(calendar.rule, locale)}</Text>
        <Text className="check-in-says">{words.checkIn.rule}</Text>
      </View>
      {missed?.makeUp && (
        <MakeUpSheet
          day={missed.day}
          promise={missed.makeUp}
          streak={calendar.streak}
          left={missed.makeUp.usesCard ? calendar.makeUpCards : calendar.makeUpsLeft}
          onClose={() => setMissed(undefined)}
          onMakeUp={() => makeUp(missed)}
        />
      )}
    </View>
  )
}

const CheckInWaiting = () => (
  <View className="check-in-waiting">
    <Skeleton height={176} />
    <Skeleton height={340} />
  </View>
)
