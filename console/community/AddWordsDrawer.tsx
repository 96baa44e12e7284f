import { Form, Input } from 'antd'
import { useState } from 'react'
import { wordChangesMax, type WordPart } from '../../contract/words/community'
import type { Given } from '../cloud/call'
import { useAnswer } from '../cloud/load'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { WordReport } from './WordReport'
import type { WordList } from './wordList'

interface AddWordsDrawerProps {
  list: WordList
  part: WordPart
  onClose: () => void
}

/** Adds some words by hand; where some were not added, says which and why. */
export function AddWordsDrawer({ list, part, onClose }: AddWordsDrawerProps) {
  const words = useWords()
  const [text, setText] = useState('')
  const [report, setReport] = useState<Given<'changeWords'>>()
  const lists = useAnswer('listWordLists', {})
  const add = useSubmission('changeWords', (given) =>
    given.added === given.lines.length ? onClose() : setReport(given),
  )
  const typed = text.split(/[\n,，、;；\t]/).filter((word) => word.trim() !== '')
  const tooMany = typed.length > wordChangesMax
  if (report) return <WordReport report={report} onClose={onClose} />
  return (
    <CommandDrawer
      title={words.wordList.addTitle[part](list.name)}
      confirm={words.wordList.addConfirm(figure(typed.length))}
      submission={add}
      ready={typed.length > 0 && !tooMany}
      onConfirm={() => void add.submit({ listId: list.id, version: list.version, part, add: typed, remove: [] })}
      onClose={onClose}
    >
      <Form layout="vertical">
        <Form.Item
          label={words.wordList.addField}
          htmlFor="words-to-add"
          {...(tooMany && {
            validateStatus: 'error',
            help: words.wordList.tooManyTyped(figure(wordChangesMax)),
          })}
        >
          <Input.TextArea
            id="words-to-add"
            autoFocus
            rows={10}
            placeholder={words.wordList.addExample[part]}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </Form.Item>
      </Form>
      <p className="consequence">{words.wordList.addSays(figure((lists.value?.effectiveWithinMs ?? 0) / 1_000))}</p>
    </CommandDrawer>
  )
}
