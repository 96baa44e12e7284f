import { join } from 'node:path'
import { collections } from '../../cloudfunctions/declared'
import type { Store } from '../../cloudfunctions/kernel/store/store'
import { folderFiles } from '../../local/embedded/files'
import { embeddedStore } from '../../local/embedded/store'
import { openEngine, type Engine } from '../../local/engine/engine'
import { localPhones } from '../../local/phones'
import { safetyStandIn } from '../../local/safety'
import { openSdk } from '../../local/sdk'
import { freshSettings } from '../../local/settings'
import { openByHand, pageLength, type ByHand } from './engine/by-hand'
import { cardOf, entryOf, memberIdOf } from './engine/documents'
import { withFolder } from './folder'
import type { GroupOptions } from './group'
import { compared, inFlight, interleaved, type Way } from './measure'

/** As many updates as the engine commits together, and as many as one COMMIT has by hand. */
const width = 64
const group = 'engine'
const least = 0.5

/** The embedded store beside SQL on the same binding, and the SDK's calls over the wire. */
export const engine = (options: GroupOptions): Promise<void> =>
  withFolder(async (folder) => {
    const size = options.quick ? 20_000 : 100_000
    const opened = openEngine({ path: join(folder, 'documents.sqlite'), collections })
    const store = embeddedStore({ engine: opened })
    const byHand = await filled(store, size, join(folder, 'by-hand.sqlite'))
    await reads(store, byHand, size, options)
    await updates(store, byHand, size, options)
    byHand.close()
    await overTheWire(opened, folder, size, options)
    opened.close()
  })

async function filled(store: Store, size: number, path: string): Promise<ByHand> {
  const entries = Array.from({ length: size }, (_, index) => entryOf(index))
  const members = Array.from({ length: size }, (_, index) => cardOf(index))
  await inFlight(1_000, entries, (entry) => store.create('entries', entry))
  await inFlight(1_000, members, (member) => store.create('members', member))
  const asRow = (document: { _id: string }): [string, string] => [document._id, JSON.stringify(document)]
  return openByHand(path, { entries: entries.map(asRow), members: members.map(asRow) })
}

const anyOf = (size: number) => Math.floor(size * Math.random())
const many = <Item>(count: number, make: () => Item) => Array.from({ length: count }, make)

async function reads(store: Store, byHand: ByHand, size: number, { quick, report }: GroupOptions) {
  const documents = `of ${size.toLocaleString('en')} documents`
  const each =
    (work: (text: string) => unknown) =>
    async (texts: readonly string[]): Promise<void> => {
      for (const text of texts) await work(text)
    }
  const compare = async (name: string, unit: string, ways: Way<string[]>[], count: number, make: () => string) => {
    const rate = await interleaved(ways, () => ({ material: many(count, make), count }))
    report(compared({ group, name, unit, baselineName: 'SQL, same binding' }, rate('store'), rate('by hand'), least))
  }
  const point = [
    { name: 'store', work: each((id) => store.get('entries', id)) },
    // Without `await`: the bench charges the store for its promises, and SQL for none.
    { name: 'by hand', work: (ids: string[]) => ids.forEach((id) => byHand.entry(id)) },
  ]
  const reading = quick ? 10_000 : 50_000
  await compare(`read by id ${documents}`, 'reads/s', point, reading, () => entryOf(anyOf(size))._id)
  const latest = (memberId: string) =>
    store.page('entries', 'byMember', { equals: { memberId }, order: 'descending', limit: pageLength })
  const page = [
    { name: 'store', work: each(latest) },
    { name: 'by hand', work: (ids: string[]) => ids.forEach((id) => byHand.latestEntries(id)) },
  ]
  await compare(`page of ${pageLength} along an index`, 'pages/s', page, reading / 10, () => memberIdOf(anyOf(size)))
}

async function updates(store: Store, byHand: ByHand, size: number, { quick, report }: GroupOptions) {
  const count = width * (quick ? 50 : 200)
  const change = { increase: { points: -1 } }
  const rate = await interleaved<string[]>(
    [
      {
        name: 'store',
        work: (ids) => inFlight(width, ids, (id) => store.updateIf('members', id, { points: { atLeast: 1 } }, change)),
      },
      {
        name: 'by hand',
        work(ids) {
          for (let from = 0; from < ids.length; from += width) byHand.takePoint(ids.slice(from, from + width))
        },
      },
    ],
    () => ({ material: many(count, () => cardOf(anyOf(size))._id), count }),
  )
  const row = { group, name: `conditional update, durable, ${width} in flight`, unit: 'updates/s' }
  report(compared({ ...row, baselineName: `SQL, ${width} a commit` }, rate('store'), rate('by hand'), least))
}

/** The production adapter's own cost: the unmodified SDK over HTTP to this process. */
async function overTheWire(opened: Engine, folder: string, size: number, { quick, report }: GroupOptions) {
  const sdk = await openSdk({
    engine: opened,
    files: folderFiles({ folder }),
    codeKeys: freshSettings().codeKeys,
    weChat: { phones: localPhones(Date.now), safety: safetyStandIn(() => Promise.resolve()) },
    time: { now: Date.now, log: () => undefined },
  })
  const count = quick ? 500 : 2_000
  const rate = await interleaved<string[]>(
    [{ name: 'SDK', work: (ids) => inFlight(32, ids, (id) => sdk.platform.store.get('entries', id)) }],
    () => ({ material: many(count, () => entryOf(anyOf(size))._id), count }),
  )
  const { median: value, spread } = rate('SDK')
  report({ group, name: 'read by id, SDK on the wire, 32 in flight', unit: 'calls/s', value, spread })
  await sdk.close()
}
