import { streamOf, told } from '../kernel/events/stream'

/** Visits to items that were scanned before, in the order in which they were told. */
export const sightings = streamOf('sightings', {
  along: 'byTime',
  momentOf: ({ at }) => at,
  tells: ['scannedAgain'],
  tell: ({ _id, at, seenAt: scannedAt, batchId, serial, productId, where, memberId, times }) => {
    const by = memberId === null ? 'visitor' : 'member'
    const item = { itemId: `${batchId}-${serial}`, batchId, serial, productId, where }
    return [told({ code: 'scannedAgain', ...item, by, memberId, scannedAt, times }, _id, at)]
  },
})

export const streams = [sightings]
