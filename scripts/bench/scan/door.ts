import { join } from 'node:path'
import { compared, inFlight, interleaved } from '../measure'
import type { GroupOptions } from '../group'
import { pointsPerScan, timesPerDay, type BenchBrand, type ScanRequest } from './brand'
import { openByHand, type ByHand } from './by-hand'
import { openOnPostgres } from './on-postgres'

/** As many as a busy instance serves at once, and as many as the scans by hand commit together. */
export const width = 64

/** A brand by hand beside the brand on its doors, with the same keys, batch and members. */
export function byHandBeside(brand: BenchBrand, path: string): ByHand {
  const { cloud, campaignId, batchNumber } = brand
  const batch = cloud.engine.read('batches', String(batchNumber))
  if (batch === undefined) throw new Error('the bench brand has no batch')
  return openByHand(path, {
    keys: cloud.platform.keys.all,
    batch: JSON.parse(batch) as Parameters<typeof openByHand>[1]['batch'],
    campaignId,
    points: pointsPerScan,
    timesPerDay,
    members: membersOf(brand),
  })
}

const membersOf = ({ cloud, visitorIds }: BenchBrand): string[] =>
  cloud.engine.texts('members', { fields: [], limit: visitorIds.length })

/** The whole command through its door beside scans written by hand, on the same file system and on PostgreSQL. */
export async function throughTheDoor(brand: BenchBrand, folder: string, { quick, report, say }: GroupOptions) {
  const byHand = byHandBeside(brand, join(folder, 'by-hand.sqlite'))
  const onPostgres = await openOnPostgres(brand.cloud.platform.keys.all, brand, membersOf(brand))
  const count = quick ? 1_280 : 6_400
  const rate = await interleaved<ScanRequest[]>(
    [
      { name: 'door', work: (requests) => inFlight(width, requests, brand.scan) },
      { name: 'by hand', work: (requests) => togetherBy(width, requests, byHand.scanTogether) },
      ...(onPostgres
        ? [{ name: 'PostgreSQL', work: (all: ScanRequest[]) => inFlight(width, all, onPostgres.scan) }]
        : []),
    ],
    () => ({ material: brand.requests(count), count }),
  )
  const row = { group: 'scan', name: `through its door, ${width} in flight`, unit: 'scans/s' }
  report(compared({ ...row, baselineName: 'by hand, same binding' }, rate('door'), rate('by hand'), 0.5))
  if (onPostgres) report(compared({ ...row, baselineName: 'Node + pg' }, rate('door'), rate('PostgreSQL'), 2))
  else say('scan: no PostgreSQL answers, so the comparison with Node + pg is left out.')
  byHand.close()
  await onPostgres?.close()
}

function togetherBy(size: number, requests: readonly ScanRequest[], work: (some: ScanRequest[]) => unknown) {
  for (let from = 0; from < requests.length; from += size) work(requests.slice(from, from + size))
}
