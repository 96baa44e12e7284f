import type { Explanation } from '../../contract/code/explain'
import { sayBecame } from '../../contract/sentences/desk/became'
import { sayWhyNoPoints } from '../../contract/sentences/desk/why'
import { unpaidReasons } from '../../contract/words/code'
import { whyNoPoints, whys, type Why, type WhyFacts } from '../../domain/code/why'
import type { Became } from '../../domain/points/became'

type ItemExplained = Extract<Explanation, { code: 'item' }>

const moment = Date.UTC(2026, 2, 2, 6, 5)
const speaksOf = { unit: 'bottle', codePlace: 'underCap', use: 'drink' } as const
const broken = /undefined|NaN|\[object|null|^\s*$|\s$|。。|，，|\.\.|：。|: \./
const han = /\p{Script=Han}/u

const facts: Record<string, string | number> = {
  ...{ pointsMin: 8, pointsMax: 8, opensAt: moment, closesAt: moment, tiers: 'Gold', times: 3, againAt: moment },
}
const first = (rule: string, byThem: boolean) => ({
  ...{ at: moment, byThem, byMember: true, by: 'L**', campaignName: 'Autumn' },
  reason: { rule, inputs: facts, sentence: '' },
})
const paid = (became: Became | null) => ({
  ...{ at: moment, toThem: became !== null, to: 'L**', points: 20, campaignName: 'Autumn', became },
})
const asked = (why: Why, known: Partial<ItemExplained>): ItemExplained => ({
  ...{ code: 'item', speaksOf, why, item: { code: '1AG9A-CN8XH-WRG0N-DZBZR', productName: 'Oolong' } },
  ...{ first: null, paid: null, madeGood: null, came: null, now: null },
  ...known,
})

const became: Became[] = [
  { code: 'usable', until: '2027-11-30' },
  { code: 'partlyUsed', left: 6, until: '2027-11-30' },
  { code: 'used' },
  { code: 'expired', lastDay: '2026-02-28' },
  { code: 'takenBack', at: moment, why: 'diverted' },
  { code: 'takenBack', at: moment, why: '' },
  { code: 'pending', releasesAt: moment, awaits: null },
  { code: 'pending', releasesAt: null, awaits: 'receipt' },
  { code: 'pending', releasesAt: null, awaits: null },
  { code: 'released', at: moment },
  { code: 'repaid' },
]

const came = { at: moment, visits: 1 }
const booked = unpaidReasons.filter((reason) => reason !== 'alreadyPaid')
const nows: ItemExplained['now'][] = [
  { code: 'pays', points: 20 },
  ...(['notActive', 'frozen', 'voided', 'recalled'] as const).map((standing) => ({
    code: 'stopped' as const,
    standing,
  })),
  ...booked.map((reason) => ({ code: 'unpaid', unpaid: { reason, ...facts } }) as ItemExplained['now']),
]

const explanations: Explanation[] = [
  ...(['notOurs', 'mistyped', 'barcode', 'foreign'] as const).map((verdict) => ({
    code: 'notItem' as const,
    verdict,
    speaksOf,
  })),
  ...became.map((each) => asked('paid', { first: { ...first('fixed', true), reason: null }, paid: paid(each) })),
  ...booked.flatMap((rule) => [
    asked('unpaid', { first: first(rule, true), now: { code: 'pays', points: 20 } }),
    asked('paidToAnother', { first: first(rule, true), paid: paid(null) }),
    asked('seenUnpaid', { first: first(rule, false), came }),
    asked('notTheirs', { first: first(rule, false) }),
  ]),
  ...[came, null].map((each) =>
    asked('paidToAnother', { first: { ...first('fixed', false), reason: null }, paid: paid(null), came: each }),
  ),
  ...nows.map((now) => asked('neverScanned', { now })),
  ...nows.map((now) => asked('unpaid', { first: first('noCampaign', true), now })),
  ...[true, false].map((toThem) =>
    asked('unpaid', { first: first('noCampaign', true), madeGood: { at: moment, toThem, points: 50 } }),
  ),
  ...(['notActive', 'frozen', 'voided', 'recalled'] as const).map((standing) =>
    asked(standing, { now: { code: 'stopped', standing } }),
  ),
]

test('every explanation is whole in both languages, and in one of them at a time', () => {
  for (const explanation of explanations) {
    const [chinese, english] = [sayWhyNoPoints(explanation, 'zh-CN'), sayWhyNoPoints(explanation, 'en')]
    expect([explanation, chinese]).toEqual([explanation, expect.not.stringMatching(broken)])
    expect([explanation, english]).toEqual([explanation, expect.not.stringMatching(broken)])
    expect(english).not.toMatch(han)
    expect(chinese).toMatch(/。$/)
  }
})

test('no two reasons are said alike', () => {
  const said = explanations.map((explanation) => sayWhyNoPoints(explanation, 'zh-CN'))
  const codes = explanations.map((explanation) => (explanation.code === 'item' ? explanation.why : explanation.verdict))
  const whyOf = new Map(said.map((sentence, place) => [sentence, codes[place]]))
  said.forEach((sentence, place) => expect([sentence, whyOf.get(sentence)]).toEqual([sentence, codes[place]]))
  expect(new Set(became.map((each) => sayBecame(each, 'en'))).size).toBe(became.length)
})

describe('what is told first', () => {
  const scans = { first: { byThem: true }, other: { byThem: false } }
  const table: [Why, WhyFacts][] = [
    ['paid', { standing: 'recalled', first: scans.first, paid: { toThem: true }, cameLater: false }],
    ['paidToAnother', { standing: 'frozen', first: scans.first, paid: { toThem: false }, cameLater: true }],
    ['unpaid', { standing: 'frozen', first: scans.first, paid: null, cameLater: true }],
    ['seenUnpaid', { standing: 'frozen', first: scans.other, paid: null, cameLater: true }],
    ['notActive', { standing: 'notActive', first: null, paid: null, cameLater: false }],
    ['frozen', { standing: 'frozen', first: scans.other, paid: null, cameLater: false }],
    ['voided', { standing: 'voided', first: null, paid: null, cameLater: false }],
    ['recalled', { standing: 'recalled', first: null, paid: null, cameLater: false }],
    ['notTheirs', { standing: 'active', first: scans.other, paid: null, cameLater: false }],
    ['neverScanned', { standing: 'active', first: null, paid: null, cameLater: false }],
  ]
  test.each(table)('is %s', (why, known) => expect(whyNoPoints(known)).toBe(why))
  test('is any of them', () => expect(table.map(([why]) => why)).toEqual([...whys]))
})
