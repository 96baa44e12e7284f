import { View, Text } from '@tarojs/components'
import { Icon } from '../../ui/Icon'
import { Tappable } from '../../ui/Tappable'
import { useSpeech, useWords } from '../../words'
import { calendarDay, monthAfter, monthName, weekdayOf } from '../../words/figures'
import type { Calendar, CalendarDay } from './useCalendar'
import './monthGrid.css'

interface Props {
  calendar: Calendar
  onMonth: (month: string) => void
  onMissed: (day: CalendarDay) => void
}

/** One month, Monday first: what was done, what was missed and can be made up, and the member days. */
export function MonthGrid({ calendar, onMonth, onMissed }: Props) {
  const { words, locale } = useSpeech()
  const { month, firstMonth, today, days } = calendar
  const first = days[0]
  const blanks = first ? weekdayOf(first.day) : 0
  return (
    <View className="panel panel-apart month">
      <View className="month-head">
        <Turn
          icon="back"
          label={words.checkIn.monthBefore}
          open={month > firstMonth}
          onTap={() => onMonth(monthAfter(month, -1))}
        />
        <Text className="month-name">{monthName(month, locale)}</Text>
        <Turn
          icon="forward"
          label={words.checkIn.monthAfter}
          open={month < today.slice(0, 7)}
          onTap={() => onMonth(monthAfter(month, 1))}
        />
      </View>
      <View className="month-days">
        {words.checkIn.weekdays.map((name) => (
          <Text key={name} className="month-weekday">
            {name}
          </Text>
        ))}
        {Array.from({ length: blanks }, (_, blank) => (
          <View key={`blank-${blank}`} className="month-cell" />
        ))}
        {days.map((day) => (
          <Day key={day.day} day={day} isToday={day.day === today} onMissed={onMissed} />
        ))}
      </View>
      <Legend calendar={calendar} />
      <Text className="month-left">
        {words.checkIn.left(monthName(month, locale), calendar.makeUpsLeft, calendar.makeUpCards)}
      </Text>
    </View>
  )
}

interface TurnProps {
  icon: 'back' | 'forward'
  label: string
  open: boolean
  onTap: () => void
}

/** Keeps its place where there is no month to turn to, so that the name stays in the middle. */
const Turn = ({ icon, label, open, onTap }: TurnProps) =>
  open ? (
    <Tappable className={`month-turn month-${icon}`} label={label} onTap={onTap}>
      <Icon name={icon} size={20} />
    </Tappable>
  ) : (
    <View className="month-turn" />
  )

function Day({ day, isToday, onMissed }: { day: CalendarDay; isToday: boolean; onMissed: Props['onMissed'] }) {
  const { words, locale } = useSpeech()
  const number = String(Number(day.day.slice(8)))
  const face = (
    <View className={`month-face month-${day.makeUp ? 'makeable' : day.state}${isToday ? ' month-today' : ''}`}>
      <Text className="figure">{number}</Text>
      {day.isMemberDay && <View className="month-star" />}
    </View>
  )
  if (!day.makeUp) return <View className="month-cell">{face}</View>
  return (
    <Tappable
      className="month-cell month-day-makeable"
      label={words.checkIn.makeUp(calendarDay(day.day, locale))}
      onTap={() => onMissed(day)}
    >
      {face}
    </Tappable>
  )
}

function Legend({ calendar: { days } }: { calendar: Calendar }) {
  const { legend } = useWords().checkIn
  const shown: [face: string, name: string, here: boolean][] = [
    ['month-checkedIn', legend.checkedIn, true],
    ['month-madeUp', legend.madeUp, days.some(({ state }) => state === 'madeUp')],
    ['month-makeable', legend.makeable, days.some(({ makeUp }) => makeUp !== null)],
  ]
  return (
    <View className="month-legend">
      {shown.flatMap(([face, name, here]) =>
        here
          ? [
              <View key={face} className="month-key">
                <View className={`month-mark ${face}`} />
                <Text>{name}</Text>
              </View>,
            ]
          : [],
      )}
      {days.some(({ isMemberDay }) => isMemberDay) && (
        <View className="month-key">
          <View className="month-star month-star-key" />
          <Text>{legend.memberDay}</Text>
        </View>
      )}
    </View>
  )
}
