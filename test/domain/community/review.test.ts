import fc from 'fast-check'
import {
  asked,
  claim,
  claimAt,
  claimMs,
  closedByChecks,
  decide,
  hide,
  mayJudgeAppeal,
  noEvidence,
  release,
  reviewCauses,
  takingDown,
  type Review,
} from '../../../domain/community/review'
import type { Finding } from '../../../domain/community/visibility'

const at = Date.UTC(2026, 10, 20, 4)
const wang = { id: 'wang', name: '王晴' }
const li = { id: 'li', name: '李一' }
const asking = (cause: (typeof reviewCauses)[number]) => ({ _id: 'p1', authorId: 'lin', cause })
const held = asked(undefined, asking('filter'), at)
const rejecting = { event: 'reject', reason: 'advert', note: '' } as const

const must = <Value>(result: { ok: true; value: Value } | { ok: false; refusal: unknown }): Value => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal))
  return result.value
}

describe('a review', () => {
  it('given a second reason, waits for both and keeps its place', () => {
    const more = asked(held, asking('lateFinding'), at + 5)
    expect([more.causes, more.openedAt, more.state]).toEqual([['filter', 'lateFinding'], at, 'open'])
    expect(asked(more, asking('lateFinding'), at + 9).causes).toEqual(['filter', 'lateFinding'])
    const appealed = asked(undefined, asking('appeal'), at)
    expect(asked(appealed, asking('service'), at).lane).toBe('appealed')
  })

  it('keeps what was found about each picture, in whatever order instances tell it', () => {
    const seen = (...findings: (Finding | null)[]) => ({
      ...asking('service'),
      evidence: { ...noEvidence, pictures: findings.map((finding, place) => ({ picture: `i${place}`, finding })) },
    })
    const later = asked(undefined, seen('pass', 'risky', 'pass'), at)
    const { evidence } = asked(later, seen('pass', null, null), at)
    expect(evidence.pictures.map(({ finding }) => finding)).toEqual(['pass', 'risky', 'pass'])
    expect(asked(later, seen('review'), at).evidence.pictures.map(({ finding }) => finding)).toEqual([
      'review',
      'risky',
      'pass',
    ])
  })

  it('given an appeal after a decision, begins anew and remembers what was found and decided', () => {
    const found = { ...noEvidence, words: ['代购'], text: 'risky' as const }
    const refused = closedByChecks(undefined, { ...asking('filter'), evidence: found }, at)
    const appealed = asked(refused, { ...asking('appeal'), appeal: '只是在问水温' }, at + 100)
    expect(appealed).toMatchObject({
      state: 'open',
      lane: 'appealed',
      causes: ['appeal'],
      evidence: found,
      appeal: '只是在问水温',
      openedAt: at + 100,
      claim: null,
    })
    expect(appealed.decisions).toEqual([
      { at, operatorId: null, operatorName: '', event: 'refuse', reason: null, note: '' },
    ])
  })

  it('in one reviewer’s hand is nobody else’s until the claim runs out or is given back', () => {
    const taken = must(claim(held, wang, at))
    const refusal = { code: 'reviewClaimed', by: '王晴', until: at + claimMs }
    for (const attempt of [claim, release]) expect(attempt(taken, li, at + claimMs - 1)).toEqual({ ok: false, refusal })
    expect(decide(taken, li, rejecting, at + claimMs - 1)).toEqual({ ok: false, refusal })
    expect(decide(taken, li, rejecting, at + claimMs).ok).toBe(true)
    expect(must(claim(taken, wang, at + 60_000)).claim?.until).toBe(at + 60_000 + claimMs)
    expect(claimAt(must(release(taken, wang, at)), at)).toBeNull()
  })

  it('is decided once', () => {
    const decided = must(decide(held, wang, rejecting, at))
    expect([decided.state, decided.turn, decided.claim, decided.closedAt]).toEqual(['closed', 1, null, at])
    expect(decide(decided, li, rejecting, at)).toEqual({ ok: false, refusal: { code: 'reviewClosed', by: '王晴' } })
    expect(claim(decided, wang, at)).toMatchObject({ refusal: { code: 'reviewClosed' } })
  })

  it('takes down as removed what others saw, as rejected what nobody saw, and after an appeal as it was', () => {
    expect(takingDown(held)).toBe('reject')
    for (const cause of ['reports', 'lateFinding', 'desk'] as const)
      expect(takingDown(asked(undefined, asking(cause), at))).toBe('remove')
    const removed = must(decide(asked(undefined, asking('reports'), at), wang, { ...rejecting, event: 'remove' }, at))
    expect(takingDown(asked(removed, asking('appeal'), at))).toBe('remove')
    const rejected = must(decide(held, wang, rejecting, at))
    expect(takingDown(asked(rejected, asking('appeal'), at))).toBe('reject')
  })

  it('on an appeal is for another reviewer, where there is one', () => {
    const appealed = asked(must(decide(held, wang, rejecting, at)), asking('appeal'), at)
    expect([mayJudgeAppeal(appealed, 'wang', true), mayJudgeAppeal(appealed, 'wang', false)]).toEqual([false, true])
    expect(mayJudgeAppeal(appealed, 'li', true)).toBe(true)
    const byChecks = asked(closedByChecks(undefined, asking('service'), at), asking('appeal'), at)
    expect(mayJudgeAppeal(byChecks, 'wang', true)).toBe(true)
  })

  it('hides what is public and waits for a second look; not over somebody who has it in hand', () => {
    const said = { reason: 'advert', note: '' } as const
    const hidden = must(hide(undefined, asking('desk'), wang, said, at))
    expect([hidden.state, hidden.causes, hidden.turn, hidden.decisions[0]?.event]).toEqual([
      'open',
      ['desk'],
      1,
      'hide',
    ])
    const taken = must(claim(asked(undefined, asking('reports'), at), li, at))
    expect(hide(taken, asking('desk'), wang, said, at)).toMatchObject({ refusal: { code: 'reviewClaimed' } })
  })

  it('whatever happens to it, counts every decision and every change, and keeps the latest', () => {
    const step = fc.oneof(
      fc.constantFrom(...reviewCauses).map((cause) => (review: Review) => asked(review, asking(cause), at)),
      fc.constantFrom(wang, li).map((who) => (review: Review) => {
        const decided = decide(review, who, rejecting, at)
        return decided.ok ? decided.value : review
      }),
    )
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let review = held
        for (const next of steps) {
          const after = next(review)
          if (after !== review) expect(after.version).toBe(review.version + 1)
          expect(after.turn - review.turn).toBe(after.state === 'closed' && review.state === 'open' ? 1 : 0)
          review = after
        }
        expect(review.decisions.length).toBe(Math.min(20, review.turn))
      }),
    )
  })
})
