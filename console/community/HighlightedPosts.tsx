import type { TableColumnsType } from 'antd'
import type { HighlightKind } from '../../contract/words/community'
import { useAnswer } from '../cloud/load'
import { Answered } from '../ui/Answered'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { Panel } from '../ui/Page'
import { PageTurner, usePages } from '../ui/Pages'
import { Rows } from '../ui/Rows'
import type { Asked, Post } from './HighlightAsk'
import { HighlightButton, usePostColumns } from './postColumns'

interface Highlighted extends Post {
  at: number
}

interface HighlightedPostsProps {
  kind: HighlightKind
  onAsk: (asked: Asked) => void
}

/** What is featured or pinned now, the latest first. */
export function HighlightedPosts({ kind, onAsk }: HighlightedPostsProps) {
  const words = useWords()
  const pages = usePages()
  const answer = useAnswer('listHighlights', { kind, limit: 20, ...pages.cursor })
  const [title, none] =
    kind === 'featured'
      ? [words.highlight.featuredTitle, words.highlight.noneFeatured]
      : [words.highlight.pinnedTitle, words.highlight.nonePinned]
  const columns: TableColumnsType<Highlighted> = [
    ...usePostColumns<Highlighted>(),
    { title: words.highlight.since, align: 'right', render: (_, { at }) => <Moment at={at} /> },
    {
      title: '',
      align: 'right',
      render: (_, post) => <HighlightButton asked={{ post, kind, on: false }} onAsk={onAsk} />,
    },
  ]
  return (
    <Answered of={answer} lines={3}>
      {({ highlights, next }) => (
        <Panel flush title={title} actions={<PageTurner pages={pages} next={next} />}>
          <Rows
            rows={highlights.map(({ post, at }) => ({ ...post, at }))}
            columns={columns}
            keyOf={({ id }) => id}
            empty={none}
          />
        </Panel>
      )}
    </Answered>
  )
}
