import type { Entry } from '../../domain/points/ledger'
import type { Pending } from '../../domain/points/pending'
import { collection } from '../kernel/store/collections'
import type { Liability } from './documents'

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
  liabilities: collection<Liability>()({ kept: 'always', indexes: { byShare: { fields: ['share'] } } }),
}

type Declared = typeof collections

declare module '../kernel/store/collections' {
  interface Collections extends Declared {}
}
