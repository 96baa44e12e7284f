import { jobNames, type JobName } from '../../../contract/words'
import type { JobOutcome, JobReport } from '../store/documents'
import { functions } from '../../functions'
import type { Platform } from '../ports/platform'
import { changeStock } from '../../mall/jobs/change-stock'
import { countTiers } from '../../tier/jobs/count-tiers'
import { doChores } from '../../community/jobs/do-chores'
import { eraseMembers } from '../../member/jobs/erase-members'
import { expirePoints } from '../../points/jobs/expire-points'
import { foldCommunity } from '../../community/jobs/fold-community'
import { foldFigures } from '../../campaign/jobs/fold-figures'
import { foldLiability } from '../../points/jobs/fold-liability'
import { foldMall } from '../../mall/jobs/fold-mall'
import { makeOrders } from '../../mall/jobs/make-orders'
import { mendStock } from '../../mall/jobs/mend-stock'
import { moveOrders } from '../../mall/jobs/move-orders'
import { releasePending } from '../../points/jobs/release-pending'
import { reviewTiers } from '../../tier/jobs/review-tiers'
import { hasTime, logFault, type Slice } from './slice'
import { retryChecks } from '../../community/jobs/retry-checks'
import { sweep } from './sweep'

const everyJob: Record<JobName, (platform: Platform) => Promise<Slice>> = {
  retryChecks,
  doChores,
  expirePoints,
  releasePending,
  reviewTiers,
  makeOrders,
  countTiers,
  mendStock,
  moveOrders,
  changeStock,
  foldFigures,
  foldLiability,
  foldMall,
  foldCommunity,
  eraseMembers,
  sweep,
}

/**
 * Everything that is due, in bounded slices: called by a timer, never from outside. Any number of instances may run it at
 * once. A run begins with the job after the last one that was begun, and begins none that may not end before the function
 * is stopped: where there is much to do the jobs get their turn over several runs, and one that hangs holds up no other.
 *
 * @param timeLimitMs how long the function may run, where the cloud says so.
 */
export async function jobs(platform: Platform, timeLimitMs = functions.jobs.timeoutSeconds * 1000): Promise<JobReport> {
  const at = platform.now()
  const run: Platform = { ...platform, endsAt: at + timeLimitMs * workShare }
  const turn = await turnAfterLast(platform)
  const chance = Buffer.from(platform.random(6)).toString('hex')
  const report: JobReport = { _id: `${at}-${chance}`, at, durationMs: 0, jobs: [] }
  await platform.store.create('jobReports', { ...report, running: turn[0] })
  for (const [place, job] of turn.entries()) {
    if (!hasTime(run)) break
    if (place > 0) await note(platform, report, job)
    report.jobs.push(await outcomeOf(run, job, everyJob[job]))
  }
  await note(platform, report)
  return report
}

/** The rest is for what was begun: a transaction that meets conflicts, a page of members, the report's last line. */
const workShare = 3 / 4

/** The jobs, beginning with the one after the last that the latest run began. */
async function turnAfterLast({ store }: Platform): Promise<JobName[]> {
  const { documents } = await store.page('jobReports', 'byTime', { order: 'descending', limit: 1 })
  const [latest] = documents
  const last = latest?.running ?? latest?.jobs.at(-1)?.job
  const next = jobNames.findIndex((job) => job === last) + 1
  return [...jobNames.slice(next), ...jobNames.slice(0, next)]
}

/** Writes down how far a run has come, before it goes on. */
async function note({ store, now }: Platform, report: JobReport, running?: JobName): Promise<void> {
  report.durationMs = now() - report.at
  const { durationMs, jobs } = report
  const change = running ? { set: { durationMs, jobs, running } } : { set: { durationMs, jobs }, drop: ['running'] }
  await store.updateIf('jobReports', report._id, {}, change)
}

/** One job's slice, timed; a job that breaks keeps no other from its work. */
async function outcomeOf(
  platform: Platform,
  job: JobName,
  work: (platform: Platform) => Promise<Slice>,
): Promise<JobOutcome> {
  const startedAt = platform.now()
  const slice = await work(platform).catch((fault: unknown) => {
    logFault(platform, job, fault)
    return { done: 0, failed: 1, more: true }
  })
  return { job, ...slice, durationMs: platform.now() - startedAt }
}
