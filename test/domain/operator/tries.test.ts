import { nextTryAt, takeTry, type Pace, type Tries } from '../../../domain/operator/tries'

const pace: Pace = { freeTries: 5, firstWaitMs: 2_000, waitMsMax: 60_000, forgottenMs: 86_400_000 }
const start = 1_800_000_000_000

/** Makes every try as soon as it may be made, and answers how long each had to wait. */
function waitsOf(count: number): number[] {
  const waits: number[] = []
  let tries: Tries | undefined
  let at = start
  for (let made = 0; made < count; made += 1) {
    const waited = Math.max(0, nextTryAt(tries, pace, at) - at)
    waits.push(waited)
    at += waited
    const next = takeTry(tries, pace, at)
    if (!next.isTaken) throw new Error('a try was refused at the moment it was said to be open')
    tries = next.tries
  }
  return waits
}

describe('tries', () => {
  it('are free at first, then wait twice as long each time, up to the longest wait', () => {
    expect(waitsOf(12)).toEqual([0, 0, 0, 0, 0, 2_000, 4_000, 8_000, 16_000, 32_000, 60_000, 60_000])
  })

  it('come to so many in a day, and no more', () => {
    let tries: Tries | undefined
    let made = 0
    for (let at = start; at < start + 86_400_000; at += 1_000) {
      const next = takeTry(tries, pace, at)
      if (!next.isTaken) continue
      tries = next.tries
      made += 1
    }
    expect(made).toBe(1_448)
  })

  it('are not taken before their time, and are counted only when they are', () => {
    const tries = { wrong: 5, lastAt: start }
    expect(takeTry(tries, pace, start + 1_999)).toEqual({ isTaken: false, until: start + 2_000 })
    expect(takeTry(tries, pace, start + 2_000)).toEqual({ isTaken: true, tries: { wrong: 6, lastAt: start + 2_000 } })
  })

  it('are forgotten after a quiet while', () => {
    expect(takeTry({ wrong: 99, lastAt: start }, pace, start + pace.forgottenMs)).toEqual({
      isTaken: true,
      tries: { wrong: 1, lastAt: start + pace.forgottenMs },
    })
  })

  it.each([1, 60_000, 86_400_000, 366 * 86_400_000])(
    'wait no longer than ever where the clock was set back by %i ms',
    (backMs) => {
      const ahead = { wrong: 40, lastAt: start + backMs }
      const next = takeTry(ahead, pace, start)
      expect(next).toEqual({ isTaken: false, until: start + 60_000, healed: { wrong: 40, lastAt: start } })
      expect(nextTryAt(ahead, pace, start)).toBe(start + 60_000)
      if (next.isTaken || !next.healed) throw new Error('nothing was healed')
      expect(takeTry(next.healed, pace, start + 60_000)).toMatchObject({ isTaken: true })
    },
  )
})
