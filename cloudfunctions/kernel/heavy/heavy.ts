import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Busy } from '../store/store'
import type { Redrawn, Work } from './heavy-thread.cjs'

type Kind = Work['kind']
type LaneName = 'pictures' | 'passwords'

/** Passwords have a line and a thread of their own: whatever pictures arrive, whoever signs in waits for none. */
const laneOf: Record<Kind, LaneName> = { redraw: 'pictures', hash: 'passwords', matches: 'passwords' }

/** One core answers; a function in the cloud has no more than one or two to spare. */
const threadsMax: Record<LaneName, number> = {
  pictures: Math.max(1, Math.min(2, availableParallelism() - 1)),
  passwords: 1,
}

/** A dozen pictures wait some seconds; whoever comes after them is asked to try again, and keeps what they have. */
const waitingMax = 24

/** Nobody's picture holds up another's: of one caller so many are taken at once. */
const perCallerMax = 4

/** A picture of the most pixels takes a tenth of it; what takes longer was made to. */
const workMsMax = 10_000

/** Memory of a thread beside its pixels. */
const heapMbMax = 256

/** A thread that has had nothing to do for so long is ended. */
const idleMs = 5_000

interface Job {
  work: Work
  caller: string
  hasLeft: () => boolean
  done: (value: unknown) => void
  failed: (fault: Error) => void
}

interface Thread {
  worker: Worker
  lane: Lane
  job: Job | undefined
  timer: NodeJS.Timeout | undefined
}

/** Work of one kind, in turn. */
interface Lane {
  threadsMax: number
  threads: Set<Thread>
  waiting: Job[]
}

type DoneOf<Kind extends Work['kind']> = { redraw: Redrawn; hash: string; matches: boolean }[Kind]

const emptyLane = (name: LaneName): Lane => ({ threadsMax: threadsMax[name], threads: new Set(), waiting: [] })
const lanes: Record<LaneName, Lane> = { pictures: emptyLane('pictures'), passwords: emptyLane('passwords') }

/** Whom heavy work is done for. */
export interface HeavyCaller {
  /** Whoever asks; empty for the brand itself, which is founded once. */
  name: string
  /** Whether nobody waits for the answer any more. */
  hasLeft?: (() => boolean) | undefined
}

/**
 * Does heavy work in a thread of its own, in turn. Throws `Busy` where too much waits already, or too much of this
 * caller's, and where the caller has left before its turn came; the work that was begun is done.
 */
export function heavily<Kind extends Work['kind']>(
  { name: caller, hasLeft = () => false }: HeavyCaller,
  work: Extract<Work, { kind: Kind }>,
): Promise<DoneOf<Kind>> {
  const lane = lanes[laneOf[work.kind]]
  const { threads } = lane
  const waiting = stillWanted(lane)
  const own = [...threads].filter(({ job }) => job?.caller === caller).length
  const ownWaiting = waiting.filter((job) => job.caller === caller).length
  if (caller !== '' && own + ownWaiting >= perCallerMax) throw new Busy('much of this caller is being worked on')
  if (waiting.length >= waitingMax) throw new Busy('too much heavy work waits')
  return new Promise((done, failed) => {
    waiting.push({ work, caller, hasLeft, done: (value) => done(value as DoneOf<Kind>), failed })
    handOut(lane)
  })
}

/** What waits, without the work of those who have left. */
function stillWanted(lane: Lane): Job[] {
  const left = new Set(lane.waiting.filter(({ hasLeft }) => hasLeft()))
  for (const { failed } of left) failed(new Busy('the caller has left'))
  lane.waiting = lane.waiting.filter((job) => !left.has(job))
  return lane.waiting
}

function handOut(lane: Lane): void {
  const waiting = stillWanted(lane)
  const { threads } = lane
  while (waiting.length > 0) {
    const thread =
      [...threads].find(({ job }) => job === undefined) ?? (threads.size < lane.threadsMax ? started(lane) : undefined)
    if (!thread) return
    const job = waiting.shift()
    if (job) give(thread, job)
  }
}

function started(lane: Lane): Thread {
  // No `execArgv`: the thread is plain JavaScript, and a compiler that this process was started with takes long to load.
  const worker = new Worker(join(__dirname, 'heavy-thread.cjs'), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMbMax },
  })
  const thread: Thread = { worker, lane, job: undefined, timer: undefined }
  worker.on('message', (said: { done: unknown } | { fault: string }) => finish(thread, said))
  worker.on('error', (error) => lose(thread, error))
  worker.on('exit', () => lose(thread, new Error('the thread for heavy work has ended')))
  worker.unref()
  lane.threads.add(thread)
  return thread
}

function give(thread: Thread, job: Job): void {
  clearTimeout(thread.timer)
  thread.job = job
  // The process lives until the answer is here, and no longer for the thread's sake.
  thread.worker.ref()
  thread.timer = setTimeout(() => lose(thread, new Busy('heavy work took too long')), workMsMax)
  thread.worker.postMessage(job.work)
}

function finish(thread: Thread, said: { done: unknown } | { fault: string }): void {
  const { job } = thread
  clearTimeout(thread.timer)
  thread.job = undefined
  thread.worker.unref()
  thread.timer = setTimeout(() => lose(thread, new Error('nothing to do')), idleMs).unref()
  if ('done' in said) job?.done(said.done)
  else job?.failed(new Error(said.fault))
  handOut(thread.lane)
}

/** A thread that is gone takes its work with it, and no other: the next is done by a new one. */
function lose(thread: Thread, fault: Error): void {
  if (!thread.lane.threads.delete(thread)) return
  clearTimeout(thread.timer)
  void thread.worker.terminate()
  thread.job?.failed(fault)
  handOut(thread.lane)
}
