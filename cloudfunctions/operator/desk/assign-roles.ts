import { no, yes } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import type { Operator } from '../documents'
import { administers, administratorsBeside, somebodyAdministers } from './administrators'
import { isSameGrants, judgeGrants } from './granting'
import { notAbove } from './managing'
import { presentOperator } from './view'

/** Gives an operator who may no more than the giver other roles than they have. */
export const assignRoles: Handler<'ops', 'assignRoles'> = async (call, { account, roles }) => {
  const judged = await notAbove(call, account)
  const known = judged.ok ? judged.value.roles : []
  const [granted, others] = await Promise.all([judgeGrants(call, roles, known), administratorsBeside(call, account)])
  return once(call, async (transaction) => {
    if (!judged.ok) return judged
    if (!granted.ok) return granted
    const before = await transaction.get('operators', account)
    if (!before || !isSameGrants(before.roles, known)) return no({ code: 'changedMeanwhile' })
    const loses = administers(before) && !administers({ ...before, roles })
    if (loses && !(await somebodyAdministers(transaction, others, call.at))) return no({ code: 'lastAdministrator' })
    const operator: Operator = { ...before, roles }
    await transaction.put('operators', operator)
    return yes({
      value: { operator: presentOperator(operator) },
      subject: account,
      changed: { before, after: operator },
    })
  })
}
