import { cached } from '../kernel/store/cache'
import type { Platform } from '../kernel/ports/platform'
import { readStoredProgram, type ReadyProgram } from './program'

export const programOf = (platform: Platform): Promise<ReadyProgram> =>
  cached(platform, 'program', async () => {
    const program = await platform.store.get('programs', 'brand')
    if (!program) throw new Error('the programme document "brand" is missing: run the set-up')
    return readStoredProgram(program)
  })
