import type { Campaign } from '../../../domain/campaign/campaign'
import type { Batch } from '../../../domain/code/batch'
import type { Product } from '../../../domain/code/product'
import type { BenefitGrant } from '../../../domain/member/benefit-grants'
import type { Order } from '../../../domain/mall/order'
import type { Reward } from '../../../domain/mall/reward'
import type { StockSegment } from '../../../domain/mall/stock'
import type { Member } from '../../../domain/member/member'
import type { Entry } from '../../../domain/points/ledger'
import type { Pending } from '../../../domain/points/pending'
import type { Post, Reply } from '../../../domain/community/post'
import type { Review } from '../../../domain/community/review'
import type {
  Affinity,
  Announcement,
  Board,
  Check,
  Chore,
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
  WordList,
} from '../../community/documents'
import type { AddressBook, RewardDay, Secret, StockChange, WishList } from '../../mall/documents'
import type {
  AuditLine,
  BatchFigures,
  BrandHour,
  Budget,
  Census,
  Consent,
  Counter,
  Deletion,
  Guard,
  HourFigures,
  JobReport,
  Liability,
  MemberCodeUse,
  MemberNumber,
  MemberTierMove,
  NicknameHolder,
  Operator,
  OperatorSession,
  PhoneHolder,
  PrintFile,
  Program,
  Progress,
  RequestRecord,
  SignInDevice,
} from './documents'

/**
 * Fields in order. Every page is sorted by one field and then by the id, and MongoDB walks an index in order only where the
 * index has the whole sort: so each has the id at its end. A unique one does without: no two documents have the same key, and
 * it counts a missing field as null, as CloudBase does.
 */
export interface Index {
  fields: readonly string[]
  unique?: true
}

interface Collection<Document extends { _id: string }, Indexes extends Record<string, Index>> {
  indexes: Indexes
  /** Carries the document's type; never set. */
  document?: Document
}

const collection =
  <Document extends { _id: string }>() =>
  <const Indexes extends Record<string, Index>>(declared: Indexes): Collection<Document, Built<Indexes>> => ({
    indexes: Object.fromEntries(
      Object.entries(declared).map(([name, index]) => [name, built(index)]),
    ) as Built<Indexes>,
  })

/** The same indexes by name, as they are built. */
type Built<Indexes> = { [Name in keyof Indexes]: Index }

const built = ({ fields, unique }: Index): Index => (unique ? { fields, unique } : { fields: [...fields, '_id'] })

/** Every collection and every index, once: the engine, the deployment and the types are made from this. */
export const collections = {
  addresses: collection<AddressBook>()({}),
  affinities: collection<Affinity>()({
    byFrom: { fields: ['from'] },
    byTime: { fields: ['at'] },
    byTo: { fields: ['to'] },
  }),
  announcements: collection<Announcement>()({ byEnd: { fields: ['endsAt'] } }),
  audit: collection<AuditLine>()({
    byCommand: { fields: ['procedure', 'at'] },
    byName: { fields: ['subject'] },
    byOperator: { fields: ['operatorId', 'at'] },
    byOperatorCommand: { fields: ['operatorId', 'procedure', 'at'] },
    bySubject: { fields: ['subject', 'at'] },
    byTime: { fields: ['at'] },
  }),
  batchFigures: collection<BatchFigures>()({}),
  batches: collection<Batch>()({
    byNumber: { fields: ['number'], unique: true },
    byProduct: { fields: ['productId', 'number'] },
  }),
  benefitGrants: collection<BenefitGrant>()({ byMember: { fields: ['memberId'] } }),
  boards: collection<Board>()({ byPlace: { fields: ['place'] } }),
  brandHours: collection<BrandHour>()({ byHour: { fields: ['hour'] } }),
  budgets: collection<Budget>()({}),
  campaigns: collection<Campaign>()({ byTime: { fields: ['createdAt'] }, byState: { fields: ['state', 'createdAt'] } }),
  checks: collection<Check>()({ byDue: { fields: ['dueAt'] }, byAuthor: { fields: ['authorId'] } }),
  censuses: collection<Census>()({}),
  chores: collection<Chore>()({ byDue: { fields: ['dueAt'] } }),
  communityDays: collection<CommunityDay>()({ byDay: { fields: ['day'] } }),
  consents: collection<Consent>()({ byMember: { fields: ['memberId', 'at'] } }),
  counters: collection<Counter>()({}),
  credits: collection<Credit>()({ byMember: { fields: ['memberId'] } }),
  deletions: collection<Deletion>()({ byLeaving: { fields: ['leavesAt'] } }),
  deliveries: collection<Delivery>()({ byMember: { fields: ['memberId', 'at'] }, byTime: { fields: ['at'] } }),
  entries: collection<Entry>()({
    byMember: { fields: ['memberId', 'at'] },
    byMemberKind: { fields: ['memberId', 'kind', 'at'] },
    byTime: { fields: ['at'] },
  }),
  figures: collection<HourFigures>()({ byCampaign: { fields: ['campaignId', 'hour'] } }),
  guards: collection<Guard>()({ byTime: { fields: ['lastAt'] } }),
  highlights: collection<Highlight>()({
    byScope: { fields: ['kind', 'scope', 'at'] },
    byBoard: { fields: ['kind', 'boardId', 'at'] },
    byKind: { fields: ['kind', 'at'] },
  }),
  jobReports: collection<JobReport>()({ byTime: { fields: ['at'] } }),
  liabilities: collection<Liability>()({ byShare: { fields: ['share'] } }),
  marks: collection<Mark>()({
    byMember: { fields: ['byMember', 'at'] },
    byWeighing: { fields: ['weighsSince'] },
    onTarget: { fields: ['onTarget', 'at'] },
  }),
  mediaTraces: collection<MediaTrace>()({ byTime: { fields: ['at'] } }),
  memberCodes: collection<MemberCodeUse>()({ byExpiry: { fields: ['expiresAt'] }, byMember: { fields: ['memberId'] } }),
  memberNumbers: collection<MemberNumber>()({
    byJoined: { fields: ['joinedAt'] },
    byMember: { fields: ['memberId'] },
  }),
  members: collection<Member>()({ byNextExpiry: { fields: ['nextExpiryOn'] }, byTierDue: { fields: ['tierDueAt'] } }),
  mentions: collection<Mention>()({ byMember: { fields: ['memberId'] } }),
  nicknameHolders: collection<NicknameHolder>()({ byMember: { fields: ['memberId'] } }),
  notices: collection<Notice>()({
    byMember: { fields: ['memberId', 'at'] },
    byPost: { fields: ['postId'] },
    byTime: { fields: ['at'] },
    byWriter: { fields: ['fromId'] },
  }),
  operators: collection<Operator>()({ byAccount: { fields: ['account'], unique: true } }),
  orders: collection<Order>()({
    byDue: { fields: ['dueAt'] },
    byMember: { fields: ['memberId', 'placedAt'] },
    byMemberCoupon: { fields: ['memberId', 'couponUntil'] },
    byMemberState: { fields: ['memberId', 'state', 'placedAt'] },
    byReward: { fields: ['rewardId', 'placedAt'] },
    byRewardState: { fields: ['rewardId', 'state', 'placedAt'] },
    byState: { fields: ['state', 'placedAt'] },
    byTime: { fields: ['placedAt'] },
  }),
  participants: collection<Participant>()({
    byPublicId: { fields: ['publicId'] },
    bySilence: { fields: ['silencedUntil'] },
  }),
  pendings: collection<Pending>()({ byMember: { fields: ['memberId', 'at'] }, byRelease: { fields: ['releasesAt'] } }),
  phoneHolders: collection<PhoneHolder>()({ byMember: { fields: ['memberId'] } }),
  pictures: collection<Picture>()({ byMember: { fields: ['memberId', 'at'] } }),
  posts: collection<Post>()({
    byAuthor: { fields: ['authorId', 'createdAt'] },
    byAuthorState: { fields: ['authorId', 'scope', 'state', 'publishedAt'] },
    byBoard: { fields: ['boardId', 'state', 'publishedAt'] },
    byBoardHot: { fields: ['boardId', 'state', 'hot'] },
    byScope: { fields: ['scope', 'state', 'publishedAt'] },
    byScopeHot: { fields: ['scope', 'state', 'hot'] },
    byTopic: { fields: ['topicId', 'scope', 'state', 'publishedAt'] },
  }),
  printFiles: collection<PrintFile>()({ byBatch: { fields: ['batchId', 'createdAt'] } }),
  products: collection<Product>()({ byTime: { fields: ['createdAt'] }, byGtin: { fields: ['gtin'], unique: true } }),
  programs: collection<Program>()({}),
  progress: collection<Progress>()({}),
  replies: collection<Reply>()({
    byAnswered: { fields: ['answersId'] },
    byAuthor: { fields: ['authorId', 'createdAt'] },
    byAuthorPost: { fields: ['authorId', 'postId', 'createdAt'] },
    byThread: { fields: ['postId', 'threadId', 'state', 'publishedAt'] },
  }),
  reports: collection<Report>()({ bySubject: { fields: ['subjectId', 'at'] }, byMember: { fields: ['memberId'] } }),
  requests: collection<RequestRecord>()({
    byExpiry: { fields: ['expiresAt'] },
    bySubject: { fields: ['subject'] },
  }),
  reviews: collection<Review>()({
    byAuthor: { fields: ['authorId'] },
    byClosing: { fields: ['state', 'closedAt'] },
    byLane: { fields: ['state', 'lane', 'openedAt'] },
    byState: { fields: ['state', 'openedAt'] },
  }),
  rewardDays: collection<RewardDay>()({ byDay: { fields: ['day'] }, byReward: { fields: ['rewardId', 'day'] } }),
  rewards: collection<Reward>()({
    byChange: { fields: ['changedAt'] },
    byState: { fields: ['state', 'listedAt'] },
    byTime: { fields: ['createdAt'] },
  }),
  searchTokens: collection<SearchToken>()({ byToken: { fields: ['token', 'at'] }, byPost: { fields: ['postId'] } }),
  secrets: collection<Secret>()({ byOrder: { fields: ['rewardId', 'orderId'] } }),
  sessions: collection<OperatorSession>()({ byExpiry: { fields: ['expiresAt'] } }),
  signInDevices: collection<SignInDevice>()({ byExpiry: { fields: ['expiresAt'] } }),
  stockChanges: collection<StockChange>()({ byDue: { fields: ['dueAt'] }, byReward: { fields: ['rewardId', 'at'] } }),
  stocks: collection<StockSegment>()({ byHeld: { fields: ['heldAt'] }, byReward: { fields: ['rewardId'] } }),
  tallies: collection<Tally>()({ byChange: { fields: ['changedAt'] }, bySubject: { fields: ['subjectId'] } }),
  textEvents: collection<TextEvent>()({ byTime: { fields: ['at'] } }),
  tierMoves: collection<MemberTierMove>()({ byMember: { fields: ['memberId', 'at'] } }),
  topics: collection<Topic>()({ byPlace: { fields: ['place'] } }),
  votes: collection<Vote>()({ byMember: { fields: ['memberId'] } }),
  wishes: collection<WishList>()({}),
  wordLists: collection<WordList>()({ byTime: { fields: ['createdAt'] } }),
} as const

export type Collections = typeof collections
export type CollectionName = keyof Collections
export type DocumentOf<C extends CollectionName> = NonNullable<Collections[C]['document']>
export type IndexName<C extends CollectionName> = keyof Collections[C]['indexes'] & string
