import { jobNames, type JobName } from '../../contract/words'
import type { JobOutcome, JobReport } from '../_kernel/documents'
import type { Platform } from '../_kernel/platform'
import { changeStock } from './change-stock'
import { countTiers } from './count-tiers'
import { doChores } from './do-chores'
import { eraseMembers } from './erase-members'
import { expirePoints } from './expire-points'
import { foldCommunity } from './fold-community'
import { foldFigures } from './fold-figures'
import { foldLiability } from './fold-liability'
import { foldMall } from './fold-mall'
import { makeOrders } from './make-orders'
import { mendStock } from './mend-stock'
import { moveOrders } from './move-orders'
import { releasePending } from './release-pending'
import { reviewTiers } from './review-tiers'
import { logFault, type Slice } from './slice'
import { retryChecks } from './retry-checks'
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
 * Everything that is due, in bounded slices: called by a timer, never from outside. Any number of instances may run it
 * at once. Each run leaves a report.
 */
export async function jobs(platform: Platform): Promise<JobReport> {
  const at = platform.now()
  const outcomes: JobOutcome[] = []
  for (const job of jobNames) outcomes.push(await outcomeOf(platform, job, everyJob[job]))
  const chance = Buffer.from(platform.random(6)).toString('hex')
  const report = { _id: `${at}-${chance}`, at, durationMs: platform.now() - at, jobs: outcomes }
  await platform.store.create('jobReports', report)
  return report
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
