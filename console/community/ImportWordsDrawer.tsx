import { Form } from 'antd'
import { useState } from 'react'
import type { WordPart } from '../../contract/words/community'
import type { Given } from '../cloud/call'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { SheetImport } from '../ui/SheetImport'
import { useImport } from '../ui/useImport'
import { WordReport } from './WordReport'
import type { WordList } from './wordList'

interface ImportWordsDrawerProps {
  list: WordList
  part: WordPart
  onClose: () => void
}

/** Adds the words of a file, then says what became of each line. */
export function ImportWordsDrawer({ list, part, onClose }: ImportWordsDrawerProps) {
  const words = useWords()
  const sheet = useImport('words')
  const [report, setReport] = useState<Given<'importWords'>>()
  const add = useSubmission('importWords', setReport)
  if (report) return <WordReport report={report} onClose={onClose} />
  return (
    <CommandDrawer
      title={words.wordList.importTitle(list.name)}
      confirm={words.wordList.importConfirm(sheet.toSend ? figure(sheet.ready) : '')}
      submission={add}
      ready={sheet.toSend !== undefined}
      onConfirm={() =>
        sheet.toSend && void add.submit({ listId: list.id, version: list.version, part, ...sheet.toSend })
      }
      onClose={onClose}
      width={720}
    >
      <Form layout="vertical">
        <Form.Item label={words.wordList.file} extra={!sheet.read && words.wordList.shape}>
          <SheetImport of={sheet} names={words.wordList.outcomes} />
        </Form.Item>
      </Form>
      {!sheet.read && <pre className="sheet-example">{words.wordList.example}</pre>}
      <p className="consequence">{words.wordList.importSays}</p>
    </CommandDrawer>
  )
}
