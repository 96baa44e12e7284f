import { Jimp } from 'jimp'
import { configurationMaxAgeMs } from '../../../cloudfunctions/kernel/store/cache'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { faultsInLedger } from '../../_support/ledger'
import { memberWith, putOnSale, redeemed } from '../../_support/mall'
import { returningTo } from './returning'

describe.each(['embedded', 'sdk'] as const)('tasks, on the %s store', (adapter) => {
  let brand: Brand
  let members: ReturnType<typeof returningTo>
  let batch: { id: string; number: number }
  let serial = 0
  beforeAll(async () => {
    brand = await openBrand({ adapter })
    members = returningTo(brand)
    // A Monday, so that a week of tasks lies ahead.
    members.goTo('2027-12-27')
    batch = await brand.mint(60)
    await brand.launch(batch.id, {})
  })
  afterEach(() => expect(faultsInLedger(brand)).toEqual([]))
  afterAll(() => brand.close())

  const scan = (visitorId: string) => brand.scan(visitorId, brand.codeOf(batch.number, (serial += 1)))
  const stateOf = async (visitorId: string, id: string) => {
    const task = (await members.tasks(visitorId)).find((each) => each.id === id)
    return task && `${task.times}/${task.needed} ${task.state}`
  }

  it('count paid scans on the card, in the week they fall in, and say so at home', async () => {
    await brand.join('visitor-lin')
    expect(await stateOf('visitor-lin', 'three-scans')).toBe('0/3 open')
    expect(await members.returning('visitor-lin')).toMatchObject({ tasks: 6, tasksToClaim: 0 })
    for (const _scan of [1, 2, 3, 4]) await scan('visitor-lin')
    expect(await stateOf('visitor-lin', 'three-scans')).toBe('3/3 done')
    expect(await stateOf('visitor-lin', 'first-scan')).toBe('1/1 done')
    expect(await members.returning('visitor-lin')).toMatchObject({ tasksToClaim: 2 })
    const task = (await members.tasks('visitor-lin')).find(({ id }) => id === 'three-scans')
    expect(task).toEqual({
      id: 'three-scans',
      event: 'scanned',
      period: 'weekly',
      periodId: '2027-12-27',
      endsAt: Date.parse('2028-01-03T00:00:00+08:00'),
      times: 3,
      needed: 3,
      points: 15,
      expiresOn: null,
      state: 'done',
    })
  })

  it('count a profile once picture, birthday and city are there, in whatever order', async () => {
    await brand.join('visitor-fang')
    const birthday = { month: 2, day: 29 }
    insist(await brand.visit('visitor-fang', 'member', 'saveProfile', { birthday, city: '杭州' }))
    expect(await stateOf('visitor-fang', 'profile')).toBe('0/1 open')
    const drawing = await new Jimp({ width: 32, height: 32, color: 0x0e5e52ff }).getBuffer('image/png')
    insist(await brand.visit('visitor-fang', 'member', 'savePicture', { picture: drawing.toString('base64') }))
    expect(await stateOf('visitor-fang', 'profile')).toBe('1/1 done')
    expect(insist(await members.claim('visitor-fang', 'profile', 'once'))).toMatchObject({ points: 30 })
    insist(await brand.visit('visitor-fang', 'member', 'saveProfile', { city: '宁波' }))
    expect(await stateOf('visitor-fang', 'profile')).toBe('1/1 claimed')
  })

  it('count what is given at once with its redemption, however often that is sent', async () => {
    const card = await putOnSale(brand, 3, { kind: 'secret', title: '代金券' })
    const memberId = await memberWith(brand, 'visitor-xu', 250)
    await redeemed(brand, memberId, card, { requestId: 'request-0001' })
    await redeemed(brand, memberId, card, { requestId: 'request-0001' })
    expect(await stateOf(memberId, 'first-order')).toBe('1/1 done')
  })

  it('count what is sent once it is received, and nothing that is cancelled before', async () => {
    const mug = await putOnSale(brand, 3)
    const memberId = await memberWith(brand, 'visitor-gu', 250)
    const cancelled = await redeemed(brand, memberId, mug)
    insist(await brand.visit(memberId, 'mall', 'cancelOrder', { orderId: cancelled.order.id }))
    expect(await stateOf(memberId, 'first-order')).toBe('0/1 open')
    const { order } = await redeemed(brand, memberId, mug)
    await brand.cloud.runJobs()
    await brand.desk('packOrders', { orderIds: [order.id] })
    await brand.desk('shipOrder', { orderId: order.id, carrier: '顺丰速运', number: 'SF1234567890' })
    expect(await stateOf(memberId, 'first-order')).toBe('0/1 open')
    const confirm = () => brand.visit(memberId, 'mall', 'confirmReceipt', { orderId: order.id })
    await Promise.all([confirm(), confirm()])
    expect(await stateOf(memberId, 'first-order')).toBe('1/1 done')
  })

  it('do not count a scan that pays nothing', async () => {
    await brand.join('visitor-chen')
    const idle = await brand.mint(2)
    await brand.scan('visitor-chen', brand.codeOf(idle.number, 0))
    await scan('visitor-lin')
    await brand.scan('visitor-chen', brand.codeOf(batch.number, serial))
    expect(await stateOf('visitor-chen', 'first-scan')).toBe('0/1 open')
  })

  it('pay a claim once, without growth, and answer it again', async () => {
    const before = insist(await brand.visit('visitor-lin', 'member', 'home', {})).card
    const claim = insist(await members.claim('visitor-lin', 'three-scans', '2027-12-27'))
    expect(claim).toMatchObject({ claimedNow: true, points: 15, sentence: '完成任务：本周扫码 3 次' })
    expect(claim.card).toMatchObject({ points: (before?.points ?? 0) + 15, growth: before?.growth })
    expect(insist(await members.claim('visitor-lin', 'three-scans', '2027-12-27'))).toEqual({
      ...claim,
      claimedNow: false,
    })
    expect(await stateOf('visitor-lin', 'three-scans')).toBe('3/3 claimed')
    expect(await members.returning('visitor-lin')).toMatchObject({ tasksToClaim: 1 })
  })

  it('pay once however many phones claim at once, and lose nothing to a scan meanwhile', async () => {
    await brand.join('visitor-gao')
    for (const _scan of [1, 2, 3]) await scan('visitor-gao')
    const [answers] = await Promise.all([
      Promise.all(Array.from({ length: 8 }, () => members.claim('visitor-gao', 'three-scans', '2027-12-27'))),
      scan('visitor-gao'),
      members.checkIn('visitor-gao'),
    ])
    const values = answers.map(insist)
    expect(values.filter(({ claimedNow }) => claimedNow)).toHaveLength(1)
    expect(new Set(values.map(({ points }) => points))).toEqual(new Set([15]))
    expect(brand.all('members').find(({ _id }) => _id === 'visitor-gao')).toMatchObject({ points: 56, growth: 40 })
    expect(await stateOf('visitor-gao', 'five-days')).toBe('1/5 open')
    expect(await stateOf('visitor-gao', 'three-scans')).toBe('3/3 claimed')
  }, 30_000)

  it('are refused where they are not done, not offered, or not of this week', async () => {
    const refused = async (visitorId: string, taskId: string, periodId: string) => {
      const answer = await members.claim(visitorId, taskId, periodId)
      return answer.ok ? 'claimed' : answer.refusal
    }
    expect(await refused('visitor-chen', 'three-scans', '2027-12-27')).toEqual({
      code: 'taskNotDone',
      times: 0,
      needed: 3,
    })
    expect(await refused('visitor-chen', 'dance', 'once')).toEqual({ code: 'taskUnknown' })
    expect(await refused('visitor-lin', 'first-scan', '2027-12-27')).toEqual({ code: 'taskPeriodOver' })
    expect(await refused('visitor-passing', 'first-scan', 'once')).toEqual({ code: 'notMember' })
    expect(await brand.visit('visitor-passing', 'member', 'tasks', {})).toMatchObject({
      refusal: { code: 'notMember' },
    })
  })

  it('count five days of a week that goes over the year’s end, days made up left out', async () => {
    await brand.join('visitor-su')
    for (const day of [27, 28, 29, 30, 31]) {
      members.goTo(`2027-12-${day}T13:00:00`)
      if (day !== 29) await members.checkIn('visitor-su')
    }
    insist(await members.makeUp('visitor-su', '2027-12-29'))
    expect(await stateOf('visitor-su', 'five-days')).toBe('4/5 open')
    members.goTo('2028-01-01')
    await members.checkIn('visitor-su')
    expect(await stateOf('visitor-su', 'five-days')).toBe('5/5 done')
  })

  it('begin anew on Monday: what was not claimed is over, what was is answered still', async () => {
    members.goTo('2028-01-02T23:59:00')
    expect(await stateOf('visitor-su', 'five-days')).toBe('5/5 done')
    members.goTo('2028-01-03T00:00:00')
    expect(await stateOf('visitor-su', 'five-days')).toBe('0/5 open')
    expect(await members.claim('visitor-su', 'five-days', '2027-12-27')).toEqual({
      ok: false,
      refusal: { code: 'taskPeriodOver' },
    })
    expect(insist(await members.claim('visitor-lin', 'three-scans', '2027-12-27'))).toMatchObject({
      claimedNow: false,
      points: 15,
    })
    expect(await stateOf('visitor-lin', 'three-scans')).toBe('0/3 open')
    expect(await stateOf('visitor-lin', 'first-scan')).toBe('1/1 done')
  })

  it('that the brand takes away are gone, but for what was paid', async () => {
    const [program] = brand.all('programs')
    await brand.cloud.platform.store.transact((transaction) => transaction.put('programs', { ...program!, tasks: [] }))
    brand.cloud.clock.advance(configurationMaxAgeMs)
    expect(await members.tasks('visitor-lin')).toEqual([])
    expect(await members.returning('visitor-lin')).toMatchObject({ tasks: 0, tasksToClaim: 0 })
    expect(await members.claim('visitor-lin', 'first-scan', 'once')).toMatchObject({ refusal: { code: 'taskUnknown' } })
    expect(insist(await members.claim('visitor-lin', 'three-scans', '2027-12-27'))).toMatchObject({ claimedNow: false })
  })
})
