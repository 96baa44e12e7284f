import { NotFounded } from '../kernel/call/not-founded'
import { cached } from '../kernel/store/cache'
import type { Platform } from '../kernel/ports/platform'
import type { Brand } from './documents'
import { readStoredProgram, type ReadyProgram } from './program'
import { brandInStore } from './stored'

export const programOf = (platform: Platform): Promise<ReadyProgram> =>
  cached(platform, 'program', async () => {
    const program = await platform.store.get('programs', 'brand')
    if (!program) throw new NotFounded()
    return readStoredProgram(program)
  })

export const brandOf = (platform: Platform): Promise<Brand> =>
  cached(platform, 'brand', async () => {
    const brand = await brandInStore(platform.store)
    if (!brand) throw new NotFounded()
    return brand
  })
