import { grantsAt, takeBenefit } from '../../../domain/member/benefit-grants'
import { stateOfGrant } from '../../../domain/member/benefit-states'
import { entitledAt } from '../../../domain/member/member'
import { no, yes } from '../../../domain/result'
import { storedGrants } from '../../tier/benefits'
import { programOf } from '../../brand/configuration'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import { storeFor } from '../../organisation/stores'
import { presentBenefit } from '../../tier/standing'

/** Takes one use of what a member was granted for this period: the last one goes to one till, whoever asks at once. */
export const useBenefit: Handler<'till', 'useBenefit'> = async (call, { number, benefit, storeId }) => {
  const standing = await storeFor(call, 'till.use', storeId)
  const [program, numbered] = await Promise.all([programOf(call), call.store.get('memberNumbers', number)])
  const useId = `${call.operator.id}:${call.requestId}`
  return once(call, async (transaction) => {
    if (!standing.ok) return standing
    const member = numbered && (await transaction.get('members', numbered.memberId))
    if (!member) return no({ code: 'memberUnknown' })
    const known = await storedGrants(transaction, member, program, call.at)
    const granted = grantsAt(entitledAt(member, program, call.at), known, call.at)
    const grant = granted.find((each) => each.benefit === benefit)
    if (!grant) return no({ code: 'benefitNotGiven' })
    const taken = takeBenefit(grant, useId, call.at)
    if (!taken.ok) return taken
    await transaction.put('benefitGrants', taken.value.grant)
    const left = presentBenefit(stateOfGrant(taken.value.grant, call.at))
    return yes({ value: { benefit: left }, subject: member._id })
  })
}
