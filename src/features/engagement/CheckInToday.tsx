import { View, Text } from '@tarojs/components'
import { sayReason } from '../../../contract/sentences/reasons'
import { Button } from '../../ui/Button'
import { CountUp } from '../../ui/CountUp'
import { Icon } from '../../ui/Icon'
import { Ring } from '../../ui/Ring'
import { useSpeech, useWords } from '../../words'
import { figure } from '../../words/figures'
import type { Calendar, CheckedIn } from './useCalendar'
import './checkInToday.css'

interface Props {
  calendar: Calendar
  /** What today's check-in came to, where it was done on this page. */
  checkedIn: CheckedIn | undefined
  busy: boolean
  onCheckIn: () => void
}

/** The streak and what it leads to; the button while today is open, and the points once it is done. */
export function CheckInToday({ calendar, checkedIn, busy, onCheckIn }: Props) {
  const words = useWords()
  const now = checkedIn?.day === calendar.today ? checkedIn : undefined
  return (
    <View className="check-in-today">
      {now ? <JustNow checkedIn={now} /> : <Streak streak={calendar.streak} />}
      <NextStreak calendar={calendar} />
      {calendar.doneToday || now ? (
        <View className="check-in-done">
          <Icon name="check" size={20} />
          <Text>{words.checkIn.doneToday}</Text>
        </View>
      ) : (
        <Button
          text={busy ? words.checkIn.busy : words.checkIn.act(figure(calendar.points))}
          faded={busy}
          onTap={onCheckIn}
        />
      )}
    </View>
  )
}

function Streak({ streak }: { streak: number }) {
  const words = useWords()
  return (
    <View className="check-in-streak">
      <Text className="check-in-label">{words.checkIn.streak}</Text>
      <View className="check-in-line">
        <Text className="check-in-figure figure">{figure(streak)}</Text>
        <Text className="check-in-unit">{words.checkIn.days(streak)}</Text>
      </View>
    </View>
  )
}

function JustNow({ checkedIn }: { checkedIn: CheckedIn }) {
  const { words, locale } = useSpeech()
  return (
    <View className="check-in-streak check-in-now">
      <Text className="check-in-label">{words.checkIn.paid}</Text>
      <View className="check-in-line">
        <Text className="check-in-figure figure">+</Text>
        <CountUp className="check-in-figure" value={checkedIn.points} from={0} />
      </View>
      <Text className="check-in-label">{sayReason(checkedIn, locale)}</Text>
    </View>
  )
}

function NextStreak({ calendar: { streak, nextStreak } }: { calendar: Calendar }) {
  const words = useWords()
  if (!nextStreak) return null
  const { days, daysLeft, points } = nextStreak
  return (
    <View className="check-in-next">
      <Ring share={streak / days} size={72}>
        <Text className="check-in-ring figure">{`${streak}/${days}`}</Text>
      </Ring>
      <View className="check-in-next-words">
        <Text>{words.checkIn.nextLeft(figure(daysLeft))}</Text>
        <Text>{words.checkIn.nextPoints(figure(points))}</Text>
      </View>
    </View>
  )
}
