import type { ProcedureName, Sent } from '../../../contract'

type Look = {
  [Name in ProcedureName<'community'>]: [procedure: Name, input: Sent<'community', Name>]
}[ProcedureName<'community'>]

/** Everything that is looked at in a community, by what it is called in the report. */
export const looksAt = (postId: string): Record<string, Look> => ({
  'the newest posts': ['listPosts', { feed: 'newest' }],
  'the hot posts': ['listPosts', { feed: 'hot' }],
  'a board': ['listPosts', { feed: 'newest', boardId: 'bench-board' }],
  'a topic': ['listPosts', { feed: 'newest', topicId: 'bench-topic' }],
  'posts of those one follows': ['listPosts', { feed: 'following' }],
  'featured posts': ['listPosts', { feed: 'featured' }],
  favourites: ['listPosts', { feed: 'favourites' }],
  'a post with its replies': ['readPost', { postId }],
  'more replies': ['listReplies', { postId }],
  'a search for what every post has': ['searchPosts', { query: '桂花' }],
  'a search for two words': ['searchPosts', { query: '桂花 荔枝' }],
  'a search for what no post has': ['searchPosts', { query: '火锅底料' }],
})
