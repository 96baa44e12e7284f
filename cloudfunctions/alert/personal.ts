import type { PersonalIn } from '../kernel/store/personal'
import type { collections } from './collections'

/** An alert tells of campaigns, rewards and counts, and never of somebody. */
export const personal: PersonalIn<typeof collections> = {
  alerts: 'none',
  alertRules: 'none',
  alertChannels: 'none',
  alertMessages: 'none',
  ordinaryHours: 'none',
}
