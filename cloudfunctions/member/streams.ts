import { streamOf, told } from '../kernel/events/stream'

/** Consents, in the order in which they were given. */
export const consents = streamOf('consents', {
  along: 'byTime',
  momentOf: ({ at }) => at,
  tells: ['joined', 'consented'],
  tell: ({ _id, memberId, version: consentVersion, what, at }) => [
    told({ code: what === 'joined' ? 'joined' : 'consented', memberId, consentVersion }, _id, at),
  ],
})

/** Consents withdrawn, and given again. */
const leavingWishes = streamOf('leavingWishes', {
  along: 'byTime',
  momentOf: ({ at }) => at,
  tells: ['leavingAsked', 'leavingTakenBack'],
  tell: ({ _id, memberId, leavesAt, at }) => [
    told(
      leavesAt === null ? { code: 'leavingTakenBack', memberId } : { code: 'leavingAsked', memberId, leavesAt },
      _id,
      at,
    ),
  ],
})

export const streams = [consents, leavingWishes]
