import type { Grant } from '../../../domain/operator/abilities'
import { no, yes } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import type { OperatorCall } from '../../kernel/ports/platform'
import type { Transaction } from '../../kernel/store/store'
import { operatorsMax } from '../colleagues'
import type { Operator } from '../documents'
import { standingOf } from '../roles'
import { judgeGrants } from './granting'
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
    if (!before || !isSame(before.roles, known.roles)) return no({ code: 'changedMeanwhile' })
    const loses = before.roles.some(administers) && !roles.some(administers)
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

/** What was judged is what is changed. */
const isSame = (one: readonly Grant[], other: readonly Grant[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other)

const administers = ({ role, scope }: Grant): boolean => role === 'admin' && scope.kind === 'brand'

async function administratorsBeside({ store }: OperatorCall, account: string): Promise<string[]> {
  const { documents } = await store.page('operators', 'byAccount', { limit: operatorsMax })
  return documents.filter(({ _id, roles }) => _id !== account && roles.some(administers)).map(({ _id }) => _id)
}

/** Enough to be sure that one stays, few enough for a transaction. */
const lookedAtMax = 20

/**
 * Whether one of these is an administrator still. Two who take it from each other at once both write the administrators' role,
 * so that the second of them sees what the first did.
 */
async function somebodyAdministers(transaction: Transaction, ids: readonly string[], at: number): Promise<boolean> {
  const role = await transaction.get('roles', 'admin')
  const { name, version } = standingOf('admin', role)
  await transaction.put('roles', role ?? { _id: 'admin', name, given: [], withheld: [], version, savedAt: at })
  for (const id of ids.slice(0, lookedAtMax)) {
    const operator = await transaction.get('operators', id)
    if (operator?.roles.some(administers)) return true
  }
  return false
}
