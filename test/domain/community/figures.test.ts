import fc from 'fast-check'
import {
  addDays,
  addHappening,
  clearedWithinMs,
  clearStep,
  hoursByWeekday,
  noDayFigures,
  type DayFigures,
  type TextHappening,
} from '../../../domain/community/figures'
import { dayMs, hourMs } from '../../../domain/calendar'

/** Monday, 16 November 2026, nine in the morning of the brand. */
const writtenAt = Date.UTC(2026, 10, 16, 1)

const written = (fields: Partial<NonNullable<TextHappening['written']>> = {}): TextHappening => ({
  kind: 'written',
  writtenAt,
  at: writtenAt,
  written: { as: 'post', boardId: 'tea-room', topicId: null, isFirstToday: true, ...fields },
})
const happening = (kind: Exclude<TextHappening['kind'], 'written'>, waitedMs = 0): TextHappening => ({
  kind,
  writtenAt,
  at: writtenAt + waitedMs,
  written: null,
})
const dayWith = (...happenings: TextHappening[]): DayFigures => happenings.reduce(addHappening, noDayFigures)

describe('a day’s figures', () => {
  test('count posts, replies, authors once, the hour, the board and the topic', () => {
    const day = dayWith(
      written({ topicId: 'first-cup' }),
      written({ as: 'reply', isFirstToday: false }),
      written({ boardId: 'ask', topicId: 'first-cup' }),
    )
    expect(day).toMatchObject({ posts: 2, replies: 1, authors: 2 })
    expect(day.hours[9]).toBe(3)
    expect(day.boards).toEqual([
      { id: 'tea-room', texts: 2 },
      { id: 'ask', texts: 1 },
    ])
    expect(day.topics).toEqual([{ id: 'first-cup', texts: 2 }])
  })

  test('count what became of texts, whenever it did', () => {
    const day = dayWith(
      happening('held'),
      happening('cleared', 3 * dayMs),
      happening('rejected'),
      happening('reported'),
    )
    expect(day).toMatchObject({ posts: 0, held: 1, cleared: 1, rejected: 1, reported: 1, removed: 0 })
  })

  test('come to the same however they are parted', () => {
    const anyHappening = fc.oneof(
      fc
        .record({
          as: fc.constantFrom('post' as const, 'reply' as const),
          boardId: fc.constantFrom('tea-room', 'ask', 'garden'),
          topicId: fc.constantFrom(null, 'first-cup'),
          isFirstToday: fc.boolean(),
        })
        .map(written),
      fc
        .tuple(fc.constantFrom('cleared' as const, 'held' as const, 'removed' as const), fc.nat(10 * dayMs))
        .map(([kind, waitedMs]) => happening(kind, waitedMs)),
    )
    const byId = (day: DayFigures) => ({ ...day, boards: new Map(day.boards.map((board) => [board.id, board.texts])) })
    fc.assert(
      fc.property(fc.array(anyHappening, { maxLength: 40 }), fc.nat(40), (happenings, cut) => {
        const parted = addDays(dayWith(...happenings.slice(0, cut)), dayWith(...happenings.slice(cut)))
        expect(byId(parted)).toEqual(byId(dayWith(...happenings)))
      }),
    )
  })
})

describe('the time to clear', () => {
  test('is nothing where nothing was cleared', () => {
    expect(clearedWithinMs(noDayFigures.clearSteps, 0.5)).toBeNull()
  })

  test('is told to an eighth of the exact nearest rank', () => {
    const waits = fc.array(fc.integer({ min: 1_000, max: 10 * dayMs }), { minLength: 1, maxLength: 60 })
    fc.assert(
      fc.property(waits, fc.constantFrom(0.5, 0.9), (waited, share) => {
        const day = dayWith(...waited.map((ms) => happening('cleared', ms)))
        const sorted = [...waited].sort((left, right) => left - right)
        const exact = sorted[Math.ceil(waited.length * share) - 1] ?? 0
        const told = clearedWithinMs(day.clearSteps, share) ?? 0
        expect(Math.abs(told / exact - 1)).toBeLessThan(0.126)
      }),
    )
  })

  test('falls into the first step under a second and into the last beyond all of them', () => {
    expect([clearStep(0), clearStep(999), clearStep(1_000), clearStep(365 * dayMs)]).toEqual([0, 0, 1, 63])
  })
})

test('the week begins on Monday, and hours are the brand’s', () => {
  const tuesdayNight = { ...written(), writtenAt: writtenAt + dayMs + 14 * hourMs }
  const week = hoursByWeekday([
    { day: '2026-11-16', figures: dayWith(written()) },
    { day: '2026-11-17', figures: dayWith(tuesdayNight) },
    { day: '2026-11-23', figures: dayWith(written()) },
  ])
  expect(week).toHaveLength(7)
  expect(week[0]?.[9]).toBe(2)
  expect(week[1]?.[23]).toBe(1)
  expect(week.flat().reduce((sum, texts) => sum + texts, 0)).toBe(3)
})
