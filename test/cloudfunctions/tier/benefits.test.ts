import { dayAfter, dayAt, dayMs } from '../../../domain/calendar'
import { dayStart, monthAfter, monthAt, monthStart, yearAt } from '../../../domain/months'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { faultsInLedger } from '../../_support/ledger'

describe.each(['embedded', 'sdk'] as const)('benefits, on the %s store', (adapter) => {
  let brand: Brand
  beforeAll(async () => {
    brand = await openBrand({ adapter })
  })
  afterAll(() => brand.close())

  const now = () => brand.cloud.clock.now()
  const claim = (visitorId: string) => brand.visit(visitorId, 'member', 'claimBirthdayGift', {})
  const benefitsOf = async (visitorId: string) =>
    insist(await brand.visit(visitorId, 'member', 'standing', {})).benefits
  const benefitOf = async (visitorId: string, code: string) =>
    (await benefitsOf(visitorId)).find((benefit) => benefit.code === code)
  const numberOf = (memberId: string) =>
    brand.all('members').find(({ _id }) => _id === memberId)?.number ?? '0'.repeat(12)
  const use = (memberId: string, requestId?: string) =>
    brand.askDesk(
      'useBenefit',
      { number: numberOf(memberId), benefit: 'monthlyCouponQuota' },
      requestId ? { requestId } : {},
    )
  const goTo = (at: number) => brand.cloud.clock.advance(at - now())

  /** A member whose birthday is so many days from today. */
  async function joinBornIn(visitorId: string, days: number): Promise<string> {
    await brand.join(visitorId)
    const day = dayAfter(dayAt(now()), days)
    const birthday = { month: Number(day.slice(5, 7)), day: Number(day.slice(8)), setOn: '2020-01-01' }
    await change(visitorId, { birthday })
    return day
  }
  const change = (visitorId: string, fields: object) =>
    brand.cloud.platform.store.transact(async (transaction) => {
      const member = await transaction.get('members', visitorId)
      if (member) await transaction.put('members', { ...member, ...fields })
    })
  const giveTier = (memberId: string, tier: string, days = 60) =>
    brand.desk('grantTier', { memberId, tier, lastDay: dayAfter(dayAt(now()), days), reason: '测试授予' })

  describe('the birthday gift', () => {
    test('is paid once, however many phones claim it at once, and again only next year', async () => {
      const birthday = await joinBornIn('lin', 2)
      expect(await benefitOf('lin', 'birthdayGift')).toMatchObject({
        state: 'available',
        gives: { code: 'birthdayGift', points: 20 },
      })
      const answers = (await Promise.all(Array.from({ length: 8 }, () => claim('lin')))).map(insist)
      expect(answers.filter(({ claimedNow }) => claimedNow)).toHaveLength(1)
      expect(new Set(answers.map(({ points, card }) => `${points} ${card.points}`))).toEqual(new Set(['20 20']))
      const year = birthday.slice(0, 4)
      expect(answers[0]?.sentence).toBe(`生日快乐：${year} 年的生日礼`)
      expect(brand.all('entries').map(({ _id }) => _id)).toEqual([`lin:birthday:${year}`])
      expect(brand.all('benefitGrants')).toMatchObject([
        { _id: `lin:birthdayGift:${year}`, uses: [{ useId: 'claim' }] },
      ])
      expect(await benefitOf('lin', 'birthdayGift')).toMatchObject({ state: 'used', left: 0 })

      goTo(dayStart(dayAfter(birthday, 8)))
      expect(await benefitOf('lin', 'birthdayGift')).toMatchObject({ state: 'coming' })
      const refused = await claim('lin')
      const opensAt = dayStart(dayAfter(`${Number(year) + 1}${birthday.slice(4)}`, -3))
      expect(refused).toEqual({ ok: false, refusal: { code: 'birthdayGiftNotYet', opensAt } })
      goTo(opensAt)
      expect(insist(await claim('lin'))).toMatchObject({ claimedNow: true, points: 20 })
    })

    test('of 29 February is given on the 28th in a common year', async () => {
      await brand.join('feb')
      await change('feb', { birthday: { month: 2, day: 29, setOn: '2020-01-01' } })
      const year = [1, 2, 3, 4].map((years) => yearAt(now()) + years).find((each) => each % 4 !== 0) ?? 0
      goTo(dayStart(`${year}-02-24`))
      expect(await claim('feb')).toMatchObject({ refusal: { opensAt: dayStart(`${year}-02-25`) } })
      goTo(dayStart(`${year}-03-07`) + dayMs)
      expect(await claim('feb')).toMatchObject({ refusal: { code: 'birthdayGiftNotYet' } })
      goTo(dayStart(`${year + 1}-02-28`))
      expect(insist(await claim('feb'))).toMatchObject({ claimedNow: true })
    })

    test('asks for a birthday, and is for members', async () => {
      await brand.join('chen')
      expect(await claim('passing')).toMatchObject({ refusal: { code: 'notMember' } })
      expect(await claim('chen')).toMatchObject({ refusal: { code: 'birthdayMissing' } })
      expect(await benefitOf('chen', 'birthdayGift')).toMatchObject({ state: 'birthdayMissing', opensAt: null })
    })
  })

  describe('the monthly coupons', () => {
    beforeAll(() => goTo(monthStart(monthAfter(monthAt(now()), 1)) + dayMs))

    test('the last one goes to one of two tills that ask at once', async () => {
      await brand.join('su')
      await giveTier('su', 'tide')
      expect(await benefitOf('su', 'monthlyCouponQuota')).toMatchObject({ state: 'available', left: 1, quantity: 1 })
      const answers = await Promise.all([use('su'), use('su')])
      expect(answers.map((answer) => (answer.ok ? answer.value.benefit.left : answer.refusal)).sort()).toEqual([
        0,
        { code: 'benefitUsedUp', quantity: 1 },
      ])
      expect(await benefitOf('su', 'monthlyCouponQuota')).toMatchObject({ state: 'used', left: 0 })
    })

    test('a request sent again is the same use', async () => {
      await brand.join('gu')
      await giveTier('gu', 'island')
      const first = await use('gu', 'request-coupon-1')
      expect(await use('gu', 'request-coupon-1')).toEqual({ ...first, repeated: true })
      expect(await benefitOf('gu', 'monthlyCouponQuota')).toMatchObject({ left: 1, quantity: 2 })
    })

    test('what was used counts on when the tier rises, and what was granted stays when it falls', async () => {
      await brand.join('shen')
      await giveTier('shen', 'tide')
      insist(await use('shen'))
      await giveTier('shen', 'keeper')
      expect(await benefitOf('shen', 'monthlyCouponQuota')).toMatchObject({ left: 3, quantity: 4 })
      insist(await use('shen'))
      await brand.desk('endTierGrant', { memberId: 'shen', reason: '测试结束' })
      expect(await benefitsOf('shen')).toMatchObject([
        { code: 'birthdayGift' },
        {
          code: 'monthlyCouponQuota',
          state: 'available',
          left: 2,
          quantity: 4,
          gives: { code: 'monthlyCouponQuota', coupons: 4 },
        },
      ])
      insist(await use('shen'))
      expect(await benefitOf('shen', 'monthlyCouponQuota')).toMatchObject({ left: 1 })
    })

    test('they start anew with the month', async () => {
      await brand.join('jiang')
      await giveTier('jiang', 'tide')
      insist(await use('jiang'))
      const next = monthStart(monthAfter(monthAt(now()), 1))
      expect(await benefitOf('jiang', 'monthlyCouponQuota')).toMatchObject({ left: 0, expiresAt: next })
      goTo(next)
      expect(insist(await use('jiang')).benefit).toMatchObject({ left: 0, quantity: 1 })
    })

    test('a clerk sees them with the code that was shown, and uses one', async () => {
      await brand.join('fang')
      await giveTier('fang', 'island')
      const token = await brand.signIn('clerk')
      const { digits } = insist(await brand.visit('fang', 'member', 'memberCode', {}))
      const { member } = insist(await brand.askDesk('resolveMemberCode', { code: digits }, { token }))
      expect(member.benefits).toMatchObject([{ code: 'monthlyCouponQuota', state: 'available', left: 2 }])
      const input = { number: member.number, benefit: 'monthlyCouponQuota' }
      const used = insist(await brand.askDesk('useBenefit', input, { token }))
      expect(used.benefit).toMatchObject({ left: 1, quantity: 2 })
      expect(
        brand
          .all('audit')
          .filter(({ procedure }) => procedure === 'useBenefit')
          .at(-1),
      ).toMatchObject({
        operatorId: 'clerk',
        subject: 'fang',
        outcome: 'done',
      })
    })

    test('who has none is told so', async () => {
      await brand.join('xu')
      expect(await use('xu')).toMatchObject({ refusal: { code: 'benefitNotGiven' } })
      expect(await use('nobody')).toMatchObject({ refusal: { code: 'memberUnknown' } })
    })
  })

  test('the books add up', () => expect(faultsInLedger(brand)).toEqual([]))
})
