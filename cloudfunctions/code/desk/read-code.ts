import { bestBeforeOf } from '../../../domain/code/shelf-life'
import { standing } from '../../../domain/code/batch-life'
import type { Batch } from '../../../domain/code/batch'
import { rangeOf } from '../../../domain/code/ranges'
import { yes } from '../../../domain/result'
import { campaignOfBatch } from '../../campaign/configuration'
import type { OperatorCall } from '../../kernel/ports/platform'
import type { Handler } from '../../kernel/call/serve'
import { compensationIdOf, compensationLeft } from '../compensation'
import { identify, type Item } from '../item'
import { laterIdOf } from '../settle'
import { scansOf } from '../code-scans'

/** The print files and the stops of a batch that are looked through for one code, newest first. */
const lookedThroughMax = 200

/** What a code is and what became of it. */
export const readCode: Handler<'ops', 'readCode'> = async (call, { code }) => {
  const found = await identify(call, code)
  if (found.kind === 'notItem') return yes({ ...nothing, verdict: found.verdict })
  const { item } = found
  const [batch, [first, later, madeGood], details, compensation] = await Promise.all([
    // As it stands this moment: what an instance remembers may be seconds old, and somebody has just frozen it.
    call.store.get('batches', item.batch._id),
    call.store.getMany('entries', [item.identity, laterIdOf(item), compensationIdOf(item)]),
    detailsOf(call, item),
    compensationLeft(call),
  ])
  const stands = standing(batch ?? item.batch, item.serial, call.at)
  const told = await scansOf(call, item, { first, later, madeGood })
  return yes({
    verdict: stands !== 'active' ? stands : first ? 'seenBefore' : 'first',
    item: { ...presentItem(item, batch ?? item.batch), standing: stands, ...details },
    compensation: madeGood ? null : compensation,
    ...told,
  })
}

const nothing = { item: null, visits: 0, scans: [], visitsUnlisted: 0, compensation: null }

/** Where it was printed, what was done to it, and who pays for it. */
async function detailsOf(call: OperatorCall, { batch, serial }: Item) {
  const query = { equals: { batchId: batch._id }, order: 'descending', limit: lookedThroughMax } as const
  const [files, stops, campaign] = await Promise.all([
    call.store.page('printFiles', 'byBatch', query),
    call.store.page('stopCommands', 'byBatch', query),
    campaignOfBatch(call, batch),
  ])
  return {
    printed: files.documents
      .filter(({ fromSerial, toSerial }) => fromSerial <= serial && serial <= toSerial)
      .map(({ _id, name, createdAt, createdBy = '' }) => ({ id: _id, name, createdAt, createdBy })),
    stops: stops.documents
      .filter(({ ranges }) => rangeOf(ranges, serial) !== undefined)
      .map(({ _id, command, reason, by, at, serials }) => ({ id: _id, command, reason, by, at, codes: serials })),
    campaign: campaign ? { id: campaign.campaign._id, name: campaign.campaign.name } : null,
  }
}

const presentItem = ({ code, serial, product }: Item, batch: Batch) => ({
  code,
  serial,
  product: { id: product._id, name: product.name, picture: product.picture },
  batch: {
    id: batch._id,
    number: batch.number,
    label: batch.label,
    state: batch.state,
    mintedAt: batch.mintedAt,
    mintedBy: batch.mintedBy,
    made: batch.made ?? null,
  },
  bestBefore: bestBeforeOf(batch, product),
  activatedAt: activatedAt(batch, serial),
})

/** When the first of the ranges that it is in begins to count. */
function activatedAt({ activations }: Batch, serial: number): number | null {
  const moments = activations
    .filter(({ fromSerial, toSerial }) => fromSerial <= serial && serial <= toSerial)
    .map(({ at }) => at)
  return moments.length > 0 ? Math.min(...moments) : null
}
