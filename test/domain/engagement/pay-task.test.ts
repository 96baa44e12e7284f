import { afterEvent } from '../../../domain/engagement/after-event'
import { payTask } from '../../../domain/engagement/pay-task'
import type { Task } from '../../../domain/engagement/tasks'
import { imbalance } from '../../../domain/points/balance'
import { aMember, now, rules } from '../campaign/a-campaign'

const twoScans: Task = { id: 'two-scans', event: 'scanned', period: 'weekly', times: 2, points: 15 }
const given = {
  task: twoScans,
  ruleVersion: 4,
  tierRules: rules,
  pointsExpiry: { code: 'rollingMonths', args: { months: 12 } } as const,
  at: now,
}
const after = (times: number) =>
  Array.from({ length: times }).reduce<typeof aMember>(
    (member) => afterEvent(member, [twoScans], 'scanned', now),
    aMember,
  )

describe('an event', () => {
  test('is counted on the card, and on nothing else of it', () => {
    expect(after(1)).toEqual({
      ...aMember,
      taskProgress: [{ taskId: 'two-scans', period: '2026-11-16', times: 1, claimed: false }],
    })
  })

  test('that no task waits for leaves the card as it was', () => {
    expect(afterEvent(aMember, [twoScans], 'posted', now)).toBe(aMember)
    expect(afterEvent(aMember, [], 'scanned', now)).toBe(aMember)
  })

  test('of a week gone by is forgotten with the next one', () => {
    const weekMs = 7 * 86_400_000
    expect(afterEvent(after(2), [twoScans], 'posted', now + weekMs).taskProgress).toEqual([])
  })
})

describe('a claimed task', () => {
  test('books its points without growth, under an id of the task and its period', () => {
    const paid = payTask({ ...given, member: after(2) })
    expect(paid).toMatchObject({
      ok: true,
      value: {
        entry: {
          _id: 'visitor-lin:task:two-scans:2026-11-16',
          kind: 'earn',
          postings: [
            { account: 'issued', points: -15 },
            { account: 'member', points: 15, expiresOn: '2027-11-30' },
          ],
          growth: 0,
          reason: {
            rule: 'task',
            version: 4,
            inputs: { task: 'two-scans', event: 'scanned', period: 'weekly', times: 2 },
          },
        },
        card: { member: { points: 15, growth: 0, tier: aMember.tier, taskProgress: [{ claimed: true }] } },
      },
    })
    expect(paid.ok && imbalance(paid.value.entry.postings)).toBe(0)
  })

  test('lasts as long as the task says, where it does', () => {
    const task: Task = { ...twoScans, expiry: { code: 'endOfYear', args: { years: 0 } } }
    const paid = payTask({ ...given, task, member: after(2) })
    expect(paid.ok && paid.value.card.member.lots).toEqual([{ expiresOn: '2026-12-31', points: 15 }])
  })

  test('is refused until it is done, and once it is claimed', () => {
    expect(payTask({ ...given, member: after(1) })).toEqual({
      ok: false,
      refusal: { code: 'taskNotDone', times: 1, needed: 2 },
    })
    const paid = payTask({ ...given, member: after(2) })
    const member = paid.ok ? paid.value.card.member : aMember
    expect(payTask({ ...given, member })).toEqual({ ok: false, refusal: { code: 'taskClaimed' } })
  })
})
