import { NotFounded } from '../call/not-founded'
import type { Platform } from '../ports/platform'
import type { JobOutcome, JobReport } from './documents'
import { heard } from '../store/heard'
import { hasTime, logFault, type Slice } from './slice'

/** What a timer does: a bounded slice of what is due. */
export type Job = (platform: Platform) => Promise<Slice>

/**
 * Everything that is due, in bounded slices: called by a timer, never from outside. Any number of instances may run it at
 * once. A run begins with the job after the last one that was begun, and begins none that may not end before the function
 * is stopped: where there is much to do the jobs get their turn over several runs, and one that hangs holds up no other.
 *
 * @param jobs by name, in the order of their turns.
 * @param timeLimitMs how long the function may run.
 */
export async function runJobs(
  platform: Platform,
  jobs: ReadonlyMap<string, Job>,
  timeLimitMs: number,
): Promise<JobReport> {
  const at = platform.now()
  const run: Platform = { ...platform, endsAt: at + timeLimitMs * workShare }
  const turn = await turnAfterLast(platform, [...jobs])
  const chance = Buffer.from(platform.random(6)).toString('hex')
  const report: JobReport = { _id: `${at}-${chance}`, at, durationMs: 0, jobs: [], inAll: jobs.size }
  const [first] = turn
  await platform.store.create('jobReports', { ...report, ...(first ? { running: first[0] } : {}) })
  for (const [place, [name, job]] of turn.entries()) {
    if (!hasTime(run)) break
    if (place > 0) await note(platform, report, name)
    report.jobs.push(await outcomeOf(run, name, job))
  }
  await note(platform, report)
  return report
}

/** The rest is for what was begun: a transaction that meets conflicts, a page of members, the report's last line. */
const workShare = 3 / 4

/** The jobs, beginning with the one after the last that the latest run began. */
async function turnAfterLast({ store }: Platform, jobs: readonly [string, Job][]): Promise<[string, Job][]> {
  const { documents } = await store.page('jobReports', 'byTime', { order: 'descending', limit: 1 })
  const [latest] = documents
  const last = latest?.running ?? latest?.jobs.at(-1)?.job
  const next = jobs.findIndex(([name]) => name === last) + 1
  return [...jobs.slice(next), ...jobs.slice(0, next)]
}

/** Writes down how far a run has come, before it goes on. */
async function note({ store, now }: Platform, report: JobReport, running?: string): Promise<void> {
  report.durationMs = now() - report.at
  const { durationMs, jobs } = report
  const change = running ? { set: { durationMs, jobs, running } } : { set: { durationMs, jobs }, drop: ['running'] }
  await store.updateIf('jobReports', report._id, {}, change)
}

/** One job's slice, timed, and its line in the log; a job that breaks keeps no other from its work. */
async function outcomeOf(platform: Platform, name: string, job: Job): Promise<JobOutcome> {
  const at = platform.now()
  let databaseCalls = 0
  const store = heard(platform.store, () => (databaseCalls += 1))
  const slice = await job({ ...platform, store }).catch((fault: unknown) => {
    // Where no brand has been founded yet there is nothing to do.
    if (fault instanceof NotFounded) return { done: 0, failed: 0, more: false }
    logFault(platform, name, fault)
    return { done: 0, failed: 1, more: true }
  })
  const outcome = { job: name, ...slice, durationMs: platform.now() - at }
  platform.log({ at, ...outcome, databaseCalls })
  return outcome
}
