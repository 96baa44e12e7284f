import { yes } from '../../../domain/result'
import type { Post } from '../../../domain/community/post'
import { postsAnswering } from '../search'
import type { Handler } from '../../kernel/call/serve'
import { presentCard } from '../present'
import { hiddenFrom, maySee, readerOf } from '../reader'

/** Public posts that hold every word of the query and that the reader may see, newest first. */
export const searchPosts: Handler<'community', 'searchPosts'> = async (call, asked) => {
  const [reader, hidden, { posts, next }] = await Promise.all([
    readerOf(call),
    hiddenFrom(call),
    postsAnswering(call, asked),
  ])
  const isWanted = async (post: Post) =>
    post.state === 'public' && !hidden.has(post.authorId) && (await maySee(call, reader, post.boardId))
  const wanted = await Promise.all(posts.map(isWanted))
  return yes({
    posts: await Promise.all(
      posts.filter((_, place) => wanted[place]).map((post) => presentCard(call, post, reader.id)),
    ),
    next,
  })
}
