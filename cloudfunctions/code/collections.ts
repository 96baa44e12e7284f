import { dayMs } from '../../domain/calendar'
import { collection } from '../kernel/store/collections'
import type { Sighting } from './documents'

/** Whoever makes something of a visit has done so by then; the item's own counts stay. */
const sightingsKeptMs = 90 * dayMs

export const collections = {
  sightings: collection<Sighting>()({
    kept: { by: 'byTime', forMs: sightingsKeptMs },
    indexes: {
      byItem: { fields: ['batchId', 'serial', 'seenAt'] },
      byMember: { fields: ['memberId', 'at'] },
      byMemberSeen: { fields: ['memberId', 'seenAt'] },
      byTime: { fields: ['at'] },
    },
  }),
}

type Declared = typeof collections

declare module '../kernel/store/collections' {
  interface Collections extends Declared {}
}
