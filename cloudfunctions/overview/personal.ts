import type { PersonalIn } from '../kernel/store/personal'
import type { collections } from './collections'

export const personal: PersonalIn<typeof collections> = { hourMinutes: 'none', waitingNotes: 'none' }
