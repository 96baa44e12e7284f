import { yes } from '../../../domain/result'
import type { Post } from '../../../domain/community/post'
import { postsAnswering } from '../search'
import type { Handler } from '../../kernel/call/serve'
import { ownMarksOn } from '../own-marks'
import { presentCard } from '../present'
import { maySee, readerOf } from '../reader'

/** Public posts that hold every word of the query and that the reader may see, newest first. */
export const searchPosts: Handler<'community', 'searchPosts'> = async (call, asked) => {
  const [reader, { posts, next }] = await Promise.all([readerOf(call), postsAnswering(call, asked)])
  const marks = await ownMarksOn(call, posts)
  const isWanted = async (post: Post) =>
    post.state === 'public' && !marks.hides(post.authorId) && (await maySee(call, reader, post.boardId))
  const wanted = await Promise.all(posts.map(isWanted))
  const shown = posts.filter((_, place) => wanted[place])
  return yes({ posts: await Promise.all(shown.map((post) => presentCard(call, post, marks))), next })
}
