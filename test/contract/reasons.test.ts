import { factsOf, reasonCodes, sayReason, type Inputs } from '../../contract/sentences/reasons'

/** One value for every fact that any reason's sentence is made of. */
const facts: Inputs = {
  streak: 7,
  completed: '3,7',
  day: '2026-11-22',
  event: 'scanned',
  period: 'day',
  times: 3,
  year: 2026,
  reward: 'Harbour mug',
  why: 'a cracked rim',
  lots: 2,
  earnedFor: 'orderReceived',
}

const han = /\p{Script=Han}/u

describe('a reason for which points move', () => {
  it.each(reasonCodes)('%s is said in both languages, and wholly in either', (rule) => {
    const [chinese, english] = (['zh-CN', 'en'] as const).map((locale) => sayReason({ rule, inputs: facts }, locale))
    expect(chinese).toMatch(han)
    expect(english).not.toBe('')
    expect(english).not.toMatch(han)
  })

  it.each(reasonCodes)('%s is said from the facts that are sent, and no more are', (rule) => {
    const sent = factsOf({ rule, inputs: { ...facts, operator: 'admin', memberId: 'o-1' } })
    expect(Object.keys(sent)).not.toEqual(expect.arrayContaining(['operator']))
    expect(Object.keys(sent)).not.toEqual(expect.arrayContaining(['memberId']))
    expect(sayReason({ rule, inputs: sent }, 'en')).toBe(sayReason({ rule, inputs: facts }, 'en'))
  })

  it('that nobody knows is said as it was written down', () => {
    expect(sayReason({ rule: 'older', inputs: {}, sentence: '开业送积分' }, 'en')).toBe('开业送积分')
  })
})
