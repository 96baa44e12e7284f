import { contract } from '../../../contract'
import type { Procedure } from '../../../contract/procedure'
import { yes } from '../../../domain/result'
import { brandOf } from '../../brand/configuration'
import type { Handler } from '../../kernel/call/serve'
import type { OperatorCall, SignedIn } from '../../kernel/ports/platform'
import { storesIn } from '../../organisation/stores'
import { presentOperator } from './view'

export const whoAmI: Handler<'ops', 'whoAmI'> = async (call) => {
  const { operator } = call
  const { name: brandName, item } = await brandOf(call)
  return yes({
    operator: presentOperator({ ...operator, _id: operator.id }),
    mayAsk: mayAsk(operator),
    passwordDue: operator.passwordDue,
    till: operator.passwordDue ? null : await tillOf(call),
    expiresAt: operator.sessionExpiresAt,
    brandName,
    item,
    now: call.at,
  })
}

const mayAsk = (operator: SignedIn): string[] =>
  Object.entries<Procedure>({ ...contract.ops, ...contract.till }).flatMap(([name, { caller }]) =>
    isFor(caller, operator) ? [name] : [],
  )

const isFor = (caller: Procedure['caller'], { may, passwordDue }: SignedIn): boolean =>
  caller === 'operator' ||
  (!passwordDue && (caller === 'colleague' || (typeof caller === 'object' && may.has(caller.permission))))

async function tillOf(call: OperatorCall) {
  const scopes = call.operator.may.get('till.use')
  if (!scopes) return null
  const stores = await storesIn(call, scopes)
  return {
    stores: stores.map(({ _id, name }) => ({ id: _id, name })),
    isAnywhere: scopes.some(({ kind }) => kind === 'brand'),
  }
}
