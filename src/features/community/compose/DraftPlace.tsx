import { Text, View } from '@tarojs/components'
import { Chip } from '../../../ui/Chip'
import { useWords } from '../../../words'
import type { CommunityHome } from '../community'
import type { Draft } from './draft'
import './draft.css'

interface Props {
  home: CommunityHome
  draft: Draft
  onChange: (to: Partial<Draft>) => void
}

/** On which board a post will stand, and under which topic if any. */
export function DraftPlace({ home, draft: { boardId, topicId }, onChange }: Props) {
  const { draft: say } = useWords().community
  const boards = home.boards.filter(({ isMine, isOpen }) => isMine && isOpen)
  const open = home.topics.filter(({ isOpen }) => isOpen)
  const topicsOn = (board: string) => open.filter((topic) => topic.boardId === null || topic.boardId === board)
  const toBoard = (id: string) =>
    onChange({ boardId: id, topicId: topicsOn(id).some((topic) => topic.id === topicId) ? topicId : '' })
  return (
    <View>
      <Text className="draft-label">{say.boardLabel}</Text>
      <View className="chip-row">
        {boards.map(({ id, name }) => (
          <Chip key={id} text={name} isOn={boardId === id} onTap={() => toBoard(id)} />
        ))}
      </View>
      {topicsOn(boardId).length > 0 && (
        <View>
          <Text className="draft-label">{say.topicLabel}</Text>
          <View className="chip-row">
            {topicsOn(boardId).map(({ id, name }) => (
              <Chip
                key={id}
                text={`# ${name}`}
                isOn={topicId === id}
                onTap={() => onChange({ topicId: topicId === id ? '' : id })}
              />
            ))}
          </View>
        </View>
      )}
    </View>
  )
}
