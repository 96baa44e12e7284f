import { Input, Tag } from 'antd'
import { useState } from 'react'
import { wordsPerListMax, type WordPart } from '../../contract/words/community'
import { Trouble } from '../ui/Answered'
import { useSubmission } from '../ui/CommandDrawer'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { useMay } from '../ui/operator'
import { Panel } from '../ui/Page'
import { holds } from '../ui/Search'
import { CommandButton } from '../ui/Permitted'
import type { WholeList } from './wordList'

/** As many as an eye goes over. */
const shownMax = 200
/** A search over fewer is slower than looking. */
const searchedFrom = 12

interface WordPanelProps {
  whole: WholeList
  part: WordPart
  onDo: (what: 'add' | 'import') => void
}

/** A list's words or allowed phrases, each of which may be taken away; adding it again undoes that. */
export function WordPanel({ whole, part, onDo }: WordPanelProps) {
  const words = useWords()
  const mayAsk = useMay()
  const [text, setText] = useState('')
  const change = useSubmission('changeWords', () => undefined)
  const { list } = whole
  const all = whole[part]
  const found = all.filter((word) => holds(text, word))
  const remove = (word: string) =>
    void change.submit({ listId: list.id, version: list.version, part, add: [], remove: [word] })
  return (
    <Panel
      title={`${words.wordList.parts[part]} · ${words.wordList.wordsOf(figure(all.length), figure(wordsPerListMax))}`}
      says={words.wordList.partSays[part]}
      actions={
        <>
          <CommandButton asks="changeWords" onClick={() => onDo('import')}>
            {words.wordList.import}
          </CommandButton>
          <CommandButton asks="changeWords" type={part === 'words' ? 'primary' : 'default'} onClick={() => onDo('add')}>
            {words.wordList.add[part]}
          </CommandButton>
        </>
      }
    >
      <Trouble failure={change.failure} />
      {all.length >= searchedFrom && (
        <Input
          className="word-search"
          {...(part === 'words' && { 'data-search': true })}
          allowClear
          placeholder={words.wordList.search}
          aria-label={words.wordList.search}
          value={text}
          onChange={(event) => setText(event.target.value)}
        />
      )}
      {all.length === 0 ? (
        <p className="soft">{words.wordList.noWords[part]}</p>
      ) : found.length === 0 ? (
        <p className="soft">{words.shell.nothingFound}</p>
      ) : (
        <div className="words">
          {found.slice(0, shownMax).map((word) => (
            <Tag
              key={word}
              closable={
                mayAsk(change.procedure) && {
                  'aria-label': words.wordList.removeWord(word),
                  disabled: change.running,
                }
              }
              onClose={(event) => {
                event.preventDefault()
                remove(word)
              }}
            >
              {word}
            </Tag>
          ))}
        </div>
      )}
      {found.length > shownMax && (
        <p className="field-note soft">{words.wordList.more(figure(found.length - shownMax))}</p>
      )}
    </Panel>
  )
}
