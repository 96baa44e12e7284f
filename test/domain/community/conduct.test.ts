import fc from 'fast-check'
import { dayMs } from '../../../domain/calendar'
import { contributionDayMax, earn, nothingEarned, contributionKinds } from '../../../domain/community/contribution'
import { heatSpanMs, hotScore } from '../../../domain/community/hot'
import { admitSign, admitText, noPace } from '../../../domain/community/pace'
import { hides, hidingWeight } from '../../../domain/community/reports'
import { isRing } from '../../../domain/community/rings'
import {
  forgive,
  lift,
  muteEnd,
  sanction,
  silenceAt,
  strike,
  strikesKept,
  type Sanctions,
} from '../../../domain/community/sanctions'
import { levelAt, levelOf, levels, limitsFor, type TrustFacts } from '../../../domain/community/trust'

const at = Date.UTC(2026, 10, 20, 4)
const newcomer: TrustFacts = {
  joinedAt: at,
  activeDays: 0,
  lastActiveAt: at,
  standing: 0,
  likesGiven: 0,
  likesReceived: 0,
  hasScanned: false,
  strikes: [],
}
const host: TrustFacts = {
  ...newcomer,
  joinedAt: at - 60 * dayMs,
  activeDays: 50,
  standing: 50,
  likesGiven: 30,
  likesReceived: 20,
}

describe('trust', () => {
  it('is earned step by step', () => {
    expect(levelAt(newcomer, at).code).toBe('newcomer')
    const secondDay = { ...newcomer, joinedAt: at - dayMs, activeDays: 2, standing: 2 }
    expect(levelAt(secondDay, at).code).toBe('regular')
    expect(levelAt({ ...secondDay, standing: 1 }, at).code).toBe('newcomer')
    expect(levelAt({ ...secondDay, standing: 1, activeDays: 1, hasScanned: true }, at).code).toBe('regular')
    expect(levelAt(host, at).code).toBe('host')
    expect(levelAt({ ...host, likesReceived: 19 }, at).code).toBe('friend')
  })

  it('is lost by strikes that count and by staying away', () => {
    const struck = (...agoDays: number[]) => agoDays.map((days) => ({ at: at - days * dayMs }))
    expect(levelAt({ ...host, strikes: struck(1) }, at).code).toBe('friend')
    expect(levelAt({ ...host, strikes: struck(1, 2) }, at).code).toBe('newcomer')
    expect(levelAt({ ...host, strikes: struck(100, 101) }, at).code).toBe('host')
    expect(levelAt({ ...host, lastActiveAt: at - 101 * dayMs }, at).code).toBe('friend')
    expect(limitsFor(levelOf('friend'), struck(1, 2), at).needsReview).toBe(true)
  })

  it('allows more from level to level, and never less', () => {
    for (const [place, { limits }] of levels.entries()) {
      const below = levels[place - 1]?.limits
      if (!below) continue
      for (const name of [
        'postsPerDay',
        'repliesPerDay',
        'likesPerDay',
        'linksMax',
        'picturesMax',
        'reportWeight',
      ] as const)
        expect(limits[name]).toBeGreaterThanOrEqual(below[name])
    }
  })
})

describe('pace', () => {
  const { limits } = levelOf('newcomer')
  const post = (fingerprint: string) => ({ kind: 'post' as const, fingerprint, length: 40 })

  it('asks for a pause, refuses the same again, and ends the day at its limit', () => {
    const first = admitText(noPace, post('a'), limits, at)
    if (!first.ok) throw new Error('a first text is admitted')
    expect(admitText(first.value, post('b'), limits, at + 29_999)).toEqual({
      ok: false,
      refusal: { code: 'tooFast', until: at + 30_000 },
    })
    expect(admitText(first.value, post('a'), limits, at + 60_000)).toMatchObject({ refusal: { code: 'saidBefore' } })
    expect(admitText(first.value, { ...post('a'), length: 2 }, limits, at + 60_000).ok).toBe(true)
    const full = { ...first.value, posts: limits.postsPerDay }
    expect(admitText(full, post('b'), limits, at + 60_000)).toMatchObject({
      refusal: { code: 'dayLimitReached', times: 3 },
    })
    expect(admitText(full, post('b'), limits, at + dayMs).ok).toBe(true)
  })

  it('never lets more texts or signs through than a day allows', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 600_000 }), { maxLength: 60 }), (pauses) => {
        let [pace, moment, admitted] = [noPace, Date.UTC(2026, 10, 19, 16), 0]
        for (const [place, pause] of pauses.entries()) {
          moment += pause
          const next = admitText(pace, post(String(place)), limits, moment)
          if (next.ok) [pace, admitted] = [next.value, admitted + 1]
        }
        expect(admitted).toBeLessThanOrEqual(limits.postsPerDay)
      }),
    )
    const spent = { ...noPace, day: '2026-11-20', likes: limits.likesPerDay }
    expect(admitSign(spent, 'likes', limits, at)).toMatchObject({ refusal: { code: 'dayLimitReached' } })
  })
})

describe('the hot order', () => {
  const heat = { publishedAt: at, likes: 0, replies: 0, favourites: 0 }

  it('gives ten times the response a head start of twelve and a half hours', () => {
    const tenfold = hotScore({ ...heat, likes: 10 })
    expect(tenfold).toBeCloseTo(hotScore({ ...heat, publishedAt: at + heatSpanMs, likes: 1 }), 9)
    expect(heatSpanMs).toBe(12.5 * 3_600_000)
  })

  it('rises with every response, whenever one looks', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.nat(1e6), fc.nat(1e6), (likes, replies, favourites) => {
        const before = hotScore({ publishedAt: at, likes, replies, favourites })
        for (const more of [{ likes: likes + 1 }, { replies: replies + 1 }, { favourites: favourites + 1 }])
          expect(hotScore({ publishedAt: at, likes, replies, favourites, ...more })).toBeGreaterThanOrEqual(before)
      }),
    )
  })
})

describe('a ring', () => {
  it('is two who like each other over and over, or one who gives most of what somebody gets', () => {
    expect(isRing({ given: 5, returned: 5, received: 500 })).toBe(true)
    expect(isRing({ given: 5, returned: 0, received: 20 })).toBe(true)
    expect(isRing({ given: 5, returned: 0, received: 25 })).toBe(false)
    expect(isRing({ given: 4, returned: 9, received: 4 })).toBe(false)
  })

  it('of up to five members is found whatever its shape', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 6, max: 40 }), (members, rounds) => {
        // Each likes each other one in turn, and nobody outside: what one gives is a (k-1)th of what one receives.
        expect(isRing({ given: rounds, returned: 0, received: rounds * (members - 1) })).toBe(true)
      }),
    )
  })
})

describe('contributions', () => {
  it('never earn more than a day’s cap, and thin ones earn nothing', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...contributionKinds), { maxLength: 60 }), (kinds) => {
        let [earned, sum] = [nothingEarned, 0]
        for (const kind of kinds) {
          const next = earn(earned, { kind, length: 100 }, at)
          sum += next.points
          earned = next.earned
        }
        expect(sum).toBeLessThanOrEqual(contributionDayMax)
        expect(earned.points).toBe(sum)
      }),
    )
    expect(earn(nothingEarned, { kind: 'reply', length: 14 }, at).points).toBe(0)
    expect(earn({ day: '2026-11-20', points: 28 }, { kind: 'answer', length: 1 }, at).points).toBe(2)
    expect(earn({ day: '2026-11-19', points: 30 }, { kind: 'answer', length: 1 }, at).points).toBe(10)
  })
})

describe('sanctions', () => {
  const clean: Sanctions = { mutedUntil: 0, bannedUntil: 0, strikes: [] }
  const struck = (times: number) =>
    Array.from({ length: times }).reduce<Sanctions>(
      (sanctions, _, place) => strike(sanctions, { at, subjectId: `p${place}`, reason: '广告' }),
      clean,
    )

  it('warn first, then silence for longer each time', () => {
    expect(silenceAt(struck(1), at)).toBeUndefined()
    expect([2, 3, 4, 9].map((times) => (muteEnd(struck(times)) - at) / dayMs)).toEqual([1, 7, 30, 30])
  })

  it('set by hand hold for their term, and are lifted by none', () => {
    const banned = sanction(clean, 'ban', 3, at)
    expect(silenceAt(banned, at)).toEqual({ code: 'silenced', until: at + 3 * dayMs, kind: 'ban' })
    expect(silenceAt(banned, at + 3 * dayMs)).toBeUndefined()
    expect(silenceAt(lift(banned, 'ban'), at)).toBeUndefined()
  })

  it('given a strike for one text, adds none for the same text again', () => {
    const once = strike(clean, { at, subjectId: 'p', reason: '广告' })
    expect(strike(once, { at: at + dayMs, subjectId: 'p', reason: '广告' })).toBe(once)
  })

  it('given a silence that is lifted, ends it whatever it came from, and the strikes still count', () => {
    const lifted = lift(sanction(struck(3), 'mute', 9, at), 'mute')
    expect(silenceAt(lifted, at)).toBeUndefined()
    expect(muteEnd(strike(lifted, { at, subjectId: 'next', reason: '广告' })) - at).toBe(30 * dayMs)
  })

  it('forgiven are as if the strike had never been, whatever was set by hand', () => {
    const byHand = fc.record({ mutedUntil: fc.nat(), bannedUntil: fc.nat() })
    fc.assert(
      fc.property(byHand, fc.integer({ min: 0, max: strikesKept - 1 }), (set, times) => {
        const before = { ...struck(times), ...set }
        const after = strike(before, { at, subjectId: 'other', reason: '广告' })
        expect(forgive(after, ({ subjectId }) => subjectId === 'other')).toEqual(before)
        expect(muteEnd(after)).toBeGreaterThanOrEqual(muteEnd(before))
      }),
    )
  })

  it('reports hide a text at their weight', () => {
    expect([hidingWeight - 1, hidingWeight].map(hides)).toEqual([false, true])
  })
})
