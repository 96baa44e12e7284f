import { SearchOutlined } from '@ant-design/icons'
import { Input, Select, type TableColumnsType } from 'antd'
import { useState } from 'react'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { useWords } from '../ui/language'
import { Panel } from '../ui/Page'
import { PageTurner, usePages } from '../ui/Pages'
import { Rows } from '../ui/Rows'
import type { Asked, Post } from './HighlightAsk'
import { HighlightButton, usePostColumns } from './postColumns'
import { counted } from '../ui/counted'

/** Stands in the choice for every board that all may read. */
const everyBoard = ''
const queryLengthMin = 2
const pageSize = 10

/** Looks for a post by its words, its board or its id. */
export function FindPosts({ onAsk }: { onAsk: (asked: Asked) => void }) {
  const words = useWords()
  const pages = usePages()
  const [query, setQuery] = useState('')
  const [boardId, setBoardId] = useState(everyBoard)
  const places = useAnswer('listPlaces', {})
  const found = useAnswer('findPosts', {
    limit: pageSize,
    ...(query.length >= queryLengthMin && { query }),
    ...(boardId && { boardId }),
    ...pages.cursor,
  })
  const columns: TableColumnsType<Post> = [
    ...usePostColumns<Post>(),
    {
      title: '',
      align: 'right',
      render: (_, post) => (
        <>
          <HighlightButton asked={{ post, kind: 'featured', on: !post.isFeatured }} onAsk={onAsk} />
          <HighlightButton asked={{ post, kind: 'pinned', on: !post.isPinned }} onAsk={onAsk} />
        </>
      ),
    },
  ]
  const boards = places.value?.boards ?? []
  return (
    <Panel
      flush
      title={words.highlight.findTitle}
      says={words.shell.page(pages.number)}
      actions={
        <>
          <Select
            className="filter-wide"
            value={boardId}
            aria-label={words.highlight.board}
            onChange={(chosen: string) => {
              setBoardId(chosen)
              pages.first()
            }}
            options={[
              { value: everyBoard, label: words.highlight.everyBoard },
              ...boards.map(({ id, name }) => ({ value: id, label: name })),
            ]}
          />
          <Input.Search
            className="post-search"
            data-search
            allowClear
            enterButton={<SearchOutlined aria-label={words.highlight.findTitle} />}
            placeholder={words.highlight.search}
            aria-label={words.highlight.search}
            {...counted('postQuery')}
            onSearch={(text) => {
              setQuery(text.trim())
              pages.first()
            }}
          />
        </>
      }
    >
      <Answered of={found} lines={6}>
        {({ posts, next }) => (
          <>
            <Rows rows={posts} columns={columns} keyOf={({ id }) => id} empty={words.highlight.nothing} />
            <div className="table-foot">
              <PageTurner pages={pages} next={next} />
            </div>
          </>
        )}
      </Answered>
    </Panel>
  )
}
