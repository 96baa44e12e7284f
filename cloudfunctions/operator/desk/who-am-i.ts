import { contract } from '../../../contract'
import type { Procedure } from '../../../contract/procedure'
import { yes } from '../../../domain/result'
import { brandOf } from '../../brand/configuration'
import type { Handler } from '../../kernel/call/serve'
import type { OperatorCall, SignedIn } from '../../kernel/ports/platform'
import { storesIn } from '../../organisation/stores'
import { presentFactor } from '../second-factor'
import { presentOperator } from './view'

export const whoAmI: Handler<'ops', 'whoAmI'> = async (call) => {
  const { operator } = call
  const [{ name: brandName, item }, known, session] = await Promise.all([
    brandOf(call),
    call.store.get('operators', operator.id),
    call.store.get('sessions', operator.sessionId),
  ])
  return yes({
    operator: presentOperator({ ...operator, _id: operator.id }),
    mayAsk: mayAsk(operator),
    passwordDue: operator.passwordDue,
    factorDue: operator.factorDue,
    factor: known ? presentFactor(known) : { since: null, recoveryCodes: 0 },
    lastSignIn: session?.previous ?? null,
    till: operator.passwordDue || operator.factorDue ? null : await tillOf(call),
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

const isFor = (caller: Procedure['caller'], { may, passwordDue, factorDue }: SignedIn): boolean =>
  caller === 'operator' ||
  (!passwordDue && !factorDue && (caller === 'colleague' || (typeof caller === 'object' && may.has(caller.permission))))

async function tillOf(call: OperatorCall) {
  const scopes = call.operator.may.get('till.use')
  if (!scopes) return null
  const stores = await storesIn(call, scopes)
  return {
    stores: stores.map(({ _id, name }) => ({ id: _id, name })),
    isAnywhere: scopes.some(({ kind }) => kind === 'brand'),
  }
}
