import type { RefusalOf } from '../../../contract/refusals'
import { beyond } from '../../../domain/operator/abilities'
import { no, yes, type Result } from '../../../domain/result'
import type { OperatorCall } from '../../kernel/ports/platform'
import type { Operator } from '../documents'
import { mayWith, readRoles } from '../roles'

type NotManaged = RefusalOf<'operatorUnknown' | 'ownAccount' | 'permissionsNotHeld'>

/** Somebody else at the desk, who may nothing that whoever asks may not themselves: nobody manages those above them. */
export async function managed(call: OperatorCall, account: string): Promise<Result<Operator, NotManaged>> {
  const known = await call.store.get('operators', account)
  if (!known) return no({ code: 'operatorUnknown' })
  if (known._id === call.operator.id) return no({ code: 'ownAccount' })
  const permissions = beyond(call.operator.may, mayWith(await readRoles(call.store), known.roles))
  return permissions.length > 0 ? no({ code: 'permissionsNotHeld', permissions }) : yes(known)
}

/** The operator with every session of theirs over. */
export const signedOutEverywhere = (operator: Operator): Operator => ({
  ...operator,
  sessionEra: (operator.sessionEra ?? 0) + 1,
})
