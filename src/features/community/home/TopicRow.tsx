import { View } from '@tarojs/components'
import { Chip } from '../../../ui/Chip'
import type { Topic } from '../community'
import { toTopic } from '../places'
import '../feed/topic.css'

/** The topics side by side. */
export const TopicRow = ({ topics }: { topics: Topic[] }) =>
  topics.length === 0 ? null : (
    <View className="chip-row topic-row">
      {topics.map(({ id, name }) => (
        <Chip key={id} text={`# ${name}`} isOn={false} onTap={() => toTopic(id)} />
      ))}
    </View>
  )
