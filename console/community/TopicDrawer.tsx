import { Form, Input, Select, Switch } from 'antd'
import { useSubmission } from '../ui/CommandDrawer'
import { useWords } from '../ui/language'
import type { Board, Topic } from './places'
import { SaveDrawer } from './SaveDrawer'
import { counted } from '../ui/counted'

interface Entered {
  name: string
  about: string
  boardId: string
  isOpen: boolean
}

interface TopicDrawerProps {
  topic: Topic | undefined
  boards: Board[]
  onClose: () => void
}

/** Stands in the choice for all boards. */
const everyBoard = ''

/** Opens a topic, or edits the one given. */
export function TopicDrawer({ topic, boards, onClose }: TopicDrawerProps) {
  const words = useWords()
  const save = useSubmission('saveTopic', onClose)
  const edited = topic && { id: topic.id, version: topic.version }
  return (
    <SaveDrawer<Entered>
      title={topic ? words.board.editTitle(topic.name) : words.board.makeTopicTitle}
      submission={save}
      onClose={onClose}
      begin={{
        name: topic?.name ?? '',
        about: topic?.about ?? '',
        boardId: topic?.boardId ?? everyBoard,
        isOpen: topic?.isOpen ?? true,
      }}
      onSave={({ boardId, ...entered }) => void save.submit({ ...edited, ...entered, boardId: boardId || null })}
    >
      <Form.Item
        name="name"
        label={words.board.name}
        rules={[{ required: true, whitespace: true, message: words.board.nameMissing }]}
      >
        <Input autoFocus {...counted('topicName')} placeholder={words.board.topicExample} />
      </Form.Item>
      <Form.Item name="about" label={words.board.about}>
        <Input {...counted('placeAbout')} placeholder={words.board.aboutExample} />
      </Form.Item>
      <Form.Item name="boardId" label={words.board.board}>
        <Select
          options={[
            { value: everyBoard, label: words.board.everyBoard },
            ...boards.map(({ id, name }) => ({ value: id, label: name })),
          ]}
        />
      </Form.Item>
      <Form.Item name="isOpen" label={words.board.open} extra={words.board.openHint} valuePropName="checked">
        <Switch />
      </Form.Item>
    </SaveDrawer>
  )
}
