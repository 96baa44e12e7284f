import { no, yes } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import { isSameGrants } from './granting'
import { managed } from './managing'
import { presentOperator } from './view'

/** Lets an operator in again, with the password and the roles that they had. */
export const enableOperator: Handler<'ops', 'enableOperator'> = async (call, { account }) => {
  const judged = await managed(call, account)
  return once(call, async (transaction) => {
    if (!judged.ok) return judged
    const before = await transaction.get('operators', account)
    if (!before || !isSameGrants(before.roles, judged.value.roles)) return no({ code: 'changedMeanwhile' })
    const { disabledAt: _, ...operator } = before
    await transaction.put('operators', operator)
    return yes({ value: { operator: presentOperator(operator) }, subject: account })
  })
}
