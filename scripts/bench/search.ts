import { randomBytes } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Output } from '../../contract'
import { sealCode } from '../../domain/code/seal'
import { withFolder } from './folder'
import type { GroupOptions } from './group'
import { quantile } from './measure'
import { openBenchBrand, type BenchBrand } from './scan/brand'
import { openSearchByHand, tailOf, type ByHandQuery, type SearchByHand } from './search/by-hand'
import { fillPeople, nameBegins, personOf, type Person } from './search/people'

type Found = Output<'ops', 'search'>

/** Whoever has somebody on the phone waits no longer than this for what they typed, 95 times of a hundred. */
const answerMsMax = 150
const peopleAtOnce = 10_000

/** One way in which people say who or what they mean. */
interface Query {
  name: string
  typed: (person: Person) => string
  /** What it takes in plain columns; absent where nothing by hand finds it. */
  byHand?: ByHandQuery
  finds: (found: Found) => boolean
}

const isMember = ({ members }: Found) => members.length > 0
const isOrder = ({ orders }: Found) => orders.length > 0

const queries: readonly Query[] = [
  { name: 'a card number', typed: ({ number }) => number, byHand: 'number', finds: isMember },
  { name: 'a whole phone number', typed: ({ phone }) => phone, byHand: 'phone', finds: isMember },
  { name: 'the last four digits', typed: ({ phone }) => tailOf(phone), byHand: 'phoneTail', finds: isMember },
  { name: 'the beginning of a nickname', typed: nameBegins, byHand: 'nickname', finds: isMember },
  { name: 'an order’s number', typed: ({ orderId }) => orderId, byHand: 'order', finds: isOrder },
  { name: 'a parcel’s number', typed: ({ parcel }) => parcel, byHand: 'parcel', finds: isOrder },
  {
    name: 'a recipient’s phone number',
    typed: ({ recipientPhone }) => recipientPhone,
    byHand: 'recipientPhone',
    finds: isOrder,
  },
  {
    name: 'a recipient’s last four digits',
    typed: ({ recipientPhone }) => tailOf(recipientPhone),
    byHand: 'recipientTail',
    finds: isOrder,
  },
]

/** The one search among a thousand to a million members, each with an order, beside SQL over plain columns. */
export const search = (options: GroupOptions): Promise<void> =>
  withFolder(async (folder) => {
    const own = join(folder, 'own')
    mkdirSync(own)
    const brand = await openBenchBrand({ folder: own, filesFolder: own, members: 0 })
    const byHand = openSearchByHand(join(folder, 'by-hand.sqlite'))
    const ask = await deskOf(brand)
    const calls = new Map<string, number>()
    let filled = 0
    for (const size of options.quick ? [1_000, 10_000, 100_000] : [1_000, 10_000, 100_000, 1_000_000]) {
      await fill(brand, byHand, filled, size)
      filled = size
      for (const query of queries) await measure({ brand, byHand, ask, calls, size, query }, options)
      await codes({ brand, ask, size }, options)
    }
    byHand.close()
    await brand.close()
  })

async function fill({ cloud }: BenchBrand, byHand: SearchByHand, from: number, to: number): Promise<void> {
  for (let start = from; start < to; start += peopleAtOnce) {
    const end = Math.min(to, start + peopleAtOnce)
    await fillPeople(cloud, start, end)
    byHand.add(Array.from({ length: end - start }, (_, place) => personOf(start + place)))
  }
}

type Ask = (sought: string) => Promise<Found>

async function deskOf({ cloud, settings }: BenchBrand): Promise<Ask> {
  const [{ account, password } = { account: '', password: '' }] = settings.signIns
  const call = async (procedure: string, input: object, token?: string) => {
    const requestId = randomBytes(12).toString('hex')
    const reply = await cloud.ask('ops', { procedure, requestId, input }, { address: '', ...(token ? { token } : {}) })
    if (!reply.ok) throw new Error(`${procedure} was refused: ${JSON.stringify(reply.refusal)}`)
    return reply.value
  }
  const { token } = (await call('signIn', { account, password })) as Output<'ops', 'signIn'>
  return async (sought) => (await call('search', { sought }, token)) as Found
}

interface Measured {
  brand: BenchBrand
  byHand: SearchByHand
  ask: Ask
  /** Database calls by query, as they were among the fewest. */
  calls: Map<string, number>
  size: number
  query: Query
}

const anyPerson = (size: number): Person => personOf(Math.floor(size * Math.random()))

async function measure({ brand, byHand, ask, calls, size, query }: Measured, { quick, report }: GroupOptions) {
  const { name, typed, finds } = query
  const times: number[] = []
  const beside: number[] = []
  const counts: number[] = []
  for (let round = 0; round < (quick ? 100 : 300); round += 1) {
    const person = anyPerson(size)
    const startedAt = performance.now()
    const found = await ask(typed(person))
    times.push(performance.now() - startedAt)
    counts.push(brand.cloud.calls.latest()[0]?.databaseCalls ?? Number.NaN)
    if (!finds(found)) throw new Error(`${name} found nobody: ${typed(person)}`)
    if (query.byHand) {
      const besideAt = performance.now()
      byHand.find[query.byHand](person)
      beside.push(performance.now() - besideAt)
    }
  }
  const row = { group: 'search', name: `${name} among ${size.toLocaleString('en')}`, unit: 'ms' }
  const [half, most, baseline] = [quantile(times, 0.5), quantile(times, 0.95), quantile(beside, 0.5)]
  report({
    ...row,
    name: `${row.name}, p50`,
    value: half,
    baseline,
    baselineName: 'SQL by hand, ms',
    ratio: half / baseline,
  })
  report({ ...row, name: `${row.name}, p95`, value: most, target: `≤ ${answerMsMax} ms`, holds: most <= answerMsMax })
  // Every few seconds a call reads the programme anew, for all that come after it.
  const asked = quantile(counts, 0.5)
  const first = calls.get(name) ?? asked
  calls.set(name, first)
  report({
    ...row,
    name: `${row.name}, database calls`,
    unit: 'calls',
    value: asked,
    target: `≤ ${first}`,
    holds: asked <= first,
  })
}

/** A code opens by its seal: however many members there are, it is one or two documents. */
async function codes({ brand, ask, size }: Pick<Measured, 'brand' | 'ask' | 'size'>, { quick, report }: GroupOptions) {
  const times: number[] = []
  for (let serial = 0; serial < (quick ? 100 : 300); serial += 1) {
    const code = sealCode(brand.cloud.platform.keys.newest, brand.batchNumber, serial)
    const startedAt = performance.now()
    const { code: found } = await ask(code)
    times.push(performance.now() - startedAt)
    if (found?.verdict !== 'first') throw new Error(`a code was not found: ${code}`)
  }
  const most = quantile(times, 0.95)
  const row = { group: 'search', name: `a code among ${size.toLocaleString('en')}, p95`, unit: 'ms', value: most }
  report({ ...row, target: `≤ ${answerMsMax} ms`, holds: most <= answerMsMax })
}
