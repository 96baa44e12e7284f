import { episodeAt, sameEpisodeMs } from '../../../domain/alert/cause'
import { sentAt } from '../../../domain/alert/quiet'
import { nextTryAt } from '../../../domain/alert/sending'
import { hourMs, minuteMs } from '../../../domain/calendar'

/** A moment of the brand's 2026-11-29, which begins at 16:00 UTC the day before. */
const clock = (hours: number, day = 29) => Date.UTC(2026, 10, day, hours) - 8 * hourMs

describe('quiet hours', () => {
  test.each([
    ['before the night', clock(21), { from: 22, to: 8 }, clock(21)],
    ['as the night begins', clock(22), { from: 22, to: 8 }, clock(8, 30)],
    ['before midnight', clock(23), { from: 22, to: 8 }, clock(8, 30)],
    ['after midnight', clock(3), { from: 22, to: 8 }, clock(8)],
    ['as it ends', clock(8), { from: 22, to: 8 }, clock(8)],
    ['at noon, where noon is quiet', clock(12), { from: 12, to: 14 }, clock(14)],
    ['after it', clock(14), { from: 12, to: 14 }, clock(14)],
    ['where both ends are one', clock(12), { from: 12, to: 12 }, clock(12)],
    ['where there are none', clock(3), null, clock(3)],
  ])('%s', (_, at, quiet, sent) => expect(sentAt(at, quiet)).toBe(sent))
})

test('a cause that comes back soon is the one that was told, and later another', () => {
  const over = { episode: 2, overAt: 1_000 }
  expect(episodeAt(over, 1_000 + sameEpisodeMs - 1)).toBe(2)
  expect(episodeAt(over, 1_000 + sameEpisodeMs)).toBe(3)
  expect(episodeAt({ episode: 2, overAt: null }, 9e15)).toBe(2)
})

test('tries are bounded, wait longer each time, and as long as they are told to', () => {
  const lost = { ok: false, code: 'unreachable', isFinal: false } as const
  const waits = [1, 2, 3, 4, 5].map((tries) => nextTryAt(lost, tries, 0))
  expect(waits).toEqual([minuteMs, 5 * minuteMs, 15 * minuteMs, 60 * minuteMs, undefined])
  expect(nextTryAt({ ...lost, retryAfterMs: 10 * minuteMs }, 1, 0)).toBe(10 * minuteMs)
  expect(nextTryAt({ ...lost, isFinal: true }, 1, 0)).toBeUndefined()
  expect(nextTryAt({ ok: true }, 1, 0)).toBeUndefined()
})
