import type { Locale } from '../../contract/sentences'
import type { Speaking } from '../../contract/sentences/item'
import { sentenceOf } from '../../contract/sentences/desk'
import {
  headlineOf,
  sayAdvice,
  sayHeadline,
  sayPaid,
  sayScan,
  sayUnpaidThen,
  sayWhyUnpaid,
  type FindingFacts,
  type Headline,
  type UnpaidFacts,
} from '../../contract/sentences/code'
import { scanAdvices, unpaidReasons, verdicts, type UnpaidReason, type Verdict } from '../../contract/words/code'

/** To whoever has a bottle with a code under its cap in hand. */
const to = (locale: Locale): Speaking => ({ locale, item: { unit: 'bottle', codePlace: 'underCap', use: 'drink' } })

/** 3 月 2 日 14:05 in the brand's zone. */
const moment = Date.UTC(2026, 2, 2, 6, 5)
const product = { name: '荔枝红茶' }
const broken = /undefined|NaN|\[object|null|^\s*$|\s$|。。|，，/
const han = /\p{Script=Han}/u

const reasons: Record<UnpaidReason, UnpaidFacts> = {
  alreadyPaid: { reason: 'alreadyPaid', byYou: false, points: 0, at: 0 },
  notMember: { reason: 'notMember', pointsMin: 8, pointsMax: 888 },
  noCampaign: { reason: 'noCampaign' },
  campaignNotOpen: { reason: 'campaignNotOpen', opensAt: moment },
  campaignPaused: { reason: 'campaignPaused' },
  campaignOver: { reason: 'campaignOver', closesAt: moment },
  tierExclusive: { reason: 'tierExclusive', tiers: '登岛、岛主' },
  dayLimitReached: { reason: 'dayLimitReached', times: 3, againAt: moment },
  totalLimitReached: { reason: 'totalLimitReached', times: 9 },
  budgetSpent: { reason: 'budgetSpent' },
  noPrize: { reason: 'noPrize' },
}
const paidToYou: UnpaidFacts = { reason: 'alreadyPaid', byYou: true, points: 8, at: moment }
const notPaid = unpaidReasons.filter((reason) => reason !== 'alreadyPaid' && reason !== 'notMember')

/** Every way that a genuine item's payment can stand, and what its head may say, by who scanned it first. */
type Paid = { name: string; award: FindingFacts['award']; unpaid: UnpaidFacts | null; toFirst?: boolean }
const now = { name: 'paid now', award: { prize: false }, unpaid: null }
const prize = { name: 'a prize now', award: { prize: true }, unpaid: null }
const earlier = { name: 'paid to you before', award: null, unpaid: paidToYou }
const another = { name: 'paid to another', award: null, unpaid: reasons.alreadyPaid }
const theFirst = { name: 'paid to whoever was first', award: null, unpaid: reasons.alreadyPaid, toFirst: true }
const waits = { name: 'waiting for a card', award: null, unpaid: reasons.notMember }
const unpaid = notPaid.map((reason) => ({ name: reason, award: null, unpaid: reasons[reason] }))

const table: [Verdict, 'nobody' | 'you' | 'another', Paid, Headline][] = [
  ['first', 'nobody', now, 'firstScan'],
  ['first', 'nobody', prize, 'won'],
  ['first', 'nobody', waits, 'firstScan'],
  ...unpaid.map((each) => ['first', 'nobody', each, 'firstScan'] satisfies [Verdict, 'nobody', Paid, Headline]),
  ['seenBefore', 'you', earlier, 'paidToYou'],
  ['seenBefore', 'you', another, 'yoursPaidToAnother'],
  ['seenBefore', 'another', now, 'paidNow'],
  ['seenBefore', 'another', prize, 'won'],
  ['seenBefore', 'another', earlier, 'paidToYou'],
  ['seenBefore', 'another', theFirst, 'paidToAnother'],
  ['seenBefore', 'another', another, 'paidToLater'],
  ['seenBefore', 'another', waits, 'pointsWait'],
  ...unpaid.map((each) => ['seenBefore', 'another', each, 'seenUnpaid'] satisfies [Verdict, 'another', Paid, Headline]),
]

const findingOf = (verdict: Verdict, by: string, { award, unpaid: why, toFirst = false }: Paid): FindingFacts => ({
  verdict,
  award,
  unpaid: why,
  first: by === 'nobody' ? null : { byYou: by === 'you', paid: toFirst },
  product,
})

describe('a genuine item', () => {
  test.each(table.map(([verdict, by, paid, headline]) => [verdict, by, paid.name, headline, paid] as const))(
    '%s, first scanned by %s, %s: %s',
    (verdict, by, _name, headline, paid) => {
      const finding = findingOf(verdict, by, paid)
      expect(headlineOf(finding)).toBe(headline)
      const zh = sayHeadline(finding, to('zh-CN'))
      const en = sayHeadline(finding, to('en'))
      for (const said of [zh.title, en.title]) expect(said).not.toMatch(broken)
      expect(`${zh.body}${en.body}`).not.toMatch(/undefined|NaN/)
      expect([han.test(zh.title), han.test(en.title)]).toEqual([true, false])

      // Only where nobody else was first may it say so, and only whoever is paid reads that the points are theirs.
      expect(/第一个扫/.test(zh.title)).toBe(by === 'nobody' && headline !== 'won')
      expect(/the first/.test(en.title)).toBe(by === 'nobody' && headline !== 'won')
      expect(/由您领到|您领过|您中奖/.test(zh.title)).toBe(
        headline === 'paidNow' || headline === 'paidToYou' || headline === 'won',
      )
      expect(/还没有人领/.test(zh.title + zh.body)).toBe(headline === 'pointsWait')
      expect(/被领走了|领走了/.test(zh.title + zh.body)).toBe(/PaidToAnother|paidToAnother|paidToLater/.test(headline))
      // What may be a fake is nowhere said of a genuine item.
      expect(zh.title + zh.body).not.toContain('假货')
    },
  )

  test('leaves no way out of the table', () => {
    const met = new Set(table.map(([verdict, by, { name }]) => `${verdict} ${by} ${name}`))
    const seconds = [now, prize, earlier, theFirst, another, waits, ...unpaid]
    // The first visitor of all cannot find it paid; whoever was first and finds it unpaid is told as the first time.
    const impossible = [earlier, theFirst, another].map(({ name }) => `first nobody ${name}`)
    const all = [
      ...seconds.map(({ name }) => `first nobody ${name}`).filter((each) => !impossible.includes(each)),
      ...[earlier, another].map(({ name }) => `seenBefore you ${name}`),
      ...seconds.map(({ name }) => `seenBefore another ${name}`),
    ]
    expect([...met].sort()).toEqual(all.sort())
  })

  test('says what a second look finds out', () => {
    const again = findingOf('seenBefore', 'you', earlier)
    expect(sayHeadline(again, to('zh-CN'))).toEqual({
      title: '正品，这一瓶您领过了',
      body: '3 月 2 日 14:05 领到 8 积分',
    })
    expect(sayHeadline(again, to('en'))).toEqual({
      title: 'Genuine; you collected this one',
      body: '8 points on 2 Mar 14:05',
    })
  })
})

/** As it is booked: that an item has paid is never the reason that is. */
function bookable(facts: UnpaidFacts) {
  if (facts.reason === 'alreadyPaid') throw new Error('not booked')
  return facts
}

describe.each(['zh-CN', 'en'] as const)('in %s', (locale) => {
  const heads = [
    ...verdicts.map((verdict) => sayHeadline({ verdict, award: null, unpaid: null, first: null, product }, to(locale))),
    ...table.map(([verdict, by, paid]) => sayHeadline(findingOf(verdict, by, paid), to(locale))),
    sayHeadline({ verdict: 'mistyped', award: null, unpaid: null, first: null, product: null }, to(locale), false),
  ]

  test('no title is said again in the line below', () => {
    for (const { title, body } of heads) {
      const parts = title.split(/[，,;.：:]\s*/).filter((part) => part.length > 3)
      for (const part of parts) expect(body).not.toContain(part)
    }
  })

  test('only a forgery is called a fake', () => {
    const alarming = verdicts.filter((verdict) =>
      /假货|fake/i.test(
        Object.values(sayHeadline({ verdict, award: null, unpaid: null, first: null, product }, to(locale))).join(' '),
      ),
    )
    expect(alarming).toEqual(['notOurs'])
  })

  test.each(unpaidReasons)('%s is said plainly, and the same twice nowhere', (reason) => {
    for (const facts of reason === 'alreadyPaid' ? [reasons.alreadyPaid, paidToYou] : [reasons[reason]]) {
      const { title, more } = sayWhyUnpaid(facts, to(locale))
      const then = facts.reason === 'alreadyPaid' ? [] : [sayUnpaidThen(facts, '', locale)]
      for (const said of [title, more, ...then]) {
        expect(said).not.toMatch(broken)
        expect(han.test(said.replaceAll('登岛', '').replaceAll('岛主', ''))).toBe(locale === 'zh-CN')
      }
      expect(more).not.toContain(title)
    }
  })

  test('every reason is told apart from every other', () => {
    const sentences = [...Object.values(reasons), paidToYou].map((facts) => sayWhyUnpaid(facts, to(locale)).title)
    // What was paid to you and to another has one title; the line below tells them apart.
    expect(new Set(sentences).size).toBe(sentences.length - 1)
  })

  test.each(unpaidReasons.filter((reason) => reason !== 'alreadyPaid'))(
    'in the history %s is true whenever it is read: it speaks of no today, and asks nobody to come again',
    (reason) => {
      const said = sayUnpaidThen(bookable(reasons[reason]), '荔枝红茶', locale)
      expect(said).toContain('荔枝红茶')
      expect(said).not.toMatch(/今天|明天|现在|请|再来|就能|可以再|today|tomorrow|midnight|\bnow\b|again|join|collect/i)
    },
  )

  test.each(['campaignNotOpen', 'campaignPaused', 'noCampaign', 'tierExclusive', 'dayLimitReached'] as const)(
    '%s: whoever is asked to scan the code again is told that the points do not wait for them',
    (reason) => {
      expect(sayWhyUnpaid(reasons[reason], to(locale)).more).toMatch(/归先扫到的会员|the first member to scan it/)
    },
  )

  test('the day’s limit names the day on which it is over, and promises none after the campaign', () => {
    const last = sayWhyUnpaid({ reason: 'dayLimitReached', times: 3, againAt: 0 }, to(locale)).more
    expect(sayWhyUnpaid(reasons.dayLimitReached, to(locale)).more).toContain(
      locale === 'en' ? '2 Mar 14:05' : '3 月 2 日 14:05',
    )
    expect(last).not.toMatch(/再扫|again/)
  })

  test.each(scanAdvices)('the advice %s is a sentence', (advice) => {
    const said = sayAdvice(advice, to(locale))
    expect(said).not.toMatch(broken)
    expect(han.test(said)).toBe(locale === 'zh-CN')
  })
})

describe('what waits for somebody without a card', () => {
  test.each([
    [8, 888, '8 积分起，最高 888', 'From 8 points, up to 888'],
    [8, 8, '这一瓶 8 积分', '8 points for this bottle'],
    [1000, 12_345, '1,000 积分起，最高 12,345', 'From 1,000 points, up to 12,345'],
  ])('%i to %i points', (pointsMin, pointsMax, chinese, english) => {
    const facts = { reason: 'notMember', pointsMin, pointsMax } as const
    expect([sayWhyUnpaid(facts, to('zh-CN')).more, sayWhyUnpaid(facts, to('en')).more]).toEqual([chinese, english])
  })
})

describe('a scan in the points history', () => {
  const given = { productName: '荔枝红茶', campaignName: '开盖赢大奖' }

  test('reads as what it was', () => {
    expect(sayPaid({ ...given, prize: true })).toBe('扫码中奖：荔枝红茶（开盖赢大奖）')
    expect(sayPaid({ ...given, prize: false })).toBe('扫码得积分：荔枝红茶（开盖赢大奖）')
  })

  test('is said in either language from the rule and what it judged', () => {
    const paid = { rule: 'odds', inputs: { campaign: '开盖赢大奖', prize: true, basePoints: 8 } }
    expect(sayScan(paid, '荔枝红茶', 'zh-CN')).toBe('扫码中奖：荔枝红茶（开盖赢大奖）')
    expect(sayScan(paid, '荔枝红茶', 'en')).toBe('Won by scanning: 荔枝红茶 (开盖赢大奖)')
    expect(sayScan({ rule: 'dayLimitReached', inputs: { times: 3 } }, '荔枝红茶', 'en')).toBe(
      'Scanned: 荔枝红茶 (beyond the campaign’s 3 a day)',
    )
    expect(sayScan({ rule: 'checkIn', inputs: {} }, '', 'en')).toBeUndefined()
  })
})

test.each([
  [1, '过 1 秒再试', 'in 1 second'],
  [30, '过 30 秒再试', 'in 30 seconds'],
  [121, '过 3 分钟再试', 'in 3 minutes'],
  [3600, '过 60 分钟再试', 'in 60 minutes'],
  [7201, '过 3 小时再试', 'in 3 hours'],
])('whoever is locked out for %i seconds is told how long, never a moment that is now', (seconds, chinese, english) => {
  const refusal = { code: 'lockedOut', until: moment, seconds } as const
  expect(sentenceOf(refusal)).toContain(chinese)
  expect(sentenceOf(refusal, 'en')).toContain(english)
})
