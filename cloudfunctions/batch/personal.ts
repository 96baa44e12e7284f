import type { PersonalIn } from '../kernel/store/personal'
import type { collections } from './collections'

export const personal: PersonalIn<typeof collections> = {
  batches: 'none',
  printFiles: 'none',
  stopCommands: 'none',
  activationUndos: 'none',
  counters: 'none',
}
