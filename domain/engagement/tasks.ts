import { dayAfter, dayAt, nextDayAt } from '../calendar'
import { dayStart } from '../months'
import { readOwnExpiry, type EarningUse, type ExpiryRule } from '../points/policies'
import { no, yes, type Result } from '../result'
import { integer, readIntegers, refuse, type Definition, type RuleRefusal } from '../rule'

/** What a member does that tasks count. */
export const memberEvents = ['profileCompleted', 'scanned', 'checkedIn', 'redeemed', 'posted'] as const
export type MemberEvent = (typeof memberEvents)[number]

/** How often a task can be done: once ever, or anew each day or week. */
export const taskPeriods = ['once', 'daily', 'weekly'] as const
export type TaskPeriod = (typeof taskPeriods)[number]

/** A task as the brand sets it: so many events within a period give so many points, once a period. */
export interface Task {
  /** Names the task in its claims, so it never changes. */
  id: string
  event: MemberEvent
  period: TaskPeriod
  times: number
  points: number
  /** How long its points can be used; absent where the programme's rule applies. */
  expiry?: ExpiryRule
}

/** How far a member is with each task in its current period: one row a task, forgotten with the task. */
export type TaskProgress = readonly TaskCount[]

interface TaskCount {
  taskId: string
  period: string
  times: number
  claimed: boolean
}

/** A card with more tasks than this is read by nobody. */
const tasksMax = 30

/** More than this a day or week is work, not fun; a typing slip stops here. */
const times = integer('times', 1, 100, 1)
const points = integer('points', 1, 100_000, 10)

export const taskDefinitions = memberEvents.map((code): Definition<'task'> => ({
  code,
  kind: 'task',
  arguments: [times, points],
}))

/** A task as it is stored: its rule is what it counts, how often, and for how many points. */
export interface TaskUse {
  id: string
  period: TaskPeriod
  rule: EarningUse
}

/** Reads the stored tasks, or says which rule or argument is wrong and how. */
export function readTasks(uses: readonly TaskUse[]): Result<Task[], RuleRefusal> {
  const tasks: Task[] = []
  for (const { id, period, rule } of uses) {
    if (tasks.length === tasksMax) return refuse(rule, '', { code: 'tooManyTasks', most: tasksMax })
    if (tasks.some((each) => each.id === id)) return refuse(rule, '', { code: 'taskTwice' })
    const event = memberEvents.find((each) => each === rule.code)
    if (event === undefined) return no({ code: 'ruleUnknown', rule: rule.code })
    const read = readIntegers(rule, [times, points])
    if (!read.ok) return read
    const own = readOwnExpiry(rule)
    if (!own.ok) return own
    tasks.push({ id, event, period, times: read.value(times), points: read.value(points), ...own.value })
  }
  return yes(tasks)
}

/** The task's period at a moment: `once`, a calendar day, or the Monday a week begins with. */
export function periodOf(task: Pick<Task, 'period'>, at: number): string {
  if (task.period === 'once') return 'once'
  const today = dayAt(at)
  if (task.period === 'daily') return today
  const sundayIsNought = new Date(`${today}T00:00:00Z`).getUTCDay()
  return dayAfter(today, -((sundayIsNought + 6) % 7))
}

/** The moment at which the task's period ends and its count starts anew; null where it has no end. */
export function periodEndsAt(task: Pick<Task, 'period'>, at: number): number | null {
  if (task.period === 'once') return null
  return task.period === 'daily' ? nextDayAt(at) : dayStart(dayAfter(periodOf(task, at), 7))
}

export const noProgress: TaskProgress = []

/** Counts an event for every task that waits for it; what belongs to no task or to a period gone by is forgotten. */
export const countEvent = (
  progress: TaskProgress,
  tasks: readonly Task[],
  event: MemberEvent,
  at: number,
): TaskProgress =>
  tasks.flatMap((task) => {
    const now = countOf(progress, task, at)
    const counted = task.event === event ? { ...now, times: Math.min(task.times, now.times + 1) } : now
    return counted.times > 0 || counted.claimed ? [counted] : []
  })

export interface TaskState {
  task: Task
  times: number
  state: 'open' | 'done' | 'claimed'
}

/** Every task with how far the member is, for the task centre. */
export const taskStates = (progress: TaskProgress, tasks: readonly Task[], at: number): TaskState[] =>
  tasks.map((task) => {
    const { times, claimed } = countOf(progress, task, at)
    return { task, times, state: claimed ? 'claimed' : times >= task.times ? 'done' : 'open' }
  })

export type ClaimRefusal = { code: 'taskNotDone'; times: number; needed: number } | { code: 'taskClaimed' }

/** The entry that books a task's claim, whose id exists once a period. */
export const claimEntryId = (memberId: string, taskId: string, period: string): string =>
  `${memberId}:task:${taskId}:${period}`

export interface TaskClaim {
  entryId: string
  points: number
  progress: TaskProgress
}

/** Claims a task that is done, once a period. */
export function claimTask(
  progress: TaskProgress,
  task: Task,
  memberId: string,
  at: number,
): Result<TaskClaim, ClaimRefusal> {
  const now = countOf(progress, task, at)
  if (now.claimed) return no({ code: 'taskClaimed' })
  if (now.times < task.times) return no({ code: 'taskNotDone', times: now.times, needed: task.times })
  return yes({
    entryId: claimEntryId(memberId, task.id, now.period),
    points: task.points,
    progress: progress.map((each) => (each.taskId === task.id ? { ...now, claimed: true } : each)),
  })
}

function countOf(progress: TaskProgress, task: Task, at: number): TaskCount {
  const period = periodOf(task, at)
  const known = progress.find((each) => each.taskId === task.id && each.period === period)
  return known ?? { taskId: task.id, period, times: 0, claimed: false }
}
