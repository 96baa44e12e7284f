import { Form } from 'antd'
import { useState } from 'react'
import { wordsPerListMax, type WordPart } from '../../contract/words/community'
import type { Given } from '../cloud/call'
import { CommandDrawer, useSubmission } from '../ui/CommandDrawer'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { SheetField, type Sheet } from '../ui/SheetField'
import { WordReport } from './WordReport'
import type { WordList } from './WordLists'

interface ImportWordsDrawerProps {
  list: WordList
  part: WordPart
  onClose: () => void
}

/** Adds the words of a file, then says what became of each line. */
export function ImportWordsDrawer({ list, part, onClose }: ImportWordsDrawerProps) {
  const words = useWords()
  const [sheet, setSheet] = useState<Sheet>()
  const [report, setReport] = useState<Given<'importWords'>>()
  const add = useSubmission('importWords', setReport)
  if (report) return <WordReport report={report} onClose={onClose} />
  return (
    <CommandDrawer
      title={words.wordList.importTitle(list.name)}
      confirm={words.wordList.importConfirm(sheet ? figure(sheet.lines) : '')}
      submission={add}
      ready={sheet !== undefined}
      onConfirm={() => sheet && void add.submit({ listId: list.id, version: list.version, part, csv: sheet.csv })}
      onClose={onClose}
      width={560}
    >
      <Form layout="vertical">
        <Form.Item label={words.wordList.file} extra={words.wordList.shape}>
          <SheetField value={sheet} onChange={setSheet} linesMax={wordsPerListMax} />
        </Form.Item>
      </Form>
      <pre className="sheet-example">{words.wordList.example}</pre>
      <p className="consequence">{words.wordList.importSays}</p>
    </CommandDrawer>
  )
}
