import type { PersonalIn } from '../kernel/store/personal'
import type { collections } from './collections'

export const personal: PersonalIn<typeof collections> = {
  operators: 'none',
  roles: 'none',
  sessions: 'none',
  signInDevices: 'none',
  invitations: 'none',
  openInvitations: 'none',
  signIns: 'none',
}
