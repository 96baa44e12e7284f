import { array, boolean, nullable, number, object, optional, picklist, string } from 'valibot'
import { operators, procedure } from '../../procedure'
import { highlightKinds, postKinds } from '../../words/community'
import { after, id, limit } from '../../fields'
import { typed } from '../../text'

export const highlightedPost = object({
  id,
  title: string(),
  /** The first lines of it. */
  excerpt: string(),
  authorName: string(),
  kind: picklist(postKinds),
  boardId: id,
  boardName: string(),
  pictures: number(),
  likes: number(),
  replies: number(),
  publishedAt: number(),
  isPublic: boolean(),
  isFeatured: boolean(),
  isPinned: boolean(),
})

/** Posts that the desk puts above others. */
export const highlights = {
  /** Public posts, newest first: those that hold every word of the query, or those of a board, or the post with that id. */
  findPosts: procedure({
    caller: operators('post.see'),
    effect: 'query',
    input: object({
      query: optional(typed('postQuery')),
      boardId: optional(id),
      after,
      limit: limit(20),
    }),
    output: object({ posts: array(highlightedPost), next: nullable(string()) }),
    refusals: ['boardUnknown'],
  }),
  /** What is featured or pinned now, the latest first. */
  listHighlights: procedure({
    caller: operators('community.see'),
    effect: 'query',
    input: object({ kind: picklist(highlightKinds), after, limit: limit(50) }),
    output: object({
      highlights: array(object({ post: highlightedPost, at: number() })),
      next: nullable(string()),
    }),
    refusals: [],
  }),
  /**
   * Features a post, which pays its author once, or pins it to its board; or takes that back. Points that were paid stay.
   */
  highlightPost: procedure({
    caller: operators('community.arrange'),
    effect: 'once',
    input: object({ postId: id, kind: picklist(highlightKinds), on: boolean() }),
    output: object({ post: highlightedPost }),
    refusals: ['postNotPublic', 'tooManyPinned'],
  }),
}
