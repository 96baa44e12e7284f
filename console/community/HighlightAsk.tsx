import { contributionPoints, pinnedMax, type HighlightKind } from '../../contract/words/community'
import type { Given } from '../cloud/call'
import { useCommand } from '../cloud/command'
import { AskOnce } from '../ui/AskOnce'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'

export type Post = Given<'findPosts'>['posts'][number]

export interface Asked {
  post: Post
  kind: HighlightKind
  on: boolean
}

const actions = { featured: ['unfeature', 'feature'], pinned: ['unpin', 'pin'] } as const

/** What is done to a post, by one word. */
export const actionOf = ({ kind, on }: Pick<Asked, 'kind' | 'on'>) => actions[kind][on ? 1 : 0]

/** Says what follows for the post, its author and its board, and asks one time. */
export function HighlightAsk({ asked, onClose }: { asked: Asked | undefined; onClose: () => void }) {
  const words = useWords()
  const { run } = useCommand('highlightPost')
  if (asked === undefined) return null
  const { post, kind, on } = asked
  const action = actionOf(asked)
  const consequences = {
    feature: words.highlight.consequence.feature(post.authorName, figure(contributionPoints.featured)),
    pin: words.highlight.consequence.pin(post.boardName, figure(pinnedMax)),
    unfeature: words.highlight.consequence.unfeature(post.authorName),
    unpin: words.highlight.consequence.unpin(post.boardName),
  }
  return (
    <AskOnce
      asks="highlightPost"
      open
      title={words.highlight.ask[action](post.title)}
      consequence={consequences[action]}
      confirm={words.highlight[action]}
      danger={!on}
      onConfirm={async () => {
        const outcome = await run({ postId: post.id, kind, on })
        return outcome.ok ? undefined : outcome.failure
      }}
      onClose={onClose}
    />
  )
}
