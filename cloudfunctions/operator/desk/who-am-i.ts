import { yes } from '../../../domain/result'
import { programOf } from '../../kernel/store/cache'
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
