import type { JobOutcome, JobReport } from '../_kernel/documents'
import type { Platform } from '../_kernel/platform'
import { doChores } from './do-chores'
import { expirePoints } from './expire-points'
import { foldFigures } from './fold-figures'
import { foldLiability } from './fold-liability'
import { releasePending } from './release-pending'
import { logFault, type Slice } from './slice'
import { retryChecks } from './retry-checks'
import { sweep } from './sweep'

/** In this order: what members see first, then what is summed up from it. */
const everyJob: Record<string, (platform: Platform) => Promise<Slice>> = {
  retryChecks,
  doChores,
  expirePoints,
  releasePending,
  foldFigures,
  foldLiability,
  sweep,
}

/**
 * Everything that is due, in bounded slices: called by a timer, never from outside. Any number of instances may run it
 * at once. Each run leaves a report.
 */
export async function jobs(platform: Platform): Promise<JobReport> {
  const at = platform.now()
  const outcomes: JobOutcome[] = []
  for (const [job, work] of Object.entries(everyJob)) outcomes.push(await outcomeOf(platform, job, work))
  const chance = Buffer.from(platform.random(6)).toString('hex')
  const report = { _id: `${at}-${chance}`, at, durationMs: platform.now() - at, jobs: outcomes }
  await platform.store.create('jobReports', report)
  return report
}

/** One job's slice, timed; a job that breaks keeps no other from its work. */
async function outcomeOf(
  platform: Platform,
  job: string,
  work: (platform: Platform) => Promise<Slice>,
): Promise<JobOutcome> {
  const startedAt = platform.now()
  const slice = await work(platform).catch((fault: unknown) => {
    logFault(platform, job, fault)
    return { done: 0, failed: 1, more: true }
  })
  return { job, ...slice, durationMs: platform.now() - startedAt }
}
