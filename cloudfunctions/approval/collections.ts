import { collection } from '../kernel/store/collections'
import type { Approval, ApprovalRules, DaySum, RememberedPair } from './documents'

export const collections = {
  approvals: collection<Approval>()({
    kept: 'always',
    indexes: {
      byAsker: { fields: ['askerId', 'state', 'at'] },
      byState: { fields: ['state', 'at'] },
      bySubject: { fields: ['subject'] },
      byMember: { fields: ['memberId'] },
      byTime: { fields: ['at'] },
    },
  }),
  approvalRules: collection<ApprovalRules>()({ kept: 'always', indexes: {} }),
  rememberedPairs: collection<RememberedPair>()({ kept: 'always', indexes: {} }),
  daySums: collection<DaySum>()({
    kept: { by: 'byExpiry', forMs: 0 },
    indexes: { byExpiry: { fields: ['expiresAt'] } },
  }),
}

type Declared = typeof collections

declare module '../kernel/store/collections' {
  interface Collections extends Declared {}
}
