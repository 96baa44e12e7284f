import { availableParallelism } from 'node:os'
import { join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { Busy } from '../store/store'
import type { Redrawn, Work } from './heavy-thread.cjs'

/** One core answers; a function in the cloud has no more than one or two to spare. */
const threadsMax = Math.max(1, Math.min(2, availableParallelism() - 1))

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
  done: (value: unknown) => void
  failed: (fault: Error) => void
}

interface Thread {
  worker: Worker
  job: Job | undefined
  timer: NodeJS.Timeout | undefined
}

type DoneOf<Kind extends Work['kind']> = { redraw: Redrawn; hash: string; matches: boolean }[Kind]

const threads = new Set<Thread>()
const waiting: Job[] = []

/**
 * Does heavy work in a thread of its own, in turn. Throws `Busy` where too much waits already, or too much of this
 * caller's; the work that was taken is done.
 *
 * @param caller whoever asks; empty for the brand itself, which is founded once.
 */
export function heavily<Kind extends Work['kind']>(
  caller: string,
  work: Extract<Work, { kind: Kind }>,
): Promise<DoneOf<Kind>> {
  const own = [...threads].filter(({ job }) => job?.caller === caller).length
  const ownWaiting = waiting.filter((job) => job.caller === caller).length
  if (caller !== '' && own + ownWaiting >= perCallerMax) throw new Busy('much of this caller is being worked on')
  if (waiting.length >= waitingMax) throw new Busy('too much heavy work waits')
  return new Promise((done, failed) => {
    waiting.push({ work, caller, done: (value) => done(value as DoneOf<Kind>), failed })
    handOut()
  })
}

function handOut(): void {
  while (waiting.length > 0) {
    const thread =
      [...threads].find(({ job }) => job === undefined) ?? (threads.size < threadsMax ? started() : undefined)
    if (!thread) return
    const job = waiting.shift()
    if (job) give(thread, job)
  }
}

function started(): Thread {
  // No `execArgv`: the thread is plain JavaScript, and a compiler that this process was started with takes long to load.
  const worker = new Worker(join(__dirname, 'heavy-thread.cjs'), {
    execArgv: [],
    resourceLimits: { maxOldGenerationSizeMb: heapMbMax },
  })
  const thread: Thread = { worker, job: undefined, timer: undefined }
  worker.on('message', (said: { done: unknown } | { fault: string }) => finish(thread, said))
  worker.on('error', (error) => lose(thread, error))
  worker.on('exit', () => lose(thread, new Error('the thread for heavy work has ended')))
  worker.unref()
  threads.add(thread)
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
  handOut()
}

/** A thread that is gone takes its work with it, and no other: the next is done by a new one. */
function lose(thread: Thread, fault: Error): void {
  if (!threads.delete(thread)) return
  clearTimeout(thread.timer)
  void thread.worker.terminate()
  thread.job?.failed(fault)
  handOut()
}
