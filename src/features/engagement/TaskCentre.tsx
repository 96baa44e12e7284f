import { View, Text } from '@tarojs/components'
import { CountUp } from '../../ui/CountUp'
import { GuestNotice } from '../../ui/GuestNotice'
import { Notice } from '../../ui/Notice'
import { SkeletonRows } from '../../ui/Skeleton'
import { useSpeech, useWords } from '../../words'
import { change, day } from '../../words/figures'
import { TaskRow, type Ways } from './TaskRow'
import type { Listed, Task, useTasks } from './useTasks'
import './taskCentre.css'

/** What can be done again soonest comes first. */
const periods = ['daily', 'weekly', 'once'] as const

/** Every task by how often it comes back, with what it pays and how far it is. */
export function TaskCentre({ centre, ways }: { centre: ReturnType<typeof useTasks>; ways: Ways }) {
  const words = useWords()
  const { listed } = centre
  const again = { text: words.retry, onTap: centre.refresh }
  if (listed.kind === 'asking') return <SkeletonRows rows={6} />
  if (listed.kind === 'offline')
    return <Notice icon="offline" title={words.offline.title} body={words.offline.body} action={again} />
  if (listed.kind === 'failed')
    return <Notice icon="warning" title={words.failed.title} body={listed.sentence} action={again} />
  if (listed.kind === 'guest')
    return (
      <GuestNotice icon="tasks" title={words.tasks.guestTitle} body={words.tasks.guest} onJoined={centre.refresh} />
    )
  if (listed.tasks.length === 0) return <Notice icon="tasks" title={words.tasks.empty} body={words.tasks.emptyBody} />
  return (
    <View>
      <Balance listed={listed} centre={centre} />
      {centre.problem !== '' && <Text className="tasks-problem">{centre.problem}</Text>}
      {periods.map((period) => (
        <Group
          key={period}
          period={period}
          tasks={listed.tasks.filter((task) => task.period === period)}
          centre={centre}
          ways={ways}
        />
      ))}
    </View>
  )
}

function Balance({ listed, centre }: { listed: Listed & { kind: 'listed' }; centre: ReturnType<typeof useTasks> }) {
  const words = useWords()
  const { claimed } = centre
  return (
    <View className="tasks-balance">
      <Text className="tasks-label">{words.card.points}</Text>
      <View className="tasks-line">
        <CountUp className="tasks-points" value={listed.points} />
        {claimed && (
          <Text key={claimed.sentence} className="tasks-gain figure">
            {change(claimed.points)}
          </Text>
        )}
      </View>
    </View>
  )
}

interface GroupProps {
  period: Task['period']
  tasks: Task[]
  centre: ReturnType<typeof useTasks>
  ways: Ways
}

function Group({ period, tasks, centre, ways }: GroupProps) {
  const { words, locale } = useSpeech()
  const [first] = tasks
  if (!first) return null
  return (
    <View>
      <View className="section-head">
        <Text className="section-title">{words.tasks.periods[period]}</Text>
        {first.endsAt !== null && (
          <Text className="tasks-until">{words.tasks.until(day(first.endsAt - 1, locale))}</Text>
        )}
      </View>
      <View className="panel">
        {tasks.map((task) => (
          <TaskRow key={task.id} task={task} busy={centre.claiming === task.id} ways={ways} onClaim={centre.claim} />
        ))}
      </View>
    </View>
  )
}
