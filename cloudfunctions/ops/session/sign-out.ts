import { yes } from '../../../domain/result'
import type { Handler } from '../../_kernel/serve'

/** Ends the session at once, everywhere it is open. */
export const signOut: Handler<'ops', 'signOut'> = async (call) => {
  await call.store.remove('sessions', call.operator.sessionId)
  return yes({})
}
