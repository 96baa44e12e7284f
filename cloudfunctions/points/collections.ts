import type { Entry } from '../../domain/points/ledger'
import type { Pending } from '../../domain/points/pending'
import { collection } from '../kernel/store/collections'
import { dayMs } from '../../domain/calendar'
import type { CompensationDay, Liability } from './documents'

/** A day's sum is asked for on that day; a week more shows who gave how much lately. */
const compensationDaysKeptMs = 7 * dayMs

export const collections = {
  entries: collection<Entry>()({
    kept: 'always',
    indexes: {
      byMember: { fields: ['memberId', 'at'] },
      byMemberKind: { fields: ['memberId', 'kind', 'at'] },
      byTime: { fields: ['at'] },
      // Which codes of a batch were scanned, in the order of their serials.
      byItem: { fields: ['scan.batchId', 'scan.serial'] },
      // Only what was looked at since, and for a minute at most.
      byUntold: { fields: ['untoldAt'] },
    },
  }),
  pendings: collection<Pending>()({
    kept: 'used',
    indexes: { byMember: { fields: ['memberId', 'at'] }, byRelease: { fields: ['releasesAt'] } },
  }),
  compensationDays: collection<CompensationDay>()({
    kept: { by: 'byTime', forMs: compensationDaysKeptMs },
    indexes: { byTime: { fields: ['at'] } },
  }),
  liabilities: collection<Liability>()({ kept: 'always', indexes: { byShare: { fields: ['share'] } } }),
}

type Declared = typeof collections

declare module '../kernel/store/collections' {
  interface Collections extends Declared {}
}
