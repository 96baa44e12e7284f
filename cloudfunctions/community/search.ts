import { answersQuery, tokensOf, tokensPerQueryMax } from '../../domain/community/search'
import type { Post } from '../../domain/community/post'
import { foldText } from '../filter/fold'
import type { Platform } from '../kernel/ports/platform'
import { ForeignCursor, type Page } from '../kernel/store/store'
import type { SearchToken } from './documents'
import { filterOf } from '../filter/words'

interface Asked {
  query: string
  after?: string | undefined
  limit: number
}

/**
 * Posts that hold every word of the query, in whatever state they are. The rarest of its tokens is walked along, newest
 * first, and each post it names is read and compared with the whole query: a token only finds, the text decides. So a
 * page may hold less than was asked for, or nothing, and still have a next; and it takes the same calls however many
 * posts there are.
 */
export async function postsAnswering(
  platform: Platform,
  { query, after, limit }: Asked,
): Promise<{ posts: Post[]; next: string | null }> {
  // Folding needs the dictionary that the filter loads.
  await filterOf(platform)
  const folded = foldText(query)
  const tokens = tokensOf(folded, tokensPerQueryMax)
  if (tokens.length === 0) return { posts: [], next: null }
  const { token, page } =
    after === undefined ? await rarest(platform, tokens, limit) : await further(platform, after, limit)
  const found = await platform.store.getMany(
    'posts',
    page.documents.map(({ postId }) => postId),
  )
  const answers = ({ title, text }: Post) => answersQuery(foldText(`${title} ${text}`), folded)
  return {
    posts: found.flatMap((post) => (post && answers(post) ? [post] : [])),
    next: page.next === undefined ? null : cursorOf(token, page.next),
  }
}

interface Walked {
  token: string
  page: Page<SearchToken>
}

async function walk({ store }: Platform, token: string, limit: number, after?: string): Promise<Walked> {
  const query = { equals: { token }, order: 'descending', limit, ...(after ? { after } : {}) } as const
  return { token, page: await store.page('searchTokens', 'byToken', query) }
}

/** The token in the fewest posts: the shortest whole list, or else the one whose first page reaches furthest back. */
async function rarest(platform: Platform, tokens: readonly string[], limit: number): Promise<Walked> {
  const walked = await Promise.all(tokens.map((token) => walk(platform, token, limit)))
  const rank = ({ page: { next, documents } }: Walked): number =>
    next === undefined ? documents.length - limit : (documents.at(-1)?.at ?? 0)
  return walked.reduce((best, each) => (rank(each) < rank(best) ? each : best))
}

/** A place in the list of one token. */
const cursorOf = (token: string, place: string): string =>
  Buffer.from(JSON.stringify([token, place])).toString('base64url')

function further(platform: Platform, after: string, limit: number): Promise<Walked> {
  const [token, place] = partsOf(Buffer.from(after, 'base64url').toString())
  return walk(platform, token, limit, place)
}

function partsOf(text: string): [token: string, place: string] {
  const [, token, place] = /^\["([^"\\]+)","([\w=-]+)"\]$/.exec(text) ?? []
  if (token === undefined || place === undefined) throw new ForeignCursor()
  return [token, place]
}
