import { dayMs } from '../../domain/calendar'
import { collection } from '../kernel/store/collections'
import type { Alert, AlertChannel, AlertMessage, AlertRules, OrdinaryHours } from './documents'

export const collections = {
  alerts: collection<Alert>()({
    kept: 'always',
    indexes: { byState: { fields: ['state', 'since'] }, byTime: { fields: ['since'] } },
  }),
  alertRules: collection<AlertRules>()({ kept: 'always', indexes: {} }),
  alertChannels: collection<AlertChannel>()({ kept: 'used', indexes: { byTime: { fields: ['createdAt'] } } }),
  // Whoever wonders why nobody was told looks within a month.
  alertMessages: collection<AlertMessage>()({
    kept: { by: 'byTime', forMs: 30 * dayMs },
    indexes: { byTime: { fields: ['at'] }, byChannel: { fields: ['channelId', 'state', 'dueAt'] } },
  }),
  ordinaryHours: collection<OrdinaryHours>()({ kept: 'always', indexes: {} }),
}

type Declared = typeof collections

declare module '../kernel/store/collections' {
  interface Collections extends Declared {}
}
