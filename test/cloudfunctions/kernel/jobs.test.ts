import { dayMs, hourMs } from '../../../domain/calendar'
import { doneBy, openBrand, type Brand } from '../../_support/brand'
import { openSession } from '../../_support/callers'

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
})
afterAll(() => brand.close())

describe('the sweep', () => {
  it('removes what has expired and leaves what has not', async () => {
    const gone = await openSession(brand, 'admin', hourMs)
    await brand.mint(1)
    const requestsBefore = brand.all('requests').length
    expect(requestsBefore).toBeGreaterThan(0)
    expect(doneBy('sweep', await brand.cloud.runJobs())).toBe(0)

    brand.cloud.clock.advance(2 * hourMs)
    const live = await openSession(brand, 'admin', hourMs)
    await brand.cloud.runJobs()
    expect(await brand.askDesk('whoAmI', {}, { token: live })).toMatchObject({ ok: true })
    expect(await brand.askDesk('whoAmI', {}, { token: gone })).toMatchObject({ ok: false })
    expect(brand.all('sessions').every(({ expiresAt }) => expiresAt > brand.cloud.clock.now())).toBe(true)
    expect(brand.all('requests')).toHaveLength(requestsBefore)

    brand.cloud.clock.advance(7 * dayMs)
    await brand.cloud.runJobs()
    expect(brand.all('requests')).toEqual([])
  })

  it('forgets wrong tries a day after the last one', async () => {
    const wrong = { account: 'nobody', password: 'wrong' }
    await brand.cloud.ask('ops', { procedure: 'signIn', requestId: 'request-0001', input: wrong }, { address: '' })
    expect(brand.all('guards')).toHaveLength(2)
    brand.cloud.clock.advance(dayMs - hourMs)
    await brand.cloud.runJobs()
    expect(brand.all('guards')).toHaveLength(2)
    brand.cloud.clock.advance(hourMs)
    await brand.cloud.runJobs()
    expect(brand.all('guards')).toEqual([])
  })

  it('gets through more than one page, also when two run at once', async () => {
    await Promise.all(Array.from({ length: 450 }, () => openSession(brand, 'admin', 1000)))
    brand.cloud.clock.advance(2000)
    const reports = await Promise.all([brand.cloud.runJobs(), brand.cloud.runJobs()])
    expect(reports.reduce((sum, report) => sum + doneBy('sweep', report), 0)).toBeGreaterThanOrEqual(450)
    expect(brand.all('sessions').filter(({ expiresAt }) => expiresAt <= brand.cloud.clock.now())).toEqual([])
  })
})

describe('the jobs', () => {
  it('never touch the ledger, the cards or the trail', async () => {
    await brand.join('visitor-lin')
    const batch = await brand.mint(3)
    await brand.launch(batch.id, {})
    await brand.scan('visitor-lin', brand.codeOf(batch.number, 0))
    const kept = () => JSON.stringify((['entries', 'members', 'audit', 'batches', 'campaigns'] as const).map(brand.all))
    const before = kept()
    brand.cloud.clock.advance(29 * dayMs)
    expect(doneBy('foldFigures', await brand.cloud.runJobs())).toBe(1)
    expect(kept()).toBe(before)
  })

  it('find nothing to do when there is nothing', async () => {
    await brand.cloud.runJobs()
    expect((await brand.cloud.runJobs()).jobs.every(({ done, failed, more }) => done + failed === 0 && !more)).toBe(
      true,
    )
  })
})
