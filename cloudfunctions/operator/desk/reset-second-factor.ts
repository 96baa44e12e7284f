import { no, yes } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import { signInNote } from '../sign-ins'
import { isSameGrants } from './granting'
import { managed, signedOutEverywhere } from './managing'

/** Takes somebody's second factor away, who lost it: they are out, and set up another once they are in again. */
export const resetSecondFactor: Handler<'ops', 'resetSecondFactor'> = async (call, { account }) => {
  const judged = await managed(call, account)
  return once(call, async (transaction) => {
    if (!judged.ok) return judged
    const before = await transaction.get('operators', account)
    if (!before || !isSameGrants(before.roles, judged.value.roles)) return no({ code: 'changedMeanwhile' })
    if (!before.factor) return no({ code: 'secondFactorMissing' })
    const { factor: _factor, enrolment: _enrolment, ...operator } = signedOutEverywhere(before)
    await transaction.put('operators', operator)
    await transaction.create('signIns', signInNote(call, { account, operator, deed: 'factorReset' }))
    return yes({ value: {}, subject: account })
  })
}
