import { yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { presentProgram } from './view'

/** Read from the store, not from the instance's cache: what is edited has to be what is in force. */
export const getProgram: Handler<'ops', 'getProgram'> = async (call) => {
  const [program, last] = await Promise.all([call.store.get('programs', 'brand'), call.store.get('censuses', 'last')])
  if (!program) throw new Error('the programme document "brand" is missing: run the set-up')
  const census = last ? { members: last.members, countedAt: last.startedAt } : null
  return yes({ program: presentProgram(program), census })
}
