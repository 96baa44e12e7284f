import type { JobReport } from '../cloudfunctions/kernel/jobs/documents'
import type { Cloud } from './cloud'

/** A year of a large brand is some hundreds of slices; more than this is a job that never says it is done. */
const runsMax = 1_000

/**
 * Runs the timer's jobs until nothing more is due, as a timer would by and by: after the clock has been moved far, one
 * run is only a slice of it. Stops at a run that got nothing done, so that a job that fails is not run for ever.
 */
export async function runDueJobs({ runJobs }: Pick<Cloud, 'runJobs'>): Promise<JobReport[]> {
  const reports: JobReport[] = []
  while (reports.length < runsMax) {
    const report = await runJobs()
    reports.push(report)
    const isWhole = report.jobs.length === report.inAll
    if (isWhole && !report.jobs.some(({ more, done }) => more && done > 0)) break
  }
  return reports
}
