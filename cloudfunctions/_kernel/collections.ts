import type { Campaign } from '../../domain/campaign/campaign'
import type { Batch } from '../../domain/code/batch'
import type { Product } from '../../domain/code/product'
import type { BenefitGrant } from '../../domain/member/benefit-grants'
import type { Order } from '../../domain/mall/order'
import type { Reward } from '../../domain/mall/reward'
import type { StockSegment } from '../../domain/mall/stock'
import type { Member } from '../../domain/member/member'
import type { Entry } from '../../domain/points/ledger'
import type { Pending } from '../../domain/points/pending'
import type { AddressBook, RewardDay, Secret, StockChange, WishList } from './mall/documents'
import type {
  AuditLine,
  Budget,
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
  Operator,
  OperatorSession,
  PhoneHolder,
  PrintFile,
  Program,
  Progress,
  RequestRecord,
  Sighting,
} from './documents'

/** Fields in order. A unique index counts a missing field as null, as CloudBase does. */
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
  <const Indexes extends Record<string, Index>>(indexes: Indexes): Collection<Document, Indexes> => ({ indexes })

/** Every collection and every index, once: the engine, the deployment and the types are made from this. */
export const collections = {
  addresses: collection<AddressBook>()({}),
  audit: collection<AuditLine>()({ byTime: { fields: ['at'] }, bySubject: { fields: ['subject', 'at'] } }),
  batches: collection<Batch>()({
    byNumber: { fields: ['number'], unique: true },
    byProduct: { fields: ['productId', 'number'] },
  }),
  benefitGrants: collection<BenefitGrant>()({ byMember: { fields: ['memberId'] } }),
  budgets: collection<Budget>()({}),
  campaigns: collection<Campaign>()({ byTime: { fields: ['createdAt'] }, byState: { fields: ['state', 'createdAt'] } }),
  consents: collection<Consent>()({ byMember: { fields: ['memberId', 'at'] } }),
  counters: collection<Counter>()({}),
  deletions: collection<Deletion>()({ byLeaving: { fields: ['leavesAt'] } }),
  entries: collection<Entry>()({
    byMember: { fields: ['memberId', 'at'] },
    byMemberKind: { fields: ['memberId', 'kind', 'at'] },
    byTime: { fields: ['at'] },
  }),
  figures: collection<HourFigures>()({ byCampaign: { fields: ['campaignId', 'hour'] } }),
  guards: collection<Guard>()({ byTime: { fields: ['lastAt'] } }),
  jobReports: collection<JobReport>()({ byTime: { fields: ['at'] } }),
  liabilities: collection<Liability>()({ byShare: { fields: ['share'] } }),
  memberCodes: collection<MemberCodeUse>()({ byExpiry: { fields: ['expiresAt'] }, byMember: { fields: ['memberId'] } }),
  memberNumbers: collection<MemberNumber>()({
    byJoined: { fields: ['joinedAt'] },
    byMember: { fields: ['memberId'] },
  }),
  members: collection<Member>()({ byNextExpiry: { fields: ['nextExpiryOn'] }, byTierDue: { fields: ['tierDueAt'] } }),
  operators: collection<Operator>()({ byAccount: { fields: ['account'], unique: true } }),
  orders: collection<Order>()({
    byDue: { fields: ['dueAt'] },
    byMember: { fields: ['memberId', 'placedAt'] },
    byReward: { fields: ['rewardId', 'placedAt'] },
    byRewardState: { fields: ['rewardId', 'state', 'placedAt'] },
    byState: { fields: ['state', 'placedAt'] },
    byTime: { fields: ['placedAt'] },
  }),
  pendings: collection<Pending>()({ byMember: { fields: ['memberId', 'at'] }, byRelease: { fields: ['releasesAt'] } }),
  phoneHolders: collection<PhoneHolder>()({ byMember: { fields: ['memberId'] } }),
  printFiles: collection<PrintFile>()({ byBatch: { fields: ['batchId', 'createdAt'] } }),
  products: collection<Product>()({ byTime: { fields: ['createdAt'] }, byGtin: { fields: ['gtin'], unique: true } }),
  programs: collection<Program>()({}),
  progress: collection<Progress>()({}),
  requests: collection<RequestRecord>()({
    byExpiry: { fields: ['expiresAt'] },
    bySubject: { fields: ['subject'] },
  }),
  rewardDays: collection<RewardDay>()({ byDay: { fields: ['day'] }, byReward: { fields: ['rewardId', 'day'] } }),
  rewards: collection<Reward>()({
    byChange: { fields: ['changedAt'] },
    byState: { fields: ['state', 'listedAt'] },
    byTime: { fields: ['createdAt'] },
  }),
  secrets: collection<Secret>()({ byOrder: { fields: ['rewardId', 'orderId'] } }),
  sessions: collection<OperatorSession>()({ byExpiry: { fields: ['expiresAt'] } }),
  sightings: collection<Sighting>()({ byLastMember: { fields: ['lastMemberId'] } }),
  stockChanges: collection<StockChange>()({ byDue: { fields: ['dueAt'] }, byReward: { fields: ['rewardId', 'at'] } }),
  stocks: collection<StockSegment>()({ byHeld: { fields: ['heldAt'] }, byReward: { fields: ['rewardId'] } }),
  tierMoves: collection<MemberTierMove>()({ byMember: { fields: ['memberId', 'at'] } }),
  wishes: collection<WishList>()({}),
} as const

export type Collections = typeof collections
export type CollectionName = keyof Collections
export type DocumentOf<C extends CollectionName> = NonNullable<Collections[C]['document']>
export type IndexName<C extends CollectionName> = keyof Collections[C]['indexes'] & string
