import fc from 'fast-check'
import { dayAfter } from '../../../domain/calendar'
import { checkIn, makeUp, noCheckIns, streakAt } from '../../../domain/engagement/check-in'
import { on, joinedAt, rule } from './a-check-in'

describe('whatever days a member checks in on or makes up', () => {
  const step = fc.record({ skip: fc.integer({ min: 0, max: 3 }), makeUpAgo: fc.integer({ min: 0, max: 9 }) })

  test('the streak is what counting the days gives, no day is paid twice, no month made up beyond its share', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), fc.nat(400), (steps, start) => {
        let checkIns = noCheckIns
        let today = dayAfter('2026-12-01', start)
        const done = new Set<string>()
        let cards = 3
        const madeUpIn = new Map<string, number>()
        for (const { skip, makeUpAgo } of steps) {
          today = dayAfter(today, skip)
          const mine = checkIn(checkIns, rule, on(today))
          expect(mine.ok).toBe(!done.has(today))
          if (mine.ok) checkIns = mine.value.checkIns
          done.add(today)
          const day = dayAfter(today, -makeUpAgo)
          const late = makeUp(checkIns, rule, day, { joinedAt, makeUpCards: cards }, on(today))
          if (late.ok) {
            expect(done.has(day)).toBe(false)
            checkIns = late.value.checkIns
            done.add(day)
            if (late.value.cardUsed) cards -= 1
            else madeUpIn.set(day.slice(0, 7), (madeUpIn.get(day.slice(0, 7)) ?? 0) + 1)
          }
          let streak = 0
          while (done.has(dayAfter(today, -streak))) streak += 1
          expect(streakAt(checkIns, on(today))).toBe(streak)
        }
        for (const times of madeUpIn.values()) expect(times).toBeLessThanOrEqual(rule.makeUpsPerMonth)
        expect(cards).toBeGreaterThanOrEqual(0)
      }),
    )
  })

  test('a length of streak is never paid where it was paid before in the run as it then stands', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let checkIns = noCheckIns
        let today = '2026-12-01'
        const done = new Set<string>()
        const paid: { days: number; day: string }[] = []
        for (const { skip, makeUpAgo } of steps) {
          today = dayAfter(today, skip)
          const mine = checkIn(checkIns, rule, on(today))
          const late = makeUp(
            mine.ok ? mine.value.checkIns : checkIns,
            rule,
            dayAfter(today, -makeUpAgo),
            { joinedAt },
            on(today),
          )
          for (const each of [mine, late]) {
            if (!each.ok) continue
            checkIns = each.value.checkIns
            done.add(each.value.day)
            const run = runAround(done, each.value.day)
            for (const { days: length } of each.value.streaks) {
              expect(paid.filter(({ days, day }) => days === length && run.has(day))).toEqual([])
              paid.push({ days: length, day: each.value.day })
            }
          }
        }
      }),
    )
  })
})

/** The days in a row, either way, around a day. */
function runAround(done: ReadonlySet<string>, day: string): Set<string> {
  const run = new Set([day])
  for (const direction of [-1, 1])
    for (let next = dayAfter(day, direction); done.has(next); next = dayAfter(next, direction)) run.add(next)
  return run
}
