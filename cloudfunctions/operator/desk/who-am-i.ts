import { contract } from '../../../contract'
import type { Procedure } from '../../../contract/procedure'
import { yes } from '../../../domain/result'
import { programOf } from '../../brand/configuration'
import type { Handler } from '../../kernel/call/serve'
import type { SignedIn } from '../../kernel/ports/platform'
import { presentOperator } from './view'

export const whoAmI: Handler<'ops', 'whoAmI'> = async (call) => {
  const { operator } = call
  const { brand } = await programOf(call)
  return yes({
    operator: presentOperator({ ...operator, _id: operator.id }),
    mayAsk: mayAsk(operator),
    expiresAt: operator.sessionExpiresAt,
    brandName: brand.name,
    now: call.at,
  })
}

const mayAsk = (operator: SignedIn): string[] =>
  Object.entries<Procedure>(contract.ops).flatMap(([name, { caller }]) => (isFor(caller, operator) ? [name] : []))

const isFor = (caller: Procedure['caller'], { may }: SignedIn): boolean =>
  caller === 'operator' || (typeof caller === 'object' && may.has(caller.permission))
