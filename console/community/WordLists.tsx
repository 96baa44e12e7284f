import { type TableColumnsType } from 'antd'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { Empty } from '../ui/Empty'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Page, Panel } from '../ui/Page'
import { go, hrefOf } from '../ui/route'
import { Rows } from '../ui/Rows'
import { StateMark } from '../ui/StateMark'
import { PageButton, PageLink } from '../ui/Permitted'
import { Tester } from './Tester'
import { WordListDrawer } from './WordListDrawer'
import type { WordList } from './wordList'

/** The lists of words that the filter looks for, and a text to try them on; `open` is a new list being made. */
export function WordLists({ open }: { open: string | undefined }) {
  const words = useWords()
  const answer = useAnswer('listWordLists', {})
  const make = (
    <PageButton type="primary" to={hrefOf('/wordLists/new')}>
      {words.wordList.make}
    </PageButton>
  )
  return (
    <Page
      title={words.wordList.title}
      says={words.wordList.says(figure((answer.value?.effectiveWithinMs ?? 0) / 1_000))}
      actions={make}
    >
      <div className="beside">
        <Answered of={answer}>
          {({ lists }) =>
            lists.length === 0 ? (
              <Panel>
                <Empty title={words.wordList.emptyTitle} says={words.wordList.emptySays} action={make} />
              </Panel>
            ) : (
              <Panel flush title={words.wordList.count(figure(lists.length))}>
                <Table lists={lists} />
              </Panel>
            )
          }
        </Answered>
        <Tester />
      </div>
      {open !== undefined && (
        <WordListDrawer
          list={undefined}
          onDone={(list) => go('/wordLists/:listId', { listId: list.id })}
          onClose={() => go('/wordLists')}
        />
      )}
    </Page>
  )
}

function Table({ lists }: { lists: WordList[] }) {
  const words = useWords()
  const columns: TableColumnsType<WordList> = [
    {
      title: words.wordList.name,
      render: (_, { id, name }) => (
        <PageLink className="long" to={hrefOf('/wordLists/:listId', { listId: id })}>
          {name}
        </PageLink>
      ),
    },
    { title: words.wordList.action, render: (_, { action }) => <ActionMark action={action} /> },
    {
      title: words.wordList.sound,
      render: (_, { byPinyin }) => (byPinyin ? words.shell.yes : words.shell.no),
    },
    { title: words.wordList.words, align: 'right', render: (_, list) => figure(list.words) },
    { title: words.wordList.allow, align: 'right', render: (_, { allow }) => figure(allow) },
  ]
  return <Rows rows={lists} columns={columns} keyOf={({ id }) => id} />
}

export function ActionMark({ action }: { action: WordList['action'] }) {
  const words = useWords()
  return <StateMark tone={action === 'risky' ? 'bad' : 'warn'}>{words.wordList.actions[action]}</StateMark>
}
