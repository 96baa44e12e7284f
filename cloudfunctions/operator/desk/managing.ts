import type { RefusalOf } from '../../../contract/refusals'
import { beyond } from '../../../domain/operator/abilities'
import { no, yes, type Result } from '../../../domain/result'
import type { OperatorCall } from '../../kernel/ports/platform'
import type { Transaction } from '../../kernel/store/store'
import type { Operator } from '../documents'
import { mayWith, readRoles } from '../roles'

type NotManaged = RefusalOf<'operatorUnknown' | 'ownAccount' | 'permissionsNotHeld'>

/** Somebody else at the desk who may nothing that whoever asks may not themselves: nobody manages those above them. */
export async function managed(call: OperatorCall, account: string): Promise<Result<Operator, NotManaged>> {
  const judged = await notAbove(call, account)
  return judged.ok && judged.value._id === call.operator.id ? no({ code: 'ownAccount' }) : judged
}

/** Somebody who may nothing that whoever asks may not themselves: whoever asks, or somebody else. */
export async function notAbove(
  call: OperatorCall,
  account: string,
): Promise<Result<Operator, RefusalOf<'operatorUnknown' | 'permissionsNotHeld'>>> {
  const known = await call.store.get('operators', account)
  if (!known) return no({ code: 'operatorUnknown' })
  const permissions = beyond(call.operator.may, mayWith(await readRoles(call.store), known.roles))
  return permissions.length > 0 ? no({ code: 'permissionsNotHeld', permissions }) : yes(known)
}

/** The operator with every session of theirs over. */
export const signedOutEverywhere = (operator: Operator): Operator => ({
  ...operator,
  sessionEra: (operator.sessionEra ?? 0) + 1,
})

/** Whoever asks stays in where they are, though all their other sessions are over. */
export async function staysIn(
  { operator: { sessionId } }: OperatorCall,
  transaction: Transaction,
  { sessionEra = 0 }: Pick<Operator, 'sessionEra'>,
): Promise<void> {
  const session = await transaction.get('sessions', sessionId)
  if (session) await transaction.put('sessions', { ...session, era: sessionEra })
}
