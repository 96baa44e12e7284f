import { functions } from './functions'
import type { JobReport } from './kernel/jobs/documents'
import { runJobs } from './kernel/jobs/run'
import { jobsOf } from './kernel/jobs/timer'
import type { Platform } from './kernel/ports/platform'
import * as modules from './modules'

/** Every job by name, in the order of their turns. */
export const everyJob = jobsOf(Object.values(modules))

/** One run of the timer; `timeLimitMs` where the cloud says how long the function may run. */
export const jobs = (platform: Platform, timeLimitMs = functions.jobs.timeoutSeconds * 1000): Promise<JobReport> =>
  runJobs(platform, everyJob, timeLimitMs)
