import type { OperatorCall } from '../../kernel/ports/platform'
import type { Transaction } from '../../kernel/store/store'
import { operatorsMax } from '../colleagues'
import type { Operator } from '../documents'
import { standingOf } from '../roles'

/** Whether somebody is an administrator of the whole brand, and works here. */
export const administers = ({ roles, disabledAt }: Operator): boolean =>
  disabledAt === undefined && roles.some(({ role, scope }) => role === 'admin' && scope.kind === 'brand')

/** The ids of all other administrators. */
export async function administratorsBeside({ store }: OperatorCall, account: string): Promise<string[]> {
  const { documents } = await store.page('operators', 'byAccount', { limit: operatorsMax })
  return documents.filter((each) => each._id !== account && administers(each)).map(({ _id }) => _id)
}

/** Enough to be sure that one stays, few enough for a transaction. */
const lookedAtMax = 20

/**
 * Whether one of these is an administrator still. Two who take it from each other at once both write the administrators' role,
 * so that the second of them sees what the first did.
 */
export async function somebodyAdministers(
  transaction: Transaction,
  ids: readonly string[],
  at: number,
): Promise<boolean> {
  const role = await transaction.get('roles', 'admin')
  const { name, version } = standingOf('admin', role)
  await transaction.put('roles', role ?? { _id: 'admin', name, given: [], withheld: [], version, savedAt: at })
  for (const id of ids.slice(0, lookedAtMax)) {
    const operator = await transaction.get('operators', id)
    if (operator && administers(operator)) return true
  }
  return false
}
