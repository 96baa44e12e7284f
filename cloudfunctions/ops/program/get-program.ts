import { yes } from '../../../domain/result'
import type { Handler } from '../../_kernel/serve'
import { presentProgram } from './view'

/** Read from the store, not from the instance's cache: what is edited has to be what is in force. */
export const getProgram: Handler<'ops', 'getProgram'> = async (call) => {
  const program = await call.store.get('programs', 'brand')
  if (!program) throw new Error('the programme document "brand" is missing: run the set-up')
  return yes({ program: presentProgram(program) })
}
