import { no, yes } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import type { Operator } from '../documents'
import { administers, administratorsBeside, somebodyAdministers } from './administrators'
import { isSameGrants, judgeGrants } from './granting'
import { presentOperator } from './view'

/** Gives an operator other roles than they have. */
export const assignRoles: Handler<'ops', 'assignRoles'> = async (call, { account, roles }) => {
  const known = await call.store.get('operators', account)
  if (!known) return no({ code: 'operatorUnknown' })
  const [granted, others] = await Promise.all([
    judgeGrants(call, roles, known.roles),
    administratorsBeside(call, account),
  ])
  return once(call, async (transaction) => {
    if (!granted.ok) return granted
    const before = await transaction.get('operators', account)
    if (!before || !isSameGrants(before.roles, known.roles)) return no({ code: 'changedMeanwhile' })
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
