import { yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'

/** Ends the session at once, everywhere it is open. */
export const signOut: Handler<'ops', 'signOut'> = async (call) => {
  await call.store.remove('sessions', call.operator.sessionId)
  return yes({})
}
