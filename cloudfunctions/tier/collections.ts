import type { BenefitGrant } from '../../domain/member/benefit-grants'
import { collection } from '../kernel/store/collections'
import { toldAt } from './upcasts/told-at'
import type { Census, MemberTierMove } from './documents'

export const collections = {
  tierMoves: collection<MemberTierMove>()({
    kept: 'always',
    indexes: { byMember: { fields: ['memberId', 'at'] }, byTelling: { fields: ['toldAt'] } },
    upcasts: [toldAt],
  }),
  benefitGrants: collection<BenefitGrant>()({ kept: 'always', indexes: { byMember: { fields: ['memberId'] } } }),
  censuses: collection<Census>()({ kept: 'always', indexes: {} }),
}

type Declared = typeof collections

declare module '../kernel/store/collections' {
  interface Collections extends Declared {}
}
