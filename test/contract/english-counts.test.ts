import { english as sentences } from '../../contract/sentences/en'
import { sayCheckInRule, sayTask } from '../../contract/sentences/engagement'
import { sayItem } from '../../contract/sentences/item'
import { anyItem } from '../../contract/words/brand'
import { englishOf } from '../../src/words/en'

/** Every leaf of a catalog that makes a sentence, by its path. */
function makersIn(catalog: object, path = ''): { path: string; say: (...facts: unknown[]) => unknown }[] {
  return Object.entries(catalog).flatMap(([name, value]: [string, unknown]) => {
    const here = path === '' ? name : `${path}.${name}`
    if (typeof value === 'function') return [{ path: here, say: value as (...facts: unknown[]) => unknown }]
    return typeof value === 'object' && value !== null ? makersIn(value, here) : []
  })
}

/** Empty where a sentence is about something else than numbers. */
function saidWith(say: (...facts: unknown[]) => unknown, facts: unknown[]): string {
  try {
    return String(say(...facts))
  } catch {
    return ''
  }
}

/** More than any sentence takes. */
const factsMax = 6

/** Answers every fact that a sentence asks for with the same number. */
const allOf = (count: number): object =>
  new Proxy({}, { get: (_, name) => (name === Symbol.toPrimitive ? undefined : count) })

const plurals =
  'points|days|times|codes|posts|replies|orders|scans|coupons|cards|characters|options|choices|members|records|links|pictures|tries|minutes|hours|seconds|texts|likes|votes|people|bottles|uses|winners|make-ups|followers|tasks|rewards|boards|lists|ranges|weeks|months|years|wishes|gifts|parcels|strikes|others'
const singulars =
  'point|day|time|code|post|reply|order|scan|coupon|card|character|option|choice|member|record|link|picture|try|minute|hour|second|text|like|vote|person|bottle|use|winner|make-up|follower|task|reward|board|list|range|week|month|year'
const few = '(?:more |extra |different |free |unread |missed |make-up )?'

/** What is wrong with a sentence about none, one or two. */
function faultIn(said: string): string | undefined {
  // A multiplier is no count: points × 1 are one time the points.
  const many = new RegExp(`(?<!pay )(?<!× )(?<![\\w.,/:“-])1 ${few}(?:${plurals})\\b`, 'i').exec(said)
  const one = new RegExp(`(?<![\\w.,/:“-])[02] ${few}(?:${singulars})\\b(?!-)`, 'i').exec(said)
  const verb = /(?<![\w.,/:“-])1 (?:more |of your )?\w+ (?:have|expire|were|are|take|last|wait)\b/i.exec(said)
  return (many ?? one ?? verb)?.[0]
}

const counts = [0, 1, 2]

it.each(counts)('the phone counts %i in English', (count) => {
  const faults = makersIn(englishOf(sayItem(anyItem, 'en'))).flatMap(({ path, say }) =>
    [count, String(count)].flatMap((fact) => {
      const said = saidWith(
        say,
        Array.from({ length: factsMax }, () => fact),
      )
      const fault = faultIn(said)
      return fault === undefined ? [] : [`${path}: ${said}`]
    }),
  )
  expect([...new Set(faults)]).toEqual([])
})

it.each(counts)('refusals count %i in English', (count) => {
  const faults = makersIn(sentences).flatMap(({ path, say }) => {
    // A tier's name, not a number.
    if (path === 'boardClosedToYou') return []
    const said = saidWith(say, [allOf(count)])
    return faultIn(said) === undefined ? [] : [`${path}: ${said}`]
  })
  expect(faults).toEqual([])
})

it.each(counts)('what brings members back counts %i in English', (count) => {
  const rule = { points: count, streaks: [{ days: count, points: count }], makeUpsPerMonth: count, makeUpDays: count }
  expect(faultIn(sayCheckInRule(rule, 'en'))).toBeUndefined()
  expect(faultIn(sayTask({ event: 'scanned', period: 'weekly', times: count }, 'en'))).toBeUndefined()
})

it('knows a wrong one when it sees it', () => {
  for (const wrong of ['1 points a day', 'At most 1 times a month', '1 of your orders have', '1 point expire', '2 day'])
    expect(faultIn(wrong)).toBeDefined()
  for (const right of ['1 point a day', '11 points', '0 days', '1,201 points', '1 of your orders has'])
    expect(faultIn(right)).toBeUndefined()
})
