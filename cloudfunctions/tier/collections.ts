import type { BenefitGrant } from '../../domain/member/benefit-grants'
import { collection } from '../kernel/store/collections'
import type { Census, MemberTierMove } from './documents'

export const collections = {
  tierMoves: collection<MemberTierMove>()({
    kept: 'always',
    indexes: { byMember: { fields: ['memberId', 'at'] }, byTelling: { fields: ['toldAt'] } },
  }),
  benefitGrants: collection<BenefitGrant>()({ kept: 'always', indexes: { byMember: { fields: ['memberId'] } } }),
  censuses: collection<Census>()({ kept: 'always', indexes: {} }),
}

type Declared = typeof collections

declare module '../kernel/store/collections' {
  interface Collections extends Declared {}
}
