import { Form, Select } from 'antd'
import { useSubmission } from '../ui/CommandDrawer'
import { useWords } from '../ui/language'
import { edited, none, placeBegin, PlaceDrawer, type PlaceEntered } from './PlaceDrawer'
import type { Board, Topic } from './places'

interface Entered extends PlaceEntered {
  boardId: string
}

interface TopicDrawerProps {
  topic: Topic | undefined
  boards: Board[]
  onClose: () => void
}

/** A topic: of one board, or of all. */
export function TopicDrawer({ topic, boards, onClose }: TopicDrawerProps) {
  const words = useWords()
  const save = useSubmission('saveTopic', onClose)
  return (
    <PlaceDrawer<Entered>
      kind="topic"
      place={topic}
      submission={save}
      onClose={onClose}
      begin={{ ...placeBegin(topic), boardId: topic?.boardId ?? none }}
      onSave={({ boardId, ...entered }) => void save.submit({ ...edited(topic), ...entered, boardId: boardId || null })}
    >
      <Form.Item name="boardId" label={words.board.board}>
        <Select
          options={[
            { value: none, label: words.board.everyBoard },
            ...boards.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Form.Item>
    </PlaceDrawer>
  )
}
