import { sameEpisodeMs } from '../../../domain/alert/cause'
import { hourMs } from '../../../domain/calendar'
import { hook, insist, openAlerting, textsSent, type Alerting } from './alerting'

let at: Alerting
let brand: Alerting['brand']
let robots: Alerting['robots']
beforeEach(async () => {
  at = await openAlerting()
  ;({ brand, robots } = at)
})
afterEach(() => at.close())

describe('an alert', () => {
  test('is told once for its cause, is over with it, and is told anew when it comes back later', async () => {
    insist(await at.addChannel({}))
    const { rewardId, end, again } = await at.soldOut()
    for (const _ of [1, 2, 3]) await at.minute()
    expect(brand.all('alerts')).toMatchObject([{ _id: `stock:${rewardId}:all:out`, state: 'open', episode: 1 }])
    expect(textsSent(at)).toEqual([expect.stringContaining('礼品「青屿马克杯」已经换完')])
    expect(await brand.desk('countAlerts', {})).toEqual({ open: 1, isMore: false })

    await end()
    await at.minute()
    expect(await brand.desk('countAlerts', {})).toEqual({ open: 0, isMore: false })
    expect((await brand.desk('listAlerts', {})).alerts).toMatchObject([{ overAt: expect.any(Number) as number }])
    await again()
    for (const _ of [1, 2]) await at.minute()
    expect(brand.all('alerts')).toMatchObject([{ state: 'open', episode: 1 }])
    expect(robots.received).toHaveLength(1)

    await end()
    await at.minute()
    brand.cloud.clock.advance(sameEpisodeMs)
    await again()
    for (const _ of [1, 2]) await at.minute()
    expect(brand.all('alerts')).toMatchObject([{ state: 'open', episode: 2 }])
    expect(robots.received).toHaveLength(2)
  })

  test('waits out the brand’s night, and needs nobody where its cause is gone by morning', async () => {
    insist(await at.addChannel({}))
    const { version } = await brand.desk('getAlertRules', {})
    await brand.desk('saveAlertRules', { version, rules: [], quiet: { from: 9, to: 12 } })
    const { end } = await at.soldOut()
    await at.soldOut('帆布袋')
    for (const _ of [1, 2]) await at.minute()
    expect(robots.received).toEqual([])
    expect(await brand.desk('countAlerts', {})).toMatchObject({ open: 2 })
    await end()
    brand.cloud.clock.advance(3 * hourMs)
    for (const _ of [1, 2]) await at.minute()
    expect(textsSent(at)).toEqual([expect.stringContaining('帆布袋')])
    expect(textsSent(at)[0]).not.toContain('马克杯')
  })

  test('goes to the channels of the roles that its rule names', async () => {
    insist(await at.addChannel({ roles: ['moderation'] }))
    insist(await at.addChannel({ kind: 'feishu', address: hook, roles: ['fulfilment'], locale: 'en' }))
    await at.soldOut()
    for (const _ of [1, 2]) await at.minute()
    expect(textsSent(at)).toEqual([expect.stringContaining('is sold out')])
  })

  test('is wrong codes above what is ordinary, and not as many as every hour has', async () => {
    const { store } = brand.cloud.platform
    const wrong = async (count: number) => {
      await store.remove('guards', 'm:somebody')
      await store.create('guards', { _id: 'm:somebody', wrong: count, lastAt: brand.cloud.clock.now() })
    }
    const seen = async () => (await brand.desk('needsAttention', {})).alerts.filter(({ kind }) => kind === 'wrongCodes')
    await wrong(29)
    expect(await seen()).toEqual([])
    await wrong(30)
    expect(await seen()).toMatchObject([{ amount: 30, outOf: 0 }])
    for (let hour = 0; hour < 6; hour += 1) {
      brand.cloud.clock.advance(hourMs)
      await wrong(30)
      await brand.cloud.runJobs()
    }
    expect(await seen()).toEqual([])
    await wrong(91)
    expect(await seen()).toMatchObject([{ amount: 91, outOf: 30 }])
  })
})
