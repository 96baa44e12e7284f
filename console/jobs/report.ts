import type { Given } from '../cloud/call'
import type { Words } from '../words'

export type JobReport = Given<'listJobReports'>['reports'][number]
export type JobOutcome = JobReport['jobs'][number]

export const failedOf = ({ jobs }: JobReport) => jobs.reduce((sum, { failed }) => sum + failed, 0)

/** Sums are a minute or two behind by themselves; more than ten, and what waits for them is worth a word. */
const farBehindMs = 600_000
export const isFarBehind = ({ jobs }: JobReport) => jobs.some(({ behindMs }) => (behindMs ?? 0) > farBehindMs)

/** A run that came to its end and not to every job: its time was used up. */
export const isCutShort = ({ jobs, inAll, running }: JobReport) => running === null && jobs.length < inAll

/** A job's words; one that this desk does not know yet, or no longer, keeps its own name. */
export function jobWords(words: Words, job: string): { name: string; does: string } {
  const known: Record<string, { name: string; does: string }> = words.jobs.names
  return known[job] ?? { name: job, does: '' }
}
