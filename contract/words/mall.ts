import { leftovers } from './sheet'

/** Orders are packed together in one transaction of a hundred operations, which takes two for each and three beside. */
export const ordersPackedMax = 45

/** How rewards can be sorted. */
export const rewardSorts = ['newest', 'pointsUp', 'pointsDown', 'popular'] as const

export type RewardSort = (typeof rewardSorts)[number]

/** Lines of one sheet of tracking numbers: each is a transaction, and a function has a minute. */
export const trackingLinesMax = 500

/** Codes in one upload: each is a document, and a call carries at most 100 kB. */
export const secretLinesMax = 2_000

/** Orders in one warehouse sheet: some 300 kB. */
export const exportedOrdersMax = 1_000

/** What became of a line of tracking numbers. */
export const trackingOutcomes = [
  'shipped',
  'alreadyShipped',
  'unknownOrder',
  'wrongState',
  'duplicate',
  'unreadable',
  'tooManyParcels',
  ...leftovers,
] as const

export type TrackingOutcome = (typeof trackingOutcomes)[number]

/** What became of a line of codes. `zerosLost`: digits only, and fewer than the others have. */
export const secretOutcomes = [
  'added',
  'duplicateInFile',
  'duplicateInPool',
  'unreadable',
  'zerosLost',
  ...leftovers,
] as const

export type SecretOutcome = (typeof secretOutcomes)[number]
