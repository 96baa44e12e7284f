import type { FoundedRole } from '../../../contract/words/roles'
import { wholeBrand } from '../../../domain/operator/abilities'
import { openBrand, type Brand } from '../../_support/brand'
import { openSessionWith } from '../../_support/callers'
import { memberWith } from '../../_support/mall'
import { paged, timelinePromises } from './timeline'

describe('in process: a member’s timeline', () => timelinePromises('embedded'))

describe('a member with two thousand scans', () => {
  let brand: Brand
  const scans = 2_000
  beforeAll(async () => {
    brand = await openBrand()
    await memberWith(brand, 'busy', 10)
    const batch = await brand.mint(10)
    await brand.join('once')
    await brand.scan('once', brand.codeOf(batch.number, 1))
    const entry = brand.all('entries').find(({ scan }) => scan !== undefined)
    if (!entry) throw new Error('a scan books an entry')
    const at = brand.cloud.clock.now()
    const { store } = brand.cloud.platform
    await Promise.all(
      Array.from({ length: scans }, async (_, place) => {
        await store.create('entries', { ...entry, _id: `busy-${place}`, memberId: 'busy', at: at - place * 1_000 })
      }),
    )
  })
  afterAll(() => brand.close())

  const callsOf = async (asked: object): Promise<number> => {
    brand.cloud.clock.advance(3_000)
    await brand.desk('memberTimeline', { memberId: 'busy', ...asked })
    return brand.cloud.calls.latest()[0]?.databaseCalls ?? 0
  }

  it('is told in as many database calls as one with a single scan', async () => {
    const few = await (async () => {
      brand.cloud.clock.advance(3_000)
      await brand.desk('memberTimeline', { memberId: 'once' })
      return brand.cloud.calls.latest()[0]?.databaseCalls ?? 0
    })()
    expect(await callsOf({})).toBe(few)
    // Beside who asks and the look's line, tiers take one page; what was looked for among scans is looked for in three.
    const beside = (await callsOf({ kinds: ['tier'] })) - 1
    expect(await callsOf({ kinds: ['checkIn'] })).toBe(beside + 3)
    expect(await callsOf({ limit: 100 })).toBeLessThanOrEqual(few + 1)
  })

  it('is looked through a bounded way for what is not there, and says how far', async () => {
    const ask = (asked: object) => brand.desk('memberTimeline', { memberId: 'busy', ...asked })
    const first = await ask({ kinds: ['checkIn'] })
    expect(first.lines).toEqual([])
    expect(first.lookedBackTo).toBeLessThan(brand.cloud.clock.now())
    expect((await paged(ask, { kinds: ['checkIn'] })).pages).toEqual([0, 0, 0, 0])
    expect((await paged(ask, { kinds: ['scan'], limit: 100 })).lines).toHaveLength(scans)
  })
})

test('what an operator may not see leaves no line', async () => {
  const brand = await openBrand()
  await memberWith(brand, 'lin', 10)
  const sessionOf = (role: FoundedRole) => openSessionWith(brand, `${role}-here`, [{ role, scope: wholeBrand }])
  const token = await sessionOf('finance')
  const answer = await brand.askDesk('memberTimeline', { memberId: 'lin', kinds: ['post'] }, { token })
  expect(answer).toMatchObject({ ok: true, value: { lines: [], next: null } })
  const refused = await brand.askDesk('memberTimeline', { memberId: 'lin' }, { token: await sessionOf('moderation') })
  expect(refused).toMatchObject({ ok: false, refusal: { code: 'notAllowed' } })
  await brand.close()
})
