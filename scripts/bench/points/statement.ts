import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { GroupOptions } from '../group'
import { inFlight, interleaved } from '../measure'
import { entryOf } from '../engine/documents'
import { openBenchBrand } from '../scan/brand'

const sizes = [50, 500, 5_000] as const
/** A page of the largest may take this much longer than one of the smallest. */
const ratioMax = 1.3

/** The first page of the statement of members with few and with many entries. */
export async function statementPages({ quick, report }: GroupOptions): Promise<void> {
  const filesFolder = mkdtempSync(join(tmpdir(), 'mashang-statement-'))
  const brand = await openBenchBrand({ folder: null, filesFolder, members: sizes.length })
  const { cloud } = brand
  const holders = sizes.map((size, index) => ({ size, memberId: brand.visitorIds[index] ?? '' }))
  for (const { size, memberId } of holders)
    await inFlight(
      500,
      Array.from({ length: size }, (_, index) => ({ ...entryOf(index), _id: `${memberId}-${index}`, memberId })),
      (entry) => cloud.platform.store.create('entries', entry),
    )
  const ask = (visitorId: string) =>
    cloud.ask('member', { procedure: 'statement', requestId: 'bench-statement', input: {} }, { visitorId, address: '' })
  const count = quick ? 300 : 2_000
  const rate = await interleaved<number>(
    holders.map(({ size, memberId }) => ({
      name: String(size),
      work: async (pages: number) => {
        for (let page = 0; page < pages; page += 1) await ask(memberId)
      },
    })),
    () => ({ material: count, count }),
  )
  const fewest = rate(String(sizes[0]))
  for (const { size, memberId } of holders) {
    const name = `statement page of a member with ${size.toLocaleString('en')} entries`
    const own = rate(String(size))
    const ratio = fewest.median / own.median
    const holds = ratio <= ratioMax
    report({
      group: 'points',
      name,
      unit: 'pages/s',
      value: own.median,
      spread: own.spread,
      target: `≤ ${ratioMax} × the time for ${sizes[0]}`,
      holds,
    })
    await ask(memberId)
    const calls = cloud.calls.latest()[0]?.databaseCalls ?? Number.NaN
    report({
      group: 'points',
      name: `${name}: database calls`,
      unit: 'calls',
      value: calls,
      target: '≤ 3',
      holds: calls <= 3,
    })
  }
  await brand.close()
  rmSync(filesFolder, { recursive: true })
}
