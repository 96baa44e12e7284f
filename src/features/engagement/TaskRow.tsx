import { View, Text } from '@tarojs/components'
import { sayTask } from '../../../contract/sentences/engagement'
import { Icon } from '../../ui/Icon'
import { Tappable } from '../../ui/Tappable'
import { useSpeech, useWords } from '../../words'
import { calendarDay, change } from '../../words/figures'
import type { Task } from './useTasks'
import './taskRow.css'

/** Where an event can be brought about, for those that have such a place. */
export type Ways = Record<Task['event'], () => unknown>

interface Props {
  task: Task
  busy: boolean
  ways: Ways
  onClaim: (task: Task) => void
}

/** One task: what it asks, what it pays, how far it is, and the one thing to do about it. */
export function TaskRow({ task, busy, ways, onClaim }: Props) {
  const { words, locale } = useSpeech()
  const { times, needed, points, expiresOn } = task
  return (
    <View className={`task${task.state === 'claimed' ? ' task-over' : ''}`}>
      <View className="task-words">
        <View className="task-head">
          <Text className="task-name">
            {sayTask({ event: task.event, period: task.period, times: needed }, locale)}
          </Text>
          <Text className="task-points figure">{change(points)}</Text>
        </View>
        <View className="task-progress">
          <View className="task-bar">
            <View className="task-done" style={{ width: `${Math.round((times / needed) * 100)}%` }} />
          </View>
          <Text className="task-count figure">{`${times}/${needed}`}</Text>
        </View>
        {expiresOn && task.state !== 'claimed' && (
          <Text className="task-lasts">{words.tasks.lasts(calendarDay(expiresOn, locale))}</Text>
        )}
      </View>
      <Action task={task} busy={busy} ways={ways} onClaim={onClaim} />
    </View>
  )
}

function Action({ task, busy, ways, onClaim }: Props) {
  const words = useWords()
  const go = ways[task.event]
  if (task.state === 'claimed')
    return (
      <View className="task-action task-claimed">
        <Icon name="check" size={16} />
        <Text>{words.tasks.claimed}</Text>
      </View>
    )
  if (task.state === 'done')
    return (
      <Tappable className="task-action task-claim" onTap={() => onClaim(task)}>
        <Text>{busy ? words.tasks.claiming : words.tasks.claim}</Text>
      </Tappable>
    )
  return (
    <Tappable className="task-action task-go" onTap={() => void go()}>
      <Text>{words.tasks.go[task.event]}</Text>
    </Tappable>
  )
}
