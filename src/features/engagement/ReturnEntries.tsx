import { View, Text } from '@tarojs/components'
import Taro from '@tarojs/taro'
import type { Output } from '../../../contract'
import { Icon, type IconName } from '../../ui/Icon'
import { LinkRow } from '../../ui/LinkRow'
import { Tappable } from '../../ui/Tappable'
import { useWords } from '../../words'
import type { Words } from '../../words/zh-CN'
import { figure } from '../../words/figures'
import './returnEntries.css'

export type Returning = NonNullable<Output<'member', 'home'>['returning']>

interface Entry {
  icon: IconName
  title: string
  /** How it stands today. */
  state: string
  /** Whether there is something to do now. */
  waits: boolean
  url: string
}

/** What there is to come back for, each with today's state; what the brand does not offer is left out. */
function entriesOf({ checkIn, tasks, tasksToClaim }: Returning, words: Words): Entry[] {
  const entries: Entry[] = []
  if (checkIn)
    entries.push({
      icon: 'calendar',
      title: words.checkIn.title,
      state: checkIn.doneToday
        ? words.checkIn.entryDone(figure(checkIn.streak))
        : words.checkIn.entryOpen(figure(checkIn.points)),
      waits: !checkIn.doneToday,
      url: '/packages/member/check-in/index',
    })
  if (tasks > 0)
    entries.push({
      icon: 'tasks',
      title: words.tasks.title,
      state: tasksToClaim > 0 ? words.tasks.entryClaim(figure(tasksToClaim)) : words.tasks.entryOpen,
      waits: tasksToClaim > 0,
      url: '/packages/member/tasks/index',
    })
  return entries
}

/** Side by side on the first screen. */
export function ReturnTiles({ returning }: { returning: Returning }) {
  const words = useWords()
  const entries = entriesOf(returning, words)
  if (entries.length === 0) return null
  return (
    <View className="return-tiles">
      {entries.map(({ icon, title, state, waits, url }) => (
        <Tappable key={url} className="return-tile" onTap={() => void Taro.navigateTo({ url })}>
          <View className="return-head">
            <Icon name={icon} size={20} />
            <Text className="return-title">{title}</Text>
            {waits && <View className="return-dot" />}
          </View>
          <Text className="return-state">{state}</Text>
        </Tappable>
      ))}
    </View>
  )
}

/** Among the things one may want to look up. */
export function ReturnRows({ returning }: { returning: Returning }) {
  const entries = entriesOf(returning, useWords())
  return (
    <>
      {entries.map(({ icon, title, state, url }) => (
        <LinkRow key={url} icon={icon} text={title} note={state} onTap={() => void Taro.navigateTo({ url })} />
      ))}
    </>
  )
}
