import { type TableColumnsType } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../cloud/load'
import { Answered, Trouble } from '../ui/Answered'
import { useSubmission } from '../ui/CommandDrawer'
import { Empty } from '../ui/Empty'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Page, Panel } from '../ui/Page'
import { go, hrefOf } from '../ui/route'
import { Rows } from '../ui/Rows'
import { StateMark } from '../ui/StateMark'
import { CommandButton, PageButton, PageLink } from '../ui/Permitted'
import { BoardDrawer } from './BoardDrawer'
import { MoveButtons } from './MoveButtons'
import { TopicDrawer } from './TopicDrawer'
import type { Places, Board, Topic } from './places'

/** Where members write; `open` is the board being edited, or `new`. */
export function Boards({ open }: { open: string | undefined }) {
  const words = useWords()
  const answer = useAnswer('listPlaces', {})
  const make = (
    <PageButton type="primary" to={hrefOf('/boards/new')}>
      {words.board.make}
    </PageButton>
  )
  return (
    <Page title={words.board.title} says={words.board.says} actions={make}>
      <Answered of={answer}>
        {(places) => (
          <>
            {places.boards.length === 0 ? (
              <Panel>
                <Empty title={words.board.emptyTitle} says={words.board.emptySays} action={make} />
              </Panel>
            ) : (
              <BoardPanel places={places} />
            )}
            <TopicPanel places={places} />
            {open !== undefined && (
              <BoardDrawer
                key={open}
                board={places.boards.find(({ id }) => id === open)}
                places={places}
                onClose={() => go('/boards')}
              />
            )}
          </>
        )}
      </Answered>
    </Page>
  )
}

const nothing = () => undefined

function BoardPanel({ places: { boards, tiers, products } }: { places: Places }) {
  const words = useWords()
  const move = useSubmission('movePlace', nothing)
  const columns: TableColumnsType<Board> = [
    {
      title: words.board.order,
      width: 88,
      render: (_, { id, name }) => <MoveButtons kind="board" placeId={id} name={name} places={boards} move={move} />,
    },
    {
      title: words.board.name,
      render: (_, { id, name }) => (
        <PageLink className="long" to={hrefOf('/boards/:open', { open: id })}>
          {name}
        </PageLink>
      ),
    },
    { title: words.board.about, render: (_, { about }) => <span className="long soft">{about || '—'}</span> },
    {
      title: words.board.who,
      render: (_, { tier }) => {
        const name = tiers.find(({ code }) => code === tier)?.name
        return name === undefined ? words.board.everybody : words.board.tierAndAbove(name)
      },
    },
    {
      title: words.board.product,
      render: (_, { productId }) => (
        <span className="long">{products.find(({ id }) => id === productId)?.name ?? '—'}</span>
      ),
    },
    {
      title: words.board.review,
      render: (_, { isReviewed }) => (isReviewed ? words.board.reviewed : words.board.automatic),
    },
    { title: words.shell.state, render: (_, { isOpen }) => <OpenMark isOpen={isOpen} /> },
  ]
  return (
    <Panel flush title={words.board.boards(figure(boards.length))} says={words.board.boardsSays}>
      <Trouble failure={move.failure} />
      <Rows rows={boards} columns={columns} keyOf={({ id }) => id} perPage={placesShown} />
    </Panel>
  )
}

/** An order is seen whole. */
const placesShown = 100

function TopicPanel({ places: { boards, topics } }: { places: Places }) {
  const words = useWords()
  const move = useSubmission('movePlace', nothing)
  const [open, setOpen] = useState<Topic | 'new'>()
  const columns: TableColumnsType<Topic> = [
    {
      title: words.board.order,
      width: 88,
      render: (_, { id, name }) => <MoveButtons kind="topic" placeId={id} name={name} places={topics} move={move} />,
    },
    {
      title: words.board.name,
      render: (_, topic) => (
        <CommandButton
          asks="saveTopic"
          otherwise={topic.name}
          type="link"
          className="cell-link"
          onClick={() => setOpen(topic)}
        >
          {topic.name}
        </CommandButton>
      ),
    },
    { title: words.board.about, render: (_, { about }) => <span className="long soft">{about || '—'}</span> },
    {
      title: words.board.board,
      render: (_, { boardId }) => boards.find(({ id }) => id === boardId)?.name ?? words.board.everyBoard,
    },
    { title: words.shell.state, render: (_, { isOpen }) => <OpenMark isOpen={isOpen} /> },
  ]
  return (
    <>
      <Panel
        flush
        title={words.board.topics(figure(topics.length))}
        says={words.board.topicsSays}
        actions={
          <CommandButton asks="saveTopic" onClick={() => setOpen('new')}>
            {words.board.makeTopic}
          </CommandButton>
        }
      >
        <Trouble failure={move.failure} />
        <Rows
          rows={topics}
          columns={columns}
          keyOf={({ id }) => id}
          perPage={placesShown}
          empty={words.board.noTopics}
        />
      </Panel>
      {open && (
        <TopicDrawer topic={open === 'new' ? undefined : open} boards={boards} onClose={() => setOpen(undefined)} />
      )}
    </>
  )
}

function OpenMark({ isOpen }: { isOpen: boolean }) {
  const words = useWords()
  return <StateMark tone={isOpen ? 'good' : 'quiet'}>{words.board.states[isOpen ? 'open' : 'closed']}</StateMark>
}
