import { productOf } from '../product/configuration'
import { strandOf, type Strand } from '../kernel/timeline/strand'
import { itemOf } from '../batch/item-code'

/** Visits to items that had been scanned before. */
const sightings = strandOf('sightings', {
  kinds: ['scan'],
  walks: (memberId) => [{ along: 'byMemberSeen', equals: { memberId } }],
  momentOf: ({ seenAt }) => seenAt,
  tell: async (call, documents) => {
    const lines = await Promise.all(
      documents.map(async ({ _id, seenAt, batchId, serial, productId, where, times }) => {
        const [item, product] = await Promise.all([itemOf(call, { batchId, serial }), productOf(call, productId)])
        return {
          what: 'visit' as const,
          kind: 'scan' as const,
          id: _id,
          at: seenAt,
          item: item ?? { code: '', serial, batchId, batchNumber: 0, batchLabel: '' },
          productName: product?.name ?? '',
          where,
          times,
        }
      }),
    )
    return lines
  },
})

export const strands: readonly Strand[] = [sightings]
