import { type TableColumnsType } from 'antd'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { Moment } from '../ui/Moment'
import { hrefOf } from '../ui/route'
import { CommandButton, PageLink } from '../ui/Permitted'
import { actionOf, type Asked, type Post } from './HighlightAsk'

/** A post as one chooses it: what it is about, whose it is, how it was taken up. */
export function usePostColumns<Row extends Post>(): TableColumnsType<Row> {
  const words = useWords()
  return [
    {
      title: words.highlight.post,
      render: (_, { id, title, excerpt }) => (
        <span className="post-cell">
          <strong>
            <PageLink to={hrefOf('/reviews/:open', { open: id })}>{title}</PageLink>
          </strong>
          <small>{excerpt}</small>
        </span>
      ),
    },
    { title: words.highlight.author, render: (_, { authorName }) => <span className="long">{authorName}</span> },
    { title: words.highlight.board, render: (_, { boardName }) => boardName },
    { title: words.highlight.likes, align: 'right', render: (_, { likes }) => figure(likes) },
    { title: words.highlight.replies, align: 'right', render: (_, { replies }) => figure(replies) },
    { title: words.highlight.publishedAt, align: 'right', render: (_, { publishedAt }) => <Moment at={publishedAt} /> },
  ]
}

/** One thing that can be done to a post. */
export function HighlightButton({ asked, onAsk }: { asked: Asked; onAsk: (asked: Asked) => void }) {
  const words = useWords()
  return (
    <CommandButton asks="highlightPost" type="link" size="small" onClick={() => onAsk(asked)}>
      {words.highlight[actionOf(asked)]}
    </CommandButton>
  )
}
