import { tellVisits } from '../../../cloudfunctions/code/jobs/tell-visits'
import { leaveVisits } from '../../../cloudfunctions/code/leaving'
import { openBrand, type Brand } from '../../_support/brand'
import { faultyStore, type Death } from '../../_support/faulty-store'

/** More database calls than telling of two items makes. */
const callsMax = 40

let brand: Brand
let batchNumber: number
let serial = 0
beforeAll(async () => {
  brand = await openBrand()
  const batch = await brand.mint(200)
  batchNumber = batch.number
  await brand.launch(batch.id, {})
  for (const member of ['lin', 'chen']) await brand.join(member)
})
afterAll(() => brand.close())

const entryOf = (item: string) => brand.all('entries').find(({ _id }) => _id === item)
const toldOf = (item: string) =>
  brand
    .all('sightings')
    .filter(({ _id }) => _id.startsWith(`${item}:`))
    .sort((left, right) => left.times - right.times)

/** An item that each of them scanned in turn. */
async function scannedBy(...visitors: string[]): Promise<string> {
  const code = brand.codeOf(batchNumber, serial)
  const item = `${batchNumber}-${serial}`
  serial += 1
  for (const visitor of visitors) await brand.scan(visitor, code)
  return item
}

it('a visit of a member and one of a stranger are told of, with who and where; the first scan and a reload are none', async () => {
  const item = await scannedBy('lin', 'lin', 'chen', 'passer-by', 'chen')
  expect(toldOf(item)).toEqual([])
  expect(Object.keys(entryOf(item)?.sightings?.untold ?? {})).toHaveLength(2)
  const seenAt = brand.cloud.clock.now()
  brand.cloud.clock.advance(30_000)
  expect(await tellVisits(brand.cloud.platform)).toEqual({ done: 1, failed: 0, more: false })
  const [chen, stranger] = toldOf(item)
  expect([chen, stranger]).toMatchObject([
    { memberId: 'chen', times: 2, batchId: String(batchNumber), where: '浙江省杭州市' },
    { memberId: null, times: 3, where: '浙江省杭州市' },
  ])
  expect([(chen?.seenAt ?? 0) <= seenAt, (chen?.at ?? 0) >= seenAt + 30_000]).toEqual([true, true])
  const { sightings, untoldAt } = entryOf(item) ?? {}
  expect([sightings?.visits, sightings?.untold, untoldAt]).toEqual([3, undefined, undefined])
  expect(await tellVisits(brand.cloud.platform)).toEqual({ done: 0, failed: 0, more: false })
})

it.each<Death>(['before', 'after'])(
  'an instance that dies %s any database call of telling tells of each once',
  async (death) => {
    let finished = 0
    for (let dieAt = 1; dieAt <= callsMax && finished === 0; dieAt += 1) {
      const items = [await scannedBy('lin', 'chen', 'passer-by'), await scannedBy('stranger', 'chen')]
      const { store, calls } = faultyStore(brand.cloud.platform.store, dieAt, death)
      await tellVisits({ ...brand.cloud.platform, instance: {}, store, log: () => undefined }).catch(() => undefined)
      if (calls() < dieAt - 1) finished = calls()
      await tellVisits(brand.cloud.platform)
      expect([dieAt, ...items.map((item) => toldOf(item).map(({ times }) => times))]).toEqual([dieAt, [2, 3], [2]])
      for (const item of items) expect(entryOf(item)?.sightings).not.toHaveProperty('untold')
    }
    expect(finished).toBeGreaterThan(5)
  },
)

it('several runs at once, and scans meanwhile, tell of each once and leave none out', async () => {
  const item = await scannedBy('lin', 'chen')
  const code = brand.codeOf(batchNumber, serial - 1)
  await Promise.all([
    tellVisits(brand.cloud.platform),
    ...[1, 2, 3, 4, 5].map((person) => brand.scan(`person-${person}`, code)),
    tellVisits({ ...brand.cloud.platform, instance: {} }),
  ])
  await tellVisits(brand.cloud.platform)
  expect(toldOf(item)).toHaveLength((entryOf(item)?.sightings?.visits ?? 0) - 1)
  expect(entryOf(item)?.sightings?.visits).toBe(7)
})

it('of a crowd as many are told of as can wait, and the next says how many there were', async () => {
  const item = await scannedBy('lin')
  const code = brand.codeOf(batchNumber, serial - 1)
  for (let person = 0; person < 55; person += 1) await brand.scan(`crowd-${person}`, code)
  expect(Object.keys(entryOf(item)?.sightings?.untold ?? {})).toHaveLength(40)
  await tellVisits(brand.cloud.platform)
  expect(toldOf(item)).toHaveLength(40)
  await brand.scan('late', code)
  await tellVisits(brand.cloud.platform)
  expect(toldOf(item).at(-1)?.times).toBe(57)
})

it('whoever leaves is found in what they scanned, also where it was not told of yet', async () => {
  await scannedBy('lin', 'chen')
  expect(await leaveVisits(brand.cloud.platform, 'chen', brand.cloud.clock.now())).toBe(true)
  expect(JSON.stringify(brand.all('entries').map(({ sightings }) => sightings))).not.toContain('chen')
})
