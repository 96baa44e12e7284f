import { contract } from '../../../contract'
import type { Procedure } from '../../../contract/procedure'
import type { OperatorRole } from '../../../contract/words/operator'
import { yes } from '../../../domain/result'
import { brandOf } from '../../brand/configuration'
import type { Handler } from '../../kernel/call/serve'

export const whoAmI: Handler<'ops', 'whoAmI'> = async (call) => {
  const { id, account, name, role, sessionExpiresAt } = call.operator
  const { name: brandName, item } = await brandOf(call)
  return yes({
    operator: { id, account, name, role },
    mayAsk: mayAsk(role),
    expiresAt: sessionExpiresAt,
    brandName,
    item,
    now: call.at,
  })
}

const mayAsk = (role: OperatorRole): string[] =>
  Object.entries(contract.ops).flatMap(([name, { caller }]) => (isFor(caller, role) ? [name] : []))

const isFor = (caller: Procedure['caller'], role: OperatorRole): boolean =>
  Array.isArray(caller) && caller.includes(role)
