import { keyRingFrom } from '../../../cloudfunctions/kernel/ports/keys'
import { sealCode } from '../../../domain/code/seal'
import { freshSettings } from '../../../local/settings'
import { openBrand, type Brand, type BrandOptions } from '../../_support/brand'
import { stopTime } from '../../_support/time'

/** What a scan costs, in the units that CloudBase bills and limits, once the instance knows the brand. */
export function databaseCallPromises(adapter: BrandOptions['adapter']): void {
  let brand: Brand
  const onWire: string[] = []
  let paying: number
  let idle: number

  beforeAll(async () => {
    brand = await openBrand({
      adapter,
      onWire: ({ name, collection }) => onWire.push(collection === undefined ? name : `${name} ${collection}`),
    })
    // What the instance keeps must not grow old meanwhile, however slow the machine.
    stopTime()
    const batch = await brand.mint(50)
    await brand.launch(batch.id, {})
    paying = batch.number
    idle = (await brand.mint(50)).number
    await brand.join('visitor-lin')
    await brand.join('visitor-chen')
    // One scan of each batch, and the instance has read all it keeps.
    for (const number of [paying, idle]) await brand.scan('visitor-lin', brand.codeOf(number, 0))
  })
  afterAll(async () => {
    jest.restoreAllMocks()
    await brand.close()
  })

  const callsOf = async (visitorId: string, scanned: string, requestId?: string): Promise<string[]> => {
    onWire.length = 0
    await brand.scan(visitorId, scanned, requestId ? { requestId } : {})
    const [{ asked, databaseCalls } = { asked: [], databaseCalls: 0 }] = brand.cloud.calls.latest()
    expect(databaseCalls).toBe(asked.length)
    // What the line says is what arrived, where the SDK writes a whole document and a change to one by the same action.
    if (adapter === 'sdk') expect(onWire.map(asArrived)).toEqual(asked.map(asArrived))
    return [...asked]
  }

  it('a first scan that pays: five', async () => {
    expect(await callsOf('visitor-lin', brand.codeOf(paying, 1))).toEqual([
      'start',
      'get members',
      'create entries',
      'put members',
      'commit',
    ])
  })

  it('a first scan that does not pay: four', async () => {
    const four = ['start', 'get members', 'create entries', 'commit']
    expect(await callsOf('visitor-lin', brand.codeOf(idle, 1))).toEqual(four)
    expect(await callsOf('stranger', brand.codeOf(paying, 2))).toEqual(four)
  })

  it('a forgery, a typing slip and a stranger’s link: none', async () => {
    const forged = sealCode(keyRingFrom(freshSettings().codeKeys).newest, paying, 1)
    const code = brand.codeOf(paying, 3)
    for (const text of [forged, code.slice(0, -1), 'https://weixin.qq.com/r/abc'])
      expect(await callsOf('visitor-gao', text)).toEqual([])
  })

  it('the same request again: the attempt that meets the entry, and a look at it', async () => {
    await brand.scan('visitor-lin', brand.codeOf(paying, 4), { requestId: 'request-0004' })
    expect(await callsOf('visitor-lin', brand.codeOf(paying, 4), 'request-0004')).toEqual([
      'start',
      'get members',
      'create entries',
      'get entries',
    ])
  })

  const attempt = ['start', 'get members', 'create entries', 'get entries']

  it('a paid item seen again: the attempt, the entry it met, and the look where it counts', async () => {
    await brand.scan('visitor-lin', brand.codeOf(paying, 5))
    expect(await callsOf('visitor-lin', brand.codeOf(paying, 5))).toEqual(attempt)
    for (const visitor of ['visitor-chen', 'stranger']) {
      expect(await callsOf(visitor, brand.codeOf(paying, 5))).toEqual([...attempt, 'update entries'])
      expect(await callsOf(visitor, brand.codeOf(paying, 5))).toEqual(attempt)
    }
  })

  it('an unpaid item seen again while nothing pays for it: the same', async () => {
    await brand.scan('visitor-lin', brand.codeOf(idle, 6))
    expect(await callsOf('visitor-lin', brand.codeOf(idle, 6))).toEqual(attempt)
    expect(await callsOf('visitor-chen', brand.codeOf(idle, 6))).toEqual([...attempt, 'update entries'])
    expect(await callsOf('stranger', brand.codeOf(idle, 6))).toEqual([...attempt, 'update entries'])
  })

  it('an item that would pay a member, seen again by somebody without a card: the same', async () => {
    await brand.scan('stranger', brand.codeOf(paying, 8))
    expect(await callsOf('stranger', brand.codeOf(paying, 8))).toEqual(attempt)
    expect(await callsOf('other', brand.codeOf(paying, 8))).toEqual([...attempt, 'update entries'])
  })

  it('an item that was paid to a second visitor, seen again: one entry more for whoever was paid', async () => {
    await brand.scan('stranger', brand.codeOf(paying, 9))
    await brand.scan('visitor-lin', brand.codeOf(paying, 9))
    expect(await callsOf('visitor-lin', brand.codeOf(paying, 9))).toEqual([...attempt, 'get entries'])
    expect(await callsOf('visitor-chen', brand.codeOf(paying, 9))).toEqual([...attempt, 'update entries'])
    expect(await callsOf('stranger', brand.codeOf(paying, 9))).toEqual(attempt)
  })

  it('a retail barcode, and a text that is nobody’s: the product once, then none', async () => {
    expect(await callsOf('visitor-lin', '6901234567892')).toHaveLength(1)
    expect(await callsOf('visitor-lin', '6901234567892')).toEqual([])
    expect(await callsOf('visitor-lin', 'WIFI:S:cafe;;')).toEqual([])
  })

  it('an unpaid item that now pays: one transaction more, which marks the first entry', async () => {
    await brand.scan('stranger', brand.codeOf(paying, 7))
    expect(await callsOf('visitor-lin', brand.codeOf(paying, 7))).toEqual([
      ...attempt,
      'start',
      'get members',
      'get entries',
      'create entries',
      'put members',
      'put entries',
      'commit',
    ])
  })
}

/** A call's name as far as the SDK tells it: it reads one document and several by queries. */
const asArrived = (name: string): string => name.replace(/^put /, 'update ').replace(/^(get|getMany|page) /, 'read ')
