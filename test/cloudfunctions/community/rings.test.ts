import { dayMs, hourMs } from '../../../domain/calendar'
import { monthAfter, monthAt, monthStart } from '../../../domain/months'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { boardIn, faultsInCounts, publish } from '../../_support/community'
import { faultsInLedger } from '../../_support/ledger'

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
  await boardIn(brand)
})
/** Likes are weighed by calendar month: each ring has one to itself. */
beforeEach(() => {
  const now = brand.cloud.clock.now()
  brand.cloud.clock.advance(monthStart(monthAfter(monthAt(now), 1)) + hourMs - now)
})
afterEach(() => {
  expect(faultsInCounts(brand)).toEqual([])
  expect(faultsInLedger(brand)).toEqual([])
})
afterAll(() => brand.close())

let rings = 0
const days = 6

/** Members who post once a day and like each other's posts; `likes` says by place who likes whose. */
async function ringOf(size: number, likes: (liker: number, author: number) => boolean) {
  const ring = Array.from({ length: size }, (_, place) => `ring-${rings}-${place}`)
  rings += 1
  for (const member of ring) await brand.join(member)
  const byDay: string[][] = []
  for (let day = 0; day < days; day += 1) {
    const posted: string[] = []
    for (const [author, member] of ring.entries()) {
      const { id } = await publish(brand, member)
      posted.push(id)
      for (const [liker, friend] of ring.entries())
        if (liker !== author && likes(liker, author))
          insist(await brand.visit(friend, 'community', 'setMark', { kind: 'like', targetId: id, on: true }))
    }
    byDay.push(posted)
    // The timer weighs the day's likes.
    await brand.cloud.runJobs()
    brand.cloud.clock.advance(dayMs - size * 31_000)
  }
  const postOf = (id: string) => brand.all('posts').find(({ _id }) => _id === id)
  return {
    /** The likes that count, on each day's posts together, and on the last day's how many are shown. */
    counted: byDay.map((ids) => ids.reduce((sum, id) => sum + (postOf(id)?.countedLikes ?? 0), 0)),
    shown: (byDay.at(-1) ?? []).map((id) => postOf(id)?.likes),
    paid: brand.all('entries').filter(({ memberId, reason }) => ring.includes(memberId) && reason.rule === 'popular')
      .length,
  }
}

const everybody = () => true

describe('of members who all like each other, a like counts four times a month', () => {
  it.each([2, 3, 5])(
    'in a ring of %i, and none of it is paid for',
    async (size) => {
      const { counted, shown, paid } = await ringOf(size, everybody)
      const each = size * (size - 1)
      expect(counted).toEqual([each, each, each, each, 0, 0])
      // They see their likes like any other's.
      expect(shown).toEqual(shown.map(() => size - 1))
      expect(paid).toBe(0)
    },
    60_000,
  )

  it('in a cluster of twelve, in which it is the returned like that tells; what four days pay is all they get', async () => {
    const { counted, shown, paid } = await ringOf(12, everybody)
    // On the fifth day a pair's first like meets only four in return, its second one five.
    expect(counted).toEqual([132, 132, 132, 132, 66, 0])
    expect(shown).toEqual(shown.map(() => 11))
    // Eleven fans are enough for a popular post: four days of them, and on the fifth the first two.
    expect(paid).toBe(12 * 4 + 2)
  }, 120_000)
})

describe('of members of whom nobody likes back', () => {
  const nextFew = (size: number, few: number) => (liker: number, author: number) =>
    (author - liker + size) % size <= few && liker !== author

  it('a like counts four times a month where four or fewer like each', async () => {
    const { counted, paid } = await ringOf(9, nextFew(9, 4))
    expect([counted, paid]).toEqual([[36, 36, 36, 36, 0, 0], 0])
  }, 60_000)

  it('the likes of six each are not found; they are three fifths of what a popular post needs', async () => {
    const { counted, paid } = await ringOf(13, nextFew(13, 6))
    expect([counted, paid]).toEqual([[78, 78, 78, 78, 78, 78], 0])
  }, 60_000)
})
