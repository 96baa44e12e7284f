import { contract } from '../../../contract'
import type { Procedure } from '../../../contract/procedure'
import { yes } from '../../../domain/result'
import { brandOf } from '../../brand/configuration'
import type { Handler } from '../../kernel/call/serve'
import type { SignedIn } from '../../kernel/ports/platform'
import { presentOperator } from './view'

export const whoAmI: Handler<'ops', 'whoAmI'> = async (call) => {
  const { operator } = call
  const { name: brandName, item } = await brandOf(call)
  return yes({
    operator: presentOperator({ ...operator, _id: operator.id }),
    mayAsk: mayAsk(operator),
    expiresAt: operator.sessionExpiresAt,
    brandName,
    item,
    now: call.at,
  })
}

const mayAsk = (operator: SignedIn): string[] =>
  Object.entries<Procedure>(contract.ops).flatMap(([name, { caller }]) => (isFor(caller, operator) ? [name] : []))

const isFor = (caller: Procedure['caller'], { may }: SignedIn): boolean =>
  caller === 'operator' || (typeof caller === 'object' && may.has(caller.permission))
