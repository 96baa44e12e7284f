import { yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { causesNow } from '../../alert/causes-now'
import { rulesInStore } from '../../alert/rules'

/** What there is to look at now, by the same rules as the timer's, for the roles of whoever asks. */
export const needsAttention: Handler<'ops', 'needsAttention'> = async (call) => {
  const roles = new Set(call.operator.roles.map(({ role }) => role))
  const causes = await causesNow(call, await rulesInStore(call.store), call.at, roles)
  return yes({ alerts: causes.map(({ roles: _told, ...cause }) => cause) })
}
