import { sayTask } from '../../../contract/sentences/engagement'
import fc from 'fast-check'
import { dayMs } from '../../../domain/calendar'
import {
  claimTask,
  countEvent,
  periodOf,
  readTasks,
  periodEndsAt,
  taskDefinitions,
  taskStates,
  type MemberEvent,
  type Task,
  type TaskProgress,
} from '../../../domain/engagement/tasks'

const on = (text: string) => Date.parse(`${text.length === 10 ? `${text}T12:00:00` : text}+08:00`)
const profile: Task = { id: 'profile', event: 'profileCompleted', period: 'once', times: 1, points: 50 }
const threeScans: Task = { id: 'three-scans', event: 'scanned', period: 'weekly', times: 3, points: 30 }
const dailyScan: Task = { id: 'daily-scan', event: 'scanned', period: 'daily', times: 1, points: 2 }
const tasks = [profile, threeScans, dailyScan]

const counted = (event: MemberEvent, ...moments: string[]) =>
  moments.reduce<TaskProgress>((progress, when) => countEvent(progress, tasks, event, on(when)), [])
const states = (progress: TaskProgress, when: string) =>
  taskStates(progress, tasks, on(when)).map(({ times, state }) => `${times} ${state}`)

describe('a task’s period', () => {
  test.each([
    ['once', '2026-11-21', 'once'],
    ['daily', '2026-11-21T23:59:59', '2026-11-21'],
    ['weekly', '2026-11-22T23:59:59', '2026-11-16'],
    ['weekly', '2026-11-23T00:00:00', '2026-11-23'],
    ['weekly', '2027-01-01', '2026-12-28'],
    ['weekly', '2028-02-29', '2028-02-28'],
  ] as const)('%s on %s is %s', (period, when, expected) => {
    expect(periodOf({ period }, on(when))).toBe(expected)
  })
})

describe('a task’s period ends', () => {
  test.each([
    ['daily', '2026-12-31T23:59:59', '2027-01-01T00:00:00'],
    ['weekly', '2026-11-22T23:59:59', '2026-11-23T00:00:00'],
    ['weekly', '2026-11-23T00:00:00', '2026-11-30T00:00:00'],
    ['weekly', '2026-12-31', '2027-01-04T00:00:00'],
  ] as const)('%s, seen on %s, at %s', (period, when, end) => {
    expect(periodEndsAt({ period }, on(when))).toBe(on(end))
    expect(periodOf({ period }, on(end))).not.toBe(periodOf({ period }, on(end) - 1))
  })

  test('never, where it is done once', () => {
    expect(periodEndsAt({ period: 'once' }, on('2026-11-21'))).toBeNull()
  })
})

describe('progress', () => {
  test('counts an event for every task that waits for it, up to what it needs', () => {
    const progress = counted('scanned', '2026-11-16', '2026-11-16', '2026-11-17')
    expect(states(progress, '2026-11-17')).toEqual(['0 open', '3 done', '1 done'])
    expect(states(countEvent(progress, tasks, 'scanned', on('2026-11-17')), '2026-11-17')).toEqual([
      '0 open',
      '3 done',
      '1 done',
    ])
  })

  test('starts anew with each period', () => {
    const progress = counted('scanned', '2026-11-22T23:59:59')
    expect(states(progress, '2026-11-22')).toEqual(['0 open', '1 open', '1 done'])
    expect(states(progress, '2026-11-23')).toEqual(['0 open', '0 open', '0 open'])
  })

  test('of a task taken away is forgotten', () => {
    expect(countEvent(counted('scanned', '2026-11-16'), [profile], 'posted', on('2026-11-16'))).toEqual([])
  })
})

describe('a claim', () => {
  test('pays a task that is done, under an id that exists once a period', () => {
    const claim = claimTask(counted('profileCompleted', '2026-11-21'), profile, 'visitor-lin', on('2026-11-21'))
    expect(claim).toMatchObject({ ok: true, value: { entryId: 'visitor-lin:task:profile:once', points: 50 } })
    const progress = claim.ok ? claim.value.progress : []
    expect(states(progress, '2027-11-21')[0]).toBe('1 claimed')
    expect(claimTask(progress, profile, 'visitor-lin', on('2027-11-21'))).toEqual({
      ok: false,
      refusal: { code: 'taskClaimed' },
    })
    const again = countEvent(progress, tasks, 'profileCompleted', on('2027-11-21'))
    expect(claimTask(again, profile, 'visitor-lin', on('2027-11-21')).ok).toBe(false)
  })

  test('of a task not done, or done in a week gone by, is refused with how far it is', () => {
    const progress = counted('scanned', '2026-11-16', '2026-11-17', '2026-11-18')
    expect(claimTask(progress, threeScans, 'm', on('2026-11-22')).ok).toBe(true)
    expect(claimTask(progress, threeScans, 'm', on('2026-11-23'))).toEqual({
      ok: false,
      refusal: { code: 'taskNotDone', times: 0, needed: 3 },
    })
  })

  test('is never paid twice in a period, and only for as many events as it needs', () => {
    const step = fc.record({ hours: fc.nat(60), claim: fc.boolean(), event: fc.constantFrom('scanned', 'posted') })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 60 }), (steps) => {
        let at = on('2026-11-16')
        let progress: TaskProgress = []
        const claimed: string[] = []
        const events = new Map<string, number>()
        for (const { hours, claim, event } of steps) {
          at += (hours * dayMs) / 24
          if (!claim) {
            progress = countEvent(progress, tasks, event as MemberEvent, at)
            const week = periodOf(threeScans, at)
            if (event === 'scanned') events.set(week, (events.get(week) ?? 0) + 1)
            continue
          }
          const paid = claimTask(progress, threeScans, 'm', at)
          if (!paid.ok) continue
          progress = paid.value.progress
          claimed.push(paid.value.entryId)
          expect(events.get(periodOf(threeScans, at))).toBeGreaterThanOrEqual(3)
        }
        expect(new Set(claimed).size).toBe(claimed.length)
        expect(progress.length).toBeLessThanOrEqual(tasks.length)
      }),
    )
  })
})

describe('a task as data', () => {
  test.each(taskDefinitions.map((definition) => [definition.code, definition] as const))(
    '%s can be read',
    (code, of) => {
      const args = Object.fromEntries(of.arguments.map((each) => [each.name, 'initial' in each ? each.initial : 0]))
      expect(readTasks([{ id: 't', period: 'weekly', rule: { code, args } }])).toEqual({
        ok: true,
        value: [{ id: 't', event: code, period: 'weekly', times: 1, points: 10 }],
      })
    },
  )

  test('has an id of its own, and not too much company', () => {
    const use = (id: string) => ({
      id,
      period: 'once' as const,
      rule: { code: 'posted', args: { times: 1, points: 1 } },
    })
    const many = (count: number) => Array.from({ length: count }, (_, index) => use(`t-${index}`))
    expect(readTasks(many(30)).ok).toBe(true)
    expect(readTasks(many(31))).toMatchObject({ ok: false, refusal: { problem: { code: 'tooManyTasks', most: 30 } } })
    expect(readTasks([use('t'), use('t')])).toMatchObject({ ok: false, refusal: { problem: { code: 'taskTwice' } } })
  })

  test('is said in one line', () => {
    expect(tasks.map((task) => sayTask(task, 'zh-CN'))).toEqual(['首次完善资料', '本周扫码 3 次', '每天扫码'])
  })

  test.each([
    ['dance', { times: 1, points: 1 }, { code: 'ruleUnknown', rule: 'dance' }],
    ['posted', { times: 101, points: 1 }, { argument: 'times' }],
    ['posted', { times: 1, points: 0 }, { argument: 'points' }],
    ['posted', { times: 1, points: 1, days: 2 }, { argument: 'days' }],
  ])('%s with %j is refused', (code, args, refusal) => {
    const read = readTasks([{ id: 't', period: 'once', rule: { code, args } }])
    expect(read.ok ? null : read.refusal).toMatchObject(refusal)
  })
})
