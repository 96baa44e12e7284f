import fc from 'fast-check'
import {
  isVisible,
  judge,
  nextState,
  publicationStates,
  publicationTransitions,
  type PublicationEvent,
} from '../../../domain/community/visibility'

const events: PublicationEvent[] = [
  'clear',
  'hold',
  'refuse',
  'hide',
  'approve',
  'reject',
  'remove',
  'appeal',
  'withdraw',
]
const finding = fc.constantFrom('pass', 'review', 'risky', null)

describe('a publication', () => {
  it('becomes public by being cleared or approved, and by nothing else', () => {
    for (const from of publicationStates)
      for (const event of events) {
        const next = nextState(from, event)
        if (next.ok && next.value === 'public') expect(['clear', 'approve']).toContain(event)
        if (from === 'public' && event === 'approve') expect(next).toEqual({ ok: true, value: 'public' })
      }
  })

  it('refuses an event that its state does not know, and says where it stands', () => {
    expect(nextState('removed', 'approve')).toEqual({
      ok: false,
      refusal: { code: 'publicationTransitionRefused', from: 'removed' },
    })
  })

  it('that is withdrawn stays so, and its author does not see it any more', () => {
    expect(publicationTransitions.withdrawn).toEqual({})
    for (const state of publicationStates) {
      const publication = { state, authorId: 'lin' }
      expect(isVisible(publication, 'chen')).toBe(state === 'public')
      expect(isVisible(publication, 'lin')).toBe(state !== 'withdrawn')
    }
  })
})

describe('the evidence', () => {
  it('clears nothing while any checker is silent or in doubt', () => {
    fc.assert(
      fc.property(
        finding,
        finding,
        fc.array(finding, { maxLength: 9 }),
        fc.boolean(),
        (filter, text, pictures, needsReview) => {
          const verdict = judge({ filter: filter ?? 'pass', text, pictures, needsReview })
          const all = [filter ?? 'pass', text, ...pictures]
          expect(verdict === 'clear').toBe(all.every((each) => each === 'pass') && !needsReview)
          expect(verdict === 'refuse').toBe(all.includes('risky'))
        },
      ),
    )
  })

  it('given a silent checker waits, given a doubt does not', () => {
    const passed = { filter: 'pass', text: 'pass', needsReview: false } as const
    expect(judge({ ...passed, pictures: [null] })).toBe('wait')
    expect(judge({ ...passed, pictures: [null, 'review'] })).toBe('hold')
    expect(judge({ ...passed, pictures: [], needsReview: true })).toBe('hold')
  })
})
