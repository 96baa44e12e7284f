import { View, Text } from '@tarojs/components'
import type { Output } from '../../../contract'
import { Icon } from '../../ui/Icon'
import { useSpeech } from '../../words'
import { calendarDay, times } from '../../words/figures'
import './memberDayBanner.css'

type MemberDay = NonNullable<Output<'member', 'home'>['memberDay']>

/** A day further off than this is no reason to wait for it. */
const announcedDays = 7

/** Today's member day, or the one that is near. */
export function MemberDayBanner({ memberDay }: { memberDay: MemberDay }) {
  const { words, locale } = useSpeech()
  const { daysAhead, day, rule } = memberDay
  if (daysAhead > announcedDays) return null
  const factor = times(rule.percent)
  return (
    <View className={`member-day${daysAhead === 0 ? ' member-day-today' : ''}`}>
      <Icon name="star" size={20} />
      <Text className="member-day-words">
        {daysAhead === 0
          ? words.memberDay.today(factor)
          : words.memberDay.ahead(calendarDay(day, locale), daysAhead, factor)}
      </Text>
    </View>
  )
}
