import { markKinds } from '../../contract/words/community'
import type { Author } from '../../domain/community/post'
import { renamed } from '../../domain/member/rename'
import type { DocumentOf } from '../kernel/store/collections'
import { by, byId, nothing, whole, type Finder, type PersonalIn } from '../kernel/store/personal'
import { pageLimitMax } from '../kernel/store/store'
import type { collections } from './collections'
import { markKeyOf } from './marks'

/** Marks of a member, or on a member, of one kind after the other. */
const marksBy =
  (index: 'byMember' | 'onTarget'): Finder<DocumentOf<'marks'>> =>
  async (store, memberId, { limit }) => {
    for (const kind of markKinds) {
      const page = await store.page('marks', index, { equals: { [index]: markKeyOf(kind, memberId) }, limit })
      if (page.documents.length > 0) return page
    }
    return { documents: [] }
  }

/** What search keeps of a member's posts: found through the posts, and gone before they are. */
const tokensOfMember: Finder<DocumentOf<'searchTokens'>> = async (store, authorId, { limit }) => {
  let after: string | undefined
  do {
    const posts = await store.page('posts', 'byAuthor', {
      equals: { authorId },
      limit: pageLimitMax,
      ...(after ? { after } : {}),
    })
    for (const { _id: postId } of posts.documents) {
      const page = await store.page('searchTokens', 'byPost', { equals: { postId }, limit })
      if (page.documents.length > 0) return page
    }
    after = posts.next
  } while (after)
  return { documents: [] }
}

const nobody: Author = { publicId: '', nickname: '' }

/** A text keeps its place for those who answered it; whose it was and what it said go. */
const unsaid = { author: nobody, text: '', mentions: [], state: 'withdrawn', stateReason: '' } as const

/**
 * Where the community keeps what is about a person, once leaveCommunity has taken them out of what is others'. Tokens go
 * before the posts through which they are found.
 */
export const personal: PersonalIn<typeof collections> = {
  searchTokens: { finders: [tokensOfMember], left: nothing, exported: null },
  posts: {
    finders: [by('posts', 'byAuthor', 'authorId')],
    left: (post, memberId, anonymousId) => ({
      ...renamed(post, memberId, anonymousId),
      ...unsaid,
      mentions: [],
      title: '',
      pictures: [],
      product: null,
    }),
    exported: ({ author: _author, inputHash: _hash, ...post }) => post,
  },
  replies: {
    finders: [by('replies', 'byAuthor', 'authorId')],
    left: (reply, memberId, anonymousId) => ({
      ...renamed(reply, memberId, anonymousId),
      ...unsaid,
      mentions: [],
      answers: null,
      answersId: null,
    }),
    exported: ({ author: _author, inputHash: _hash, answers: _answers, answersId: _answered, ...reply }) => reply,
  },
  checks: { finders: [by('checks', 'byAuthor', 'authorId')], left: nothing, exported: null },
  credits: { finders: [by('credits', 'byMember')], left: nothing, exported: null },
  deliveries: { finders: [by('deliveries', 'byMember')], left: nothing, exported: null },
  marks: { finders: [marksBy('byMember'), marksBy('onTarget')], left: nothing, exported: null },
  mentions: { finders: [by('mentions', 'byMember')], left: nothing, exported: null },
  notices: { finders: [by('notices', 'byMember')], left: nothing, exported: ({ fromId: _from, ...notice }) => notice },
  participants: {
    finders: [byId('participants')],
    left: nothing,
    exported: ({ pace: _pace, ...participant }) => participant,
  },
  pictures: {
    finders: [by('pictures', 'byMember')],
    left: nothing,
    exported: ({ fileId: _fileId, ...picture }) => picture,
  },
  reports: {
    finders: [by('reports', 'byMember')],
    left: nothing,
    exported: ({ subjectId, reason, details, at }) => ({ subjectId, reason, details, at }),
  },
  reviews: { finders: [by('reviews', 'byAuthor', 'authorId')], left: nothing, exported: null },
  tallies: { finders: [by('tallies', 'bySubject', 'subjectId')], left: nothing, exported: ({ sums }) => sums },
  votes: { finders: [by('votes', 'byMember')], left: renamed, exported: whole },
  // Removed by the public ids in them, before anything here is touched.
  affinities: 'none',
  announcements: 'none',
  boards: 'none',
  communityDays: 'none',
  highlights: 'none',
  mediaTraces: 'none',
  textEvents: 'none',
  topics: 'none',
}
