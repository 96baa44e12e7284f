import { useState } from 'react'
import type { WordPart } from '../../contract/words/community'
import { useCommand } from '../cloud/command'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { AskOnce } from '../ui/AskOnce'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Page } from '../ui/Page'
import { go } from '../ui/route'
import { CommandButton } from '../ui/Permitted'
import { AddWordsDrawer } from './AddWordsDrawer'
import { ImportWordsDrawer } from './ImportWordsDrawer'
import { Tester } from './Tester'
import { WordListDrawer } from './WordListDrawer'
import { WordPanel } from './WordPanel'
import { ActionMark } from './WordLists'
import type { WholeList } from './wordList'

/** A list whole: its words, the phrases in which they mean no harm, and a text to try them on. */
export function WordListPage({ listId }: { listId: string }) {
  const answer = useAnswer('getWordList', { listId })
  return <Answered of={answer}>{(whole) => <Whole whole={whole} />}</Answered>
}

type Doing = { what: 'edit' | 'remove' } | { what: 'add' | 'import'; part: WordPart }

function Whole({ whole }: { whole: WholeList }) {
  const words = useWords()
  const [doing, setDoing] = useState<Doing>()
  const { list } = whole
  const close = () => setDoing(undefined)
  return (
    <Page
      title={list.name}
      beside={<ActionMark action={list.action} />}
      says={list.byPinyin ? words.wordList.byPinyinHint : undefined}
      actions={
        <>
          <CommandButton asks="removeWordList" danger onClick={() => setDoing({ what: 'remove' })}>
            {words.wordList.remove}
          </CommandButton>
          <CommandButton asks="saveWordList" onClick={() => setDoing({ what: 'edit' })}>
            {words.wordList.settings}
          </CommandButton>
        </>
      }
    >
      <div className="beside">
        <div className="stack">
          <WordPanel whole={whole} part="words" onDo={(what) => setDoing({ what, part: 'words' })} />
          <WordPanel whole={whole} part="allow" onDo={(what) => setDoing({ what, part: 'allow' })} />
        </div>
        <Tester />
      </div>
      {doing?.what === 'edit' && <WordListDrawer list={list} onDone={close} onClose={close} />}
      {doing?.what === 'add' && <AddWordsDrawer list={list} part={doing.part} onClose={close} />}
      {doing?.what === 'import' && <ImportWordsDrawer list={list} part={doing.part} onClose={close} />}
      <Remove whole={whole} open={doing?.what === 'remove'} onClose={close} />
    </Page>
  )
}

function Remove({ whole: { list }, open, onClose }: { whole: WholeList; open: boolean; onClose: () => void }) {
  const words = useWords()
  const { run } = useCommand('removeWordList')
  return (
    <AskOnce
      asks="removeWordList"
      open={open}
      title={words.wordList.removeTitle(list.name)}
      consequence={words.wordList.removeSays(figure(list.words), figure(list.allow))}
      confirm={words.wordList.remove}
      danger
      onConfirm={async () => {
        const outcome = await run({ listId: list.id, version: list.version })
        if (outcome.ok) go('/wordLists')
        return outcome.ok ? undefined : outcome.failure
      }}
      onClose={onClose}
    />
  )
}
