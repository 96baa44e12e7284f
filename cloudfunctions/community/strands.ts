import { sayNotice } from '../../contract/sentences/notices'
import { firstSigns } from '../../contract/words/texts'
import type { Post, Reply } from '../../domain/community/post'
import { strandOf, type Strand } from '../kernel/timeline/strand'

/** As much of a text as a line shows. */
const textSigns = 60

const posts = strandOf('posts', {
  kinds: ['post'],
  needs: 'post.see',
  walks: (authorId) => [{ along: 'byAuthor', equals: { authorId } }],
  momentOf: ({ createdAt }) => createdAt,
  tell: async (_call, documents) =>
    documents.map((post: Post) => ({
      ...textLine(post),
      as: 'post' as const,
      postId: post._id,
      text: firstSigns(post.title || post.text, textSigns),
    })),
})

const replies = strandOf('replies', {
  kinds: ['post'],
  needs: 'post.see',
  walks: (authorId) => [{ along: 'byAuthor', equals: { authorId } }],
  momentOf: ({ createdAt }) => createdAt,
  tell: async (_call, documents) =>
    documents.map((reply: Reply) => ({
      ...textLine(reply),
      as: 'reply' as const,
      postId: reply.postId,
      text: firstSigns(reply.text, textSigns),
    })),
})

const textLine = ({ _id, createdAt, state }: Post | Reply) => ({
  what: 'text' as const,
  kind: 'post' as const,
  id: _id,
  at: createdAt,
  state,
})

const notices = strandOf('notices', {
  kinds: ['message'],
  walks: (memberId) => [{ along: 'byMember', equals: { memberId } }],
  momentOf: ({ at }) => at,
  tell: async (_call, documents) =>
    documents.map(({ _id, kind, facts, sentence = '', postId, at }) => ({
      what: 'notice' as const,
      kind: 'message' as const,
      id: _id,
      at,
      notice: kind,
      facts: facts ?? null,
      sentence: facts ? sayNotice(facts, 'zh-CN') : sentence,
      postId,
    })),
})

export const strands: readonly Strand[] = [posts, replies, notices]
