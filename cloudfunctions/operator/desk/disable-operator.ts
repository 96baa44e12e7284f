import { no, yes } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import type { Operator } from '../documents'
import { administers, administratorsBeside, somebodyAdministers } from './administrators'
import { isSameGrants } from './granting'
import { managed, signedOutEverywhere } from './managing'
import { presentOperator } from './view'

/** Puts an operator out: their sessions end with it. Whoever is out already stays so. */
export const disableOperator: Handler<'ops', 'disableOperator'> = async (call, { account }) => {
  const [judged, others] = await Promise.all([managed(call, account), administratorsBeside(call, account)])
  return once(call, async (transaction) => {
    if (!judged.ok) return judged
    const before = await transaction.get('operators', account)
    if (!before || !isSameGrants(before.roles, judged.value.roles)) return no({ code: 'changedMeanwhile' })
    if (administers(before) && !(await somebodyAdministers(transaction, others, call.at)))
      return no({ code: 'lastAdministrator' })
    const operator: Operator = { ...signedOutEverywhere(before), disabledAt: before.disabledAt ?? call.at }
    await transaction.put('operators', operator)
    return yes({ value: { operator: presentOperator(operator) }, subject: account })
  })
}
