import { benefitGrantIds, type BenefitGrant } from '../../domain/member/benefit-grants'
import type { Member } from '../../domain/member/member'
import type { ReadyProgram } from '../brand/program'
import type { Store, Transaction } from '../kernel/store/store'

/**
 * What is stored of this moment's grants, those of any tier: what a higher tier granted stays for its period. One
 * document a benefit, at most two.
 */
export async function storedGrants(
  reader: Pick<Store, 'get'> | Transaction,
  member: Member,
  program: ReadyProgram,
  at: number,
): Promise<BenefitGrant[]> {
  const benefits = program.tiers.flatMap((tier) => tier.benefits)
  const anyTier = { memberId: member._id, tier: '', benefits, birthday: member.birthday ?? null }
  const ids = [...new Set(benefitGrantIds(anyTier, at))]
  const grants: BenefitGrant[] = []
  for (const id of ids) {
    const grant = await reader.get('benefitGrants', id)
    if (grant) grants.push(grant)
  }
  return grants
}
