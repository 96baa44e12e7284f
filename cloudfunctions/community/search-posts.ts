import { answersQuery, tokensOf, tokensPerQueryMax } from '../../domain/community/search'
import { yes } from '../../domain/result'
import type { Post } from '../../domain/community/post'
import type { SearchToken } from '../_kernel/community/documents'
import { filterOf } from '../_kernel/community/words'
import { foldText } from '../_kernel/filter/fold'
import type { VisitorCall } from '../_kernel/platform'
import type { Handler } from '../_kernel/serve'
import { ForeignCursor, type Page } from '../_kernel/store'
import { presentCard } from './present'
import { hiddenFrom, maySee, readerOf } from './reader'

/**
 * Posts that hold every word of the query. The rarest of its tokens is walked along, newest first, and each post it
 * names is read and compared with the whole query: a token only finds, the text decides. So a page may hold less than
 * was asked for, or nothing, and still have a next; and it takes the same calls however many posts there are.
 */
export const searchPosts: Handler<'community', 'searchPosts'> = async (call, { query, after, limit }) => {
  // Folding needs the dictionary that the filter loads.
  await filterOf(call)
  const folded = foldText(query)
  const tokens = tokensOf(folded, tokensPerQueryMax)
  if (tokens.length === 0) return yes({ posts: [], next: null })
  const { token, page } = after === undefined ? await rarest(call, tokens, limit) : await further(call, after, limit)
  const [reader, hidden, found] = await Promise.all([
    readerOf(call),
    hiddenFrom(call),
    Promise.all(page.documents.map(({ postId }) => call.store.get('posts', postId))),
  ])
  const answers = async (post: Post) =>
    post.state === 'public' &&
    !hidden.has(post.authorId) &&
    answersQuery(foldText(`${post.title} ${post.text}`), folded) &&
    (await maySee(call, reader, post.boardId))
  const posts = found.flatMap((post) => post ?? [])
  const wanted = await Promise.all(posts.map(answers))
  return yes({
    posts: await Promise.all(
      posts.filter((_, place) => wanted[place]).map((post) => presentCard(call, post, reader.id)),
    ),
    next: page.next === undefined ? null : cursorOf(token, page.next),
  })
}

interface Walked {
  token: string
  page: Page<SearchToken>
}

async function walk(call: VisitorCall, token: string, limit: number, after?: string): Promise<Walked> {
  const query = { equals: { token }, order: 'descending', limit, ...(after ? { after } : {}) } as const
  return { token, page: await call.store.page('searchTokens', 'byToken', query) }
}

/** The token in the fewest posts: the shortest whole list, or else the one whose first page reaches furthest back. */
async function rarest(call: VisitorCall, tokens: readonly string[], limit: number): Promise<Walked> {
  const walked = await Promise.all(tokens.map((token) => walk(call, token, limit)))
  const rank = ({ page: { next, documents } }: Walked): number =>
    next === undefined ? documents.length - limit : (documents.at(-1)?.at ?? 0)
  return walked.reduce((best, each) => (rank(each) < rank(best) ? each : best))
}

/** A place in the list of one token. */
const cursorOf = (token: string, place: string): string =>
  Buffer.from(JSON.stringify([token, place])).toString('base64url')

function further(call: VisitorCall, after: string, limit: number): Promise<Walked> {
  const [token, place] = partsOf(Buffer.from(after, 'base64url').toString())
  return walk(call, token, limit, place)
}

function partsOf(text: string): [token: string, place: string] {
  const [, token, place] = /^\["([^"\\]+)","([\w=-]+)"\]$/.exec(text) ?? []
  if (token === undefined || place === undefined) throw new ForeignCursor()
  return [token, place]
}
