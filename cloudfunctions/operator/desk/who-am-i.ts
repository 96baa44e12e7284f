import { yes } from '../../../domain/result'
import { programOf } from '../../brand/configuration'
import type { Handler } from '../../kernel/call/serve'

export const whoAmI: Handler<'ops', 'whoAmI'> = async (call) => {
  const { id, account, name, role, sessionExpiresAt } = call.operator
  const { brand } = await programOf(call)
  return yes({
    operator: { id, account, name, role },
    expiresAt: sessionExpiresAt,
    brandName: brand.name,
    now: call.at,
  })
}
