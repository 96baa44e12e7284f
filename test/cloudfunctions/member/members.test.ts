import { publicIdOf } from '../../../cloudfunctions/kernel/call/public-id'
import { formatCode } from '../../../domain/code/alphabet'
import type { Output, Sent } from '../../../contract'
import { entryGroupNames, entryGroups } from '../../../contract/words/points'
import { entryKinds, type Entry } from '../../../domain/points/ledger'
import { insist, openBrand, type Brand } from '../../_support/brand'

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
})
afterAll(() => brand.close())

test('members are listed by when they joined, the latest first, page by page', async () => {
  const joined = ['visitor-a', 'visitor-b', 'visitor-c', 'visitor-d', 'visitor-e']
  for (const visitorId of joined) {
    await brand.join(visitorId, `会员 ${visitorId}`)
    brand.cloud.clock.advance(1_000)
  }
  const seen: string[] = []
  let after: string | undefined
  do {
    const page: Output<'ops', 'listMembers'> = await brand.desk('listMembers', {
      limit: 2,
      ...(after ? { after } : {}),
    })
    expect(page.members.length).toBeLessThanOrEqual(2)
    for (const { card } of page.members) expect(card.nickname).toBe('会**')
    seen.push(...page.members.map(({ memberId }) => memberId))
    after = page.next ?? undefined
  } while (after)
  expect(seen).toEqual([...joined].reverse().map(publicIdOf))
})

test('a scan does not touch what members are listed along', async () => {
  await brand.join('visitor-scan')
  const before = JSON.stringify(brand.all('memberNumbers'))
  const { id, number } = await brand.mint(2)
  await brand.launch(id, {})
  await brand.scan('visitor-scan', brand.codeOf(number, 0))
  expect(JSON.stringify(brand.all('memberNumbers'))).toBe(before)
})

describe('entries by group', () => {
  const at = Date.parse('2027-03-31T23:50:00+08:00')
  const handInputs = (kind: string): Entry['reason']['inputs'] =>
    kind === 'adjust' ? { why: '补偿', operator: '陈岚' } : {}
  /** Eleven of every kind, many on one millisecond, over the turn of a month. */
  const entries: Entry[] = entryKinds.flatMap((kind, place) =>
    Array.from({ length: 11 }, (_, index) => ({
      _id: `${kind}-${index}`,
      kind,
      memberId: 'visitor-many',
      at: at + Math.floor((index * entryKinds.length + place) / 4) * 60_000,
      postings: [],
      growth: 0,
      reason: {
        rule: 'test',
        version: 1,
        inputs: handInputs(kind),
        sentence: kind,
      },
    })),
  )
  beforeAll(async () => {
    await brand.join('visitor-many')
    for (const entry of entries) await brand.cloud.platform.store.create('entries', entry)
  })
  const newestFirst = (left: Entry, right: Entry) => right.at - left.at || (left._id < right._id ? 1 : -1)
  const expected = (holds: (entry: Entry) => boolean) =>
    entries
      .filter(holds)
      .sort(newestFirst)
      .map(({ _id }) => _id)

  /** All pages of one filter. */
  async function paged(filter: { group?: (typeof entryGroupNames)[number]; month?: string }, limit: number) {
    const seen: string[] = []
    let after: string | undefined
    do {
      const asked: Sent<'member', 'statement'> = { limit, ...filter, ...(after ? { after } : {}) }
      const own = insist(await brand.visit('visitor-many', 'member', 'statement', asked))
      expect(own.entries.length).toBeLessThanOrEqual(limit)
      seen.push(...own.entries.map(({ id }) => id))
      after = own.next ?? undefined
    } while (after)
    return seen
  }

  test('every kind is in exactly one group', () => {
    expect(entryGroupNames.flatMap((name) => entryGroups[name]).sort()).toEqual([...entryKinds].sort())
  })

  test.each(entryGroupNames)('%s shows each of its kinds once, newest first, whatever the page', async (group) => {
    const kinds: readonly string[] = entryGroups[group]
    const all = expected(({ kind }) => kinds.includes(kind))
    expect(all).toHaveLength(11 * kinds.length)
    for (const limit of [1, 5, 11, 22, 50]) expect(await paged({ group }, limit)).toEqual(all)
  })

  test('and a month together', async () => {
    const march = expected(({ kind, at: when }) => ['adjust', 'reverse'].includes(kind) && when < at + 600_000)
    expect(march.length).toBeGreaterThan(2)
    expect(await paged({ group: 'adjusted', month: '2027-03' }, 2)).toEqual(march)
  })

  test('name the operator behind what was done by hand', async () => {
    const { lines } = await brand.desk('memberTimeline', { memberId: 'visitor-many', kinds: ['points'], limit: 100 })
    const shown = lines.flatMap((line) => (line.what === 'entry' ? [line.entry] : []))
    const named = shown.filter(({ operatorName }) => operatorName !== null)
    expect(new Set(named.map(({ kind, operatorName }) => `${kind} ${operatorName}`))).toEqual(new Set(['adjust 陈岚']))
  })

  test('cost a fixed number of database calls', async () => {
    const callsOf = async (filter: object) => {
      insist(await brand.visit('visitor-many', 'member', 'statement', filter))
      return brand.cloud.calls.latest()[0]?.databaseCalls
    }
    expect(await callsOf({})).toBe(3)
    expect(await callsOf({ group: 'spent' })).toBe(3)
    expect(await callsOf({ group: 'adjusted' })).toBe(4)
  })
})

describe('a scan among a member’s entries', () => {
  it('names its code, serial and batch, and says whether it was paid', async () => {
    const batch = await brand.mint(40)
    await brand.launch(batch.id, { budgetPoints: 10 })
    await brand.join('visitor-scanner')
    await brand.scan('visitor-scanner', brand.codeOf(batch.number, 7))
    await brand.scan('visitor-scanner', brand.codeOf(batch.number, 8))
    const entriesOf = async (kinds: Sent<'ops', 'memberTimeline'>['kinds']) =>
      (await brand.desk('memberTimeline', { memberId: 'visitor-scanner', kinds })).lines.flatMap((line) =>
        line.what === 'entry' ? [line.entry] : [],
      )
    const entries = await entriesOf(['scan'])
    const named = (serial: number, paid: boolean) => ({
      code: formatCode(brand.codeOf(batch.number, serial)),
      serial,
      batchId: batch.id,
      batchNumber: batch.number,
      batchLabel: '测试批次',
      paid,
    })
    expect(entries.map(({ scan, points }) => [points, scan])).toEqual([
      [0, named(8, false)],
      [10, named(7, true)],
    ])
    await brand.desk('adjustPoints', { memberId: 'visitor-scanner', points: 5, reason: '补偿' })
    expect((await entriesOf(['points']))[0]?.scan).toBeNull()
  })

  it('is beside adjustments by hand, which are bounded', async () => {
    const asked = { memberId: 'visitor-scanner', reason: '手滑' }
    for (const points of [1_000_001, -1_000_001, 999_999_999])
      expect(await brand.askDesk('adjustPoints', { ...asked, points })).toMatchObject({
        refusal: { code: 'malformed', field: 'points' },
      })
  })
})
