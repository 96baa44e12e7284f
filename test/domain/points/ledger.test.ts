import fc from 'fast-check'
import { dayAt, dayMs } from '../../../domain/calendar'
import { book, emptyBalance, imbalance, postedTo, rebuild, type Balance } from '../../../domain/points/balance'
import { expire } from '../../../domain/points/expire'
import { accounts, type Entry, type EntryFacts, type Reason } from '../../../domain/points/ledger'
import { debtDay, fill, usablePoints } from '../../../domain/points/lots'
import { pend, release, revoke, type Pending } from '../../../domain/points/pending'
import { lastDayFor, reversalPolicies, type ExpiryRule, type ReversalPolicy } from '../../../domain/points/policies'
import { refund, spend } from '../../../domain/points/spend'
import { adjust } from '../../../domain/points/adjust'
import { reverse } from '../../../domain/points/reverse'

const reason: Reason = { rule: 'fixed', version: 1, inputs: {}, sentence: '扫码得积分' }
const startsAt = Date.parse('2027-01-15T10:00:00+08:00')

/** One thing that happens to a card; `nth` chooses among what there is to be answered so far. */
type Step =
  | { does: 'earn' | 'pend' | 'adjust'; points: number; growth: number; expiry: ExpiryRule }
  | { does: 'spend'; points: number }
  | { does: 'release' | 'revoke' | 'refund'; nth: number }
  | { does: 'reverse'; nth: number; policy: ReversalPolicy }
  | { does: 'wait'; days: number }
  | { does: 'expire' }

const expiry: fc.Arbitrary<ExpiryRule> = fc.oneof(
  fc.record({
    code: fc.constant('rollingMonths' as const),
    args: fc.record({ months: fc.integer({ min: 1, max: 4 }) }),
  }),
  fc.record({ code: fc.constant('endOfYear' as const), args: fc.record({ years: fc.nat(1) }) }),
  fc.record({ code: fc.constant('fixedDate' as const), args: fc.constant({ lastDay: '2027-03-08' }) }),
)
const given = (does: 'earn' | 'pend' | 'adjust') =>
  fc.record({ does: fc.constant(does), points: fc.integer({ min: 1, max: 1000 }), growth: fc.nat(1000), expiry })
const nth = fc.nat(40)
const answer = (does: 'release' | 'revoke' | 'refund') => fc.record({ does: fc.constant(does), nth })

const stepUnder = (policies: readonly ReversalPolicy[]): fc.Arbitrary<Step> =>
  fc.oneof(
    { weight: 4, arbitrary: given('earn') },
    { weight: 2, arbitrary: given('pend') },
    given('adjust'),
    {
      weight: 3,
      arbitrary: fc.record({ does: fc.constant('spend' as const), points: fc.integer({ min: 1, max: 900 }) }),
    },
    answer('release'),
    answer('revoke'),
    answer('refund'),
    fc.record({ does: fc.constant('reverse' as const), nth, policy: fc.constantFrom(...policies) }),
    { weight: 2, arbitrary: fc.record({ does: fc.constant('wait' as const), days: fc.integer({ min: 1, max: 50 }) }) },
    { weight: 2, arbitrary: fc.record({ does: fc.constant('expire' as const) }) },
  )

interface Life {
  entries: Entry[]
  balances: Balance[]
  at: number
  pendings: Pending[]
}

/** Lives through the steps as the doors would: an entry's id exists once, and so does what it settles. */
function live(steps: readonly Step[]): Life {
  const life: Life = { entries: [], balances: [emptyBalance], at: startsAt, pendings: [] }
  for (const [index, step] of steps.entries()) {
    const entry = entryFor(life, step, { _id: `7-${index}`, memberId: 'visitor-lin', at: life.at, reason })
    if (!entry || life.entries.some(({ _id }) => _id === entry._id)) continue
    life.entries.push(entry)
    life.balances.push(book(latest(life), entry))
  }
  return life
}

const latest = ({ balances }: Life) => balances.at(-1) ?? emptyBalance

function entryFor(life: Life, step: Step, facts: EntryFacts): Entry | null {
  const balance = latest(life)
  switch (step.does) {
    case 'wait':
      life.at += step.days * dayMs
      return null
    case 'earn': {
      const lots = fill(balance.lots, [{ expiresOn: lastDayFor(step.expiry, life.at), points: step.points }])
      return {
        ...facts,
        kind: 'earn',
        postings: [{ account: 'issued', points: -step.points }, ...lots],
        growth: step.growth,
      }
    }
    case 'pend': {
      const { points, growth, expiry: rule } = step
      const { entry, pending } = pend(facts, { points, growth, releasesAt: null, expiry: rule })
      life.pendings.push(pending)
      return entry
    }
    case 'adjust':
      return allowed(adjust(balance, step.points % 2 ? step.points : -step.points, step.expiry, facts))
    case 'spend':
      return allowed(spend(balance, step.points, facts))
    case 'expire':
      return expire(balance, facts)
    case 'refund': {
      const spent = chosen(
        life.entries.filter(({ kind }) => kind === 'spend'),
        step.nth,
      )
      const grace =
        step.nth % 2 ? ({ code: 'graceDays', args: { days: 20 } } as const) : ({ code: 'forfeit', args: {} } as const)
      return spent ? allowed(refund(spent, balance, grace, facts)) : null
    }
    case 'reverse': {
      const earning = chosen(
        life.entries.filter(({ kind }) => kind === 'earn' || kind === 'release'),
        step.nth,
      )
      return earning ? allowed(reverse(earning, balance, step.policy, facts)) : null
    }
    default: {
      const pending = chosen(life.pendings, step.nth)
      life.pendings = life.pendings.filter((each) => each !== pending)
      return pending ? (step.does === 'release' ? release(pending, balance, facts) : revoke(pending, facts)) : null
    }
  }
}

const chosen = <Item>(items: readonly Item[], index: number): Item | undefined =>
  items[index % Math.max(1, items.length)]
const allowed = (decided: { ok: true; value: Entry } | { ok: false }): Entry | null =>
  decided.ok ? decided.value : null

const livesUnder = (policies: readonly ReversalPolicy[]) => fc.array(stepUnder(policies), { maxLength: 80 }).map(live)
const lives = livesUnder(reversalPolicies)
const plain = (balance: Balance) => JSON.stringify(balance)

describe('whatever happens to a card, in any interleaving', () => {
  test('every entry is balanced, and so is the whole ledger over all its accounts', () => {
    fc.assert(
      fc.property(lives, ({ entries, balances, pendings }) => {
        expect(entries.filter(({ postings }) => imbalance(postings) !== 0)).toEqual([])
        const totalOf = (account: (typeof accounts)[number]) =>
          entries.reduce((sum, { postings }) => sum + postedTo(account, postings), 0)
        expect(accounts.reduce((sum, account) => sum + totalOf(account), 0)).toBe(0)
        const running = balances.at(-1) ?? emptyBalance
        expect(totalOf('member')).toBe(running.points)
        expect(totalOf('pending')).toBe(running.pendingPoints)
        expect(pendings.reduce((sum, { points }) => sum + points, 0)).toBe(running.pendingPoints)
        expect(totalOf('redeemed')).toBeGreaterThanOrEqual(0)
        expect(totalOf('expired')).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('no lot is ever empty or out of order, the lots are the points, and a debt stands alone', () => {
    fc.assert(
      fc.property(lives, ({ balances }) => {
        for (const { lots, points, pendingPoints } of balances) {
          const days = lots.map(({ expiresOn }) => expiresOn)
          expect(days).toEqual([...new Set(days)].sort())
          expect(lots.reduce((sum, lot) => sum + lot.points, 0)).toBe(points)
          expect(pendingPoints).toBeGreaterThanOrEqual(0)
          if (lots.some((lot) => lot.points <= 0)) expect(days).toEqual([debtDay])
        }
      }),
    )
  })

  test('nothing is ever below zero unless a reversal was allowed to go there', () => {
    fc.assert(
      fc.property(livesUnder(['onlyUnspent', 'toZero']), ({ balances }) => {
        for (const { lots, points } of balances) {
          expect(points).toBeGreaterThanOrEqual(0)
          expect(lots.every((lot) => lot.points > 0)).toBe(true)
        }
      }),
    )
  })

  test('the entries in any order come to the running balance', () => {
    fc.assert(
      fc.property(
        lives.chain((life) =>
          fc.tuple(fc.shuffledSubarray(life.entries, { minLength: life.entries.length }), fc.constant(latest(life))),
        ),
        ([shuffled, running]) => {
          expect(plain(rebuild(shuffled))).toBe(plain(running))
        },
      ),
    )
  })

  test('nothing past its last day is ever spent, and an expiry leaves nothing past its day', () => {
    fc.assert(
      fc.property(lives, ({ entries, balances }) => {
        for (const [index, { kind, at, postings }] of entries.entries()) {
          const day = dayAt(at)
          if (kind === 'spend')
            expect(postings.every(({ expiresOn }) => expiresOn === undefined || expiresOn >= day)).toBe(true)
          const after = balances[index + 1] ?? emptyBalance
          if (kind === 'expire') expect(usablePoints(after.lots, day)).toBe(after.points)
        }
      }),
    )
  })
})
