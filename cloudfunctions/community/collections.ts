import { dayMs } from '../../domain/calendar'
import type { Post, Reply } from '../../domain/community/post'
import type { Review } from '../../domain/community/review'
import { collection } from '../kernel/store/collections'
import { eventsKeptMs } from './events'
import type {
  Affinity,
  Announcement,
  Board,
  Check,
  CommunityDay,
  Credit,
  Delivery,
  Highlight,
  Mark,
  MediaTrace,
  Mention,
  Notice,
  Participant,
  Picture,
  Report,
  SearchToken,
  Tally,
  TextEvent,
  Topic,
  Vote,
} from './documents'

/** Nobody scrolls back further in notices and in the feed of whom they follow. */
const noticesKeptMs = 90 * dayMs

export const collections = {
  searchTokens: collection<SearchToken>()({
    kept: 'used',
    indexes: { byToken: { fields: ['token', 'at'] }, byPost: { fields: ['postId'] } },
  }),
  posts: collection<Post>()({
    kept: 'always',
    indexes: {
      byAuthor: { fields: ['authorId', 'createdAt'] },
      byAuthorState: { fields: ['authorId', 'scope', 'state', 'publishedAt'] },
      byBoard: { fields: ['boardId', 'state', 'publishedAt'] },
      byBoardHot: { fields: ['boardId', 'state', 'hot'] },
      byScope: { fields: ['scope', 'state', 'publishedAt'] },
      byScopeHot: { fields: ['scope', 'state', 'hot'] },
      byTopic: { fields: ['topicId', 'scope', 'state', 'publishedAt'] },
    },
  }),
  replies: collection<Reply>()({
    kept: 'always',
    indexes: {
      byAnswered: { fields: ['answersId'] },
      byAuthor: { fields: ['authorId', 'createdAt'] },
      byAuthorPost: { fields: ['authorId', 'postId', 'createdAt'] },
      byThread: { fields: ['postId', 'threadId', 'state', 'publishedAt'] },
    },
  }),
  checks: collection<Check>()({
    kept: 'used',
    indexes: { byDue: { fields: ['dueAt'] }, byAuthor: { fields: ['authorId'] } },
  }),
  credits: collection<Credit>()({ kept: 'used', indexes: { byMember: { fields: ['memberId'] } } }),
  deliveries: collection<Delivery>()({
    kept: { by: 'byTime', forMs: noticesKeptMs },
    indexes: { byMember: { fields: ['memberId', 'at'] }, byTime: { fields: ['at'] } },
  }),
  marks: collection<Mark>()({
    kept: 'used',
    indexes: {
      byMember: { fields: ['byMember', 'at'] },
      byWeighing: { fields: ['weighsSince'] },
      onTarget: { fields: ['onTarget', 'at'] },
    },
  }),
  mentions: collection<Mention>()({ kept: 'used', indexes: { byMember: { fields: ['memberId'] } } }),
  notices: collection<Notice>()({
    kept: { by: 'byTime', forMs: noticesKeptMs },
    indexes: {
      byMember: { fields: ['memberId', 'at'] },
      byPost: { fields: ['postId'] },
      byTime: { fields: ['at'] },
      byWriter: { fields: ['fromId'] },
    },
  }),
  participants: collection<Participant>()({
    kept: 'used',
    indexes: {
      byPublicId: { fields: ['publicId'] },
      bySilence: { fields: ['silencedUntil'] },
    },
  }),
  pictures: collection<Picture>()({ kept: 'used', indexes: { byMember: { fields: ['memberId', 'at'] } } }),
  reports: collection<Report>()({
    kept: 'used',
    indexes: { bySubject: { fields: ['subjectId', 'at'] }, byMember: { fields: ['memberId'] } },
  }),
  reviews: collection<Review>()({
    kept: 'always',
    indexes: {
      byAuthor: { fields: ['authorId'] },
      byClosing: { fields: ['state', 'closedAt'] },
      byLane: { fields: ['state', 'lane', 'openedAt'] },
      byState: { fields: ['state', 'openedAt'] },
    },
  }),
  tallies: collection<Tally>()({
    kept: 'used',
    indexes: { byChange: { fields: ['changedAt'] }, bySubject: { fields: ['subjectId'] } },
  }),
  votes: collection<Vote>()({ kept: 'always', indexes: { byMember: { fields: ['memberId'] } } }),
  // Likes are weighed by calendar month: two of them are over after this.
  affinities: collection<Affinity>()({
    kept: { by: 'byTime', forMs: 62 * dayMs },
    indexes: {
      byFrom: { fields: ['from'] },
      byTime: { fields: ['at'] },
      byTo: { fields: ['to'] },
    },
  }),
  announcements: collection<Announcement>()({ kept: 'used', indexes: { byEnd: { fields: ['endsAt'] } } }),
  boards: collection<Board>()({ kept: 'always', indexes: { byPlace: { fields: ['place'] } } }),
  communityDays: collection<CommunityDay>()({ kept: 'always', indexes: { byDay: { fields: ['day'] } } }),
  highlights: collection<Highlight>()({
    kept: 'always',
    indexes: {
      byScope: { fields: ['kind', 'scope', 'at'] },
      byBoard: { fields: ['kind', 'boardId', 'at'] },
      byKind: { fields: ['kind', 'at'] },
    },
  }),
  // A picture’s finding comes within half an hour; one that comes a week late is about nothing that stands in doubt.
  mediaTraces: collection<MediaTrace>()({
    kept: { by: 'byTime', forMs: 7 * dayMs },
    indexes: { byTime: { fields: ['at'] } },
  }),
  textEvents: collection<TextEvent>()({
    kept: { by: 'byTime', forMs: eventsKeptMs },
    indexes: { byTime: { fields: ['at'] } },
  }),
  topics: collection<Topic>()({ kept: 'always', indexes: { byPlace: { fields: ['place'] } } }),
}

type Declared = typeof collections

declare module '../kernel/store/collections' {
  interface Collections extends Declared {}
}
