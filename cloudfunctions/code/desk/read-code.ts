import type { Batch } from '../../../domain/code/batch'
import type { Entry } from '../../../domain/points/ledger'
import { yes } from '../../../domain/result'
import { campaignOf, campaignOfBatch } from '../../campaign/configuration'
import type { OperatorCall } from '../../kernel/ports/platform'
import type { Handler } from '../../kernel/call/serve'
import { presentReason } from '../../points/views'
import { identify, type Item } from '../item'
import { laterIdOf } from '../settle'

/** The print files of a batch that are looked through, newest first. */
const printFilesMax = 100

/** What a code is and what became of it. */
export const readCode: Handler<'ops', 'readCode'> = async (call, { code }) => {
  const found = await identify(call, code)
  if (found.kind === 'notItem') return yes({ verdict: found.verdict, item: null, visits: 0, scans: [] })
  const { item, verdict } = found
  const [[first, later], files, campaign] = await Promise.all([
    call.store.getMany('entries', [item.identity, laterIdOf(item)]),
    call.store.page('printFiles', 'byBatch', {
      equals: { batchId: item.batch._id },
      order: 'descending',
      limit: printFilesMax,
    }),
    campaignOfBatch(call, item.batch),
  ])
  const entries = [first, later].flatMap((entry) => entry ?? [])
  const scans = [...(await Promise.all(entries.map((entry) => presentScan(call, item, entry)))), ...visitsOf(first)]
  return yes({
    verdict: verdict === 'first' && first ? 'seenBefore' : verdict,
    item: {
      ...presentItem(item),
      activatedAt: activatedAt(item.batch, item.serial),
      printed: files.documents
        .filter(({ fromSerial, toSerial }) => fromSerial <= item.serial && item.serial <= toSerial)
        .map(({ _id, name, createdAt }) => ({ id: _id, name, createdAt })),
      campaign: campaign ? { id: campaign.campaign._id, name: campaign.campaign.name } : null,
    },
    visits: first?.sightings?.visits ?? entries.length,
    scans: scans.sort((left, right) => left.at - right.at),
  })
}

const presentItem = ({ code, serial, product, batch }: Item) => ({
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
  },
})

/** When the first of the ranges that it is in begins to count. */
function activatedAt({ activations }: Batch, serial: number): number | null {
  const moments = activations
    .filter(({ fromSerial, toSerial }) => fromSerial <= serial && serial <= toSerial)
    .map(({ at }) => at)
  return moments.length > 0 ? Math.min(...moments) : null
}

async function presentScan(call: OperatorCall, { product }: Item, entry: Entry) {
  const { scan } = entry
  const campaign = scan?.campaignId ? await campaignOf(call, scan.campaignId) : null
  const isMember = scan?.by !== undefined
  return {
    kind: entry._id.endsWith('+') ? ('paid' as const) : ('first' as const),
    at: entry.at,
    visits: 1,
    where: scan?.where ?? '',
    memberId: isMember ? entry.memberId : null,
    by: scan?.by ?? '',
    points: scan?.award?.points ?? 0,
    growth: entry.growth,
    prize: scan?.award?.prize ?? false,
    campaignName: campaign?.campaign.name ?? '',
    reason: presentReason({ ...entry.reason, productName: product.name }),
  }
}

/** Everybody else who came, of whom nothing is kept by which they could be found; whoever was paid later has a line of theirs. */
const visitsOf = (first: Entry | undefined) =>
  Object.entries(first?.sightings?.people ?? {}).flatMap(([mark, { at, visits }]) => {
    const others = mark === first?.sightings?.paidTo ? visits - 1 : visits
    return others > 0 ? [{ ...visit, at, visits: others }] : []
  })

const visit = {
  kind: 'visit' as const,
  where: '',
  memberId: null,
  by: '',
  points: 0,
  growth: 0,
  prize: false,
  campaignName: '',
  reason: null,
}
