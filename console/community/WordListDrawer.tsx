import { Form, Input, Radio, Switch } from 'antd'
import { wordActions } from '../../contract/words/community'
import { useSubmission } from '../ui/CommandDrawer'
import { useWords } from '../ui/language'
import type { WordList } from './wordList'
import { SaveDrawer } from './SaveDrawer'
import { counted } from '../ui/counted'

type Entered = Pick<WordList, 'name' | 'action' | 'byPinyin'>

interface WordListDrawerProps {
  list: WordList | undefined
  onDone: (list: WordList) => void
  onClose: () => void
}

/** Makes a list, or changes what follows from the words of the one given. */
export function WordListDrawer({ list, onDone, onClose }: WordListDrawerProps) {
  const words = useWords()
  const save = useSubmission('saveWordList', (given) => onDone(given.list))
  const edited = list && { id: list.id, version: list.version }
  return (
    <SaveDrawer<Entered>
      title={list ? words.wordList.editTitle(list.name) : words.wordList.makeTitle}
      submission={save}
      onClose={onClose}
      begin={{
        name: list?.name ?? '',
        action: list?.action ?? 'review',
        byPinyin: list?.byPinyin ?? false,
      }}
      onSave={(entered) => void save.submit({ ...edited, ...entered })}
    >
      <Form.Item
        name="name"
        label={words.wordList.name}
        rules={[{ required: true, whitespace: true, message: words.wordList.nameMissing }]}
      >
        <Input autoFocus {...counted('wordListName')} placeholder={words.wordList.nameExample} />
      </Form.Item>
      <Form.Item name="action" label={words.wordList.action}>
        <Radio.Group className="radio-lines">
          {wordActions.map((action) => (
            <Radio key={action} value={action}>
              {words.wordList.actions[action]} <small>{words.wordList.actionHints[action]}</small>
            </Radio>
          ))}
        </Radio.Group>
      </Form.Item>
      <Form.Item
        name="byPinyin"
        label={words.wordList.byPinyin}
        extra={words.wordList.byPinyinHint}
        valuePropName="checked"
      >
        <Switch />
      </Form.Item>
    </SaveDrawer>
  )
}
