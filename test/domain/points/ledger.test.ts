import fc from 'fast-check'
import { book, emptyBalance, imbalance, rebuild, type Balance } from '../../../domain/points/balance'
import { accounts, type Entry, type Posting, type Reason } from '../../../domain/points/ledger'
import { reverse } from '../../../domain/points/reverse'

const reason: Reason = { rule: 'fixed', version: 1, inputs: {}, sentence: '扫码得积分' }
const at = 1_800_000_000_000

/** One thing that happens to a card: points earned, or the nth earning so far taken back, if that can be done. */
type Step = { does: 'earn'; points: number; growth: number; month: number } | { does: 'reverse'; nth: number }

const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      does: fc.constant('earn' as const),
      points: fc.nat(1000),
      growth: fc.nat(1000),
      month: fc.integer({ min: 1, max: 9 }),
    }),
  },
  { weight: 2, arbitrary: fc.record({ does: fc.constant('reverse' as const), nth: fc.nat(40) }) },
)

const earning = (id: number, { points, growth, month }: Extract<Step, { does: 'earn' }>): Entry => ({
  _id: `7-${id}`,
  kind: 'earn',
  memberId: 'visitor-lin',
  at: at + id,
  postings: [
    { account: 'issued', points: -points },
    { account: 'member', points, expiresOn: `2027-0${month}-28` },
  ],
  growth,
  reason,
})

/** Lives through the steps as the doors would: an entry's id exists once, so nothing is taken back twice. */
function live(steps: readonly Step[]): { entries: Entry[]; balances: Balance[] } {
  const entries: Entry[] = []
  const balances = [emptyBalance]
  const balance = () => balances.at(-1) ?? emptyBalance
  const add = (entry: Entry) => {
    entries.push(entry)
    balances.push(book(balance(), entry))
  }
  for (const [id, each] of steps.entries()) {
    if (each.does === 'earn') add(earning(id, each))
    else {
      const earnings = entries.filter(({ kind }) => kind === 'earn')
      const chosen = earnings[each.nth % Math.max(1, earnings.length)]
      const isTakenBack = entries.some(({ reverses }) => reverses === chosen?._id)
      const reversed = chosen && !isTakenBack ? reverse(chosen, balance(), at, reason) : undefined
      if (reversed?.ok) add(reversed.value)
    }
  }
  return { entries, balances }
}

const lives = fc.array(step, { maxLength: 60 }).map(live)
const plain = (balance: Balance) => JSON.stringify(balance)

describe('whatever is earned and taken back, in any interleaving', () => {
  test('every entry is balanced, and so is the whole ledger over all its accounts', () => {
    fc.assert(
      fc.property(lives, ({ entries }) => {
        expect(entries.filter(({ postings }) => imbalance(postings) !== 0)).toEqual([])
        const totalOf = (account: Posting['account']) =>
          imbalance(entries.flatMap(({ postings }) => postings.filter((posting) => posting.account === account)))
        expect(accounts.reduce((sum, account) => sum + totalOf(account), 0)).toBe(0)
        expect(totalOf('member')).toBe(rebuild(entries).points)
      }),
    )
  })

  test('no lot is ever negative, empty or out of order, and the lots are the points', () => {
    fc.assert(
      fc.property(lives, ({ balances }) => {
        for (const { lots, points } of balances) {
          expect(lots.every((lot) => lot.points > 0)).toBe(true)
          const days = lots.map(({ expiresOn }) => expiresOn)
          expect(days).toEqual([...new Set(days)].sort())
          expect(lots.reduce((sum, lot) => sum + lot.points, 0)).toBe(points)
        }
      }),
    )
  })

  test('the entries in any order come to the running balance', () => {
    fc.assert(
      fc.property(
        lives.chain(({ entries, balances }) =>
          fc.tuple(
            fc.shuffledSubarray(entries, { minLength: entries.length }),
            fc.constant(balances.at(-1) ?? emptyBalance),
          ),
        ),
        ([shuffled, running]) => {
          expect(plain(rebuild(shuffled))).toBe(plain(running))
        },
      ),
    )
  })

  test('taking everything back that is still there ends with what was there before', () => {
    fc.assert(
      fc.property(lives, ({ entries, balances }) => {
        const open = entries.filter(
          ({ kind, _id }) => kind === 'earn' && !entries.some(({ reverses }) => reverses === _id),
        )
        let balance = balances.at(-1) ?? emptyBalance
        for (const earned of open) {
          const taken = reverse(earned, balance, at, reason)
          if (!taken.ok) throw new Error(taken.refusal.code)
          balance = book(balance, taken.value)
        }
        expect(plain(balance)).toBe(plain(emptyBalance))
      }),
    )
  })
})
