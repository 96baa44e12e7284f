import type { GroupOptions } from '../group'
import { interleaved, inFlight } from '../measure'
import { openBenchBrand, type BenchBrand, type ScanRequest } from './brand'
import { width } from './door'

/**
 * How many database calls each kind of scan makes on a warm instance: what CloudBase bills for, and what a round trip
 * multiplies. A code seen before costs the transaction that meets its first scan (3), reading that scan (1), and
 * noting the look in it (1).
 */
const kinds: { name: string; most: number; requests(brand: BenchBrand): ScanRequest[] }[] = [
  { name: 'a first scan', most: 5, requests: (brand) => brand.requests(1) },
  { name: 'a code seen before', most: 5, requests: secondOfTwo },
  { name: 'a forgery', most: 0, requests: (brand) => brand.forgeries(1) },
]

/**
 * Exact counts on the brand's adapter.
 *
 * @param latest how many the latest scan made; as its line in the log says, where nobody else counts
 */
export async function databaseCalls(
  brand: BenchBrand,
  adapter: string,
  { report }: Pick<GroupOptions, 'report'>,
  latest = () => brand.cloud.calls.latest()[0]?.databaseCalls ?? Number.NaN,
) {
  for (const { name, most, requests } of kinds) {
    // Configuration is read at most every two seconds; the scan before has just read it.
    for (const request of brand.requests(1)) await brand.scan(request)
    for (const request of requests(brand)) await brand.scan(request)
    const value = latest()
    report({
      group: 'scan',
      name: `database calls for ${name}, ${adapter}`,
      unit: 'calls',
      value,
      target: most === 0 ? '0' : `≤ ${most}`,
      holds: value <= most,
    })
  }
}

/** The same as deployed: the unmodified SDK, over the wire server. */
export async function databaseCallsOnTheWire(folder: string, options: GroupOptions) {
  let arrived = 0
  const onWire = () => void (arrived += 1)
  const brand = await openBenchBrand({ folder, filesFolder: folder, adapter: 'sdk', members: 4, onWire })
  const scan: BenchBrand['scan'] = (request) => {
    arrived = 0
    return brand.scan(request)
  }
  await databaseCalls({ ...brand, scan }, 'SDK on the wire', options, () => arrived)
  await brand.close()
}

/** One member's scan, and then another's of the same code. */
function secondOfTwo(brand: BenchBrand): ScanRequest[] {
  const [first, second] = brand.requests(2)
  return first && second ? [first, { ...second, scanned: first.scanned }] : []
}

/** How fast the door refuses what the brand never sealed. */
export async function forgeries(brand: BenchBrand, { quick, report }: GroupOptions) {
  const count = quick ? 2_000 : 20_000
  const rate = await interleaved<ScanRequest[]>(
    [{ name: 'forgeries', work: (forged) => inFlight(width, forged, brand.scan) }],
    () => ({ material: brand.forgeries(count), count }),
  )
  const { median: value, spread } = rate('forgeries')
  report({ group: 'scan', name: 'forgeries refused through the door', unit: 'scans/s', value, spread })
}
