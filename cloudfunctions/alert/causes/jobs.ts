import { causeId, type Cause } from '../../../domain/alert/cause'
import { hourMs } from '../../../domain/calendar'
import type { JobReport } from '../../kernel/jobs/documents'
import type { Finding } from './finding'

/** The timer runs every minute or so: an hour of runs. */
const runsMax = 60
/** What happened is told after forty seconds, in runs of a minute: so far behind, something holds it up. */
const behindMsMax = hourMs

/** Documents that jobs failed at in the last hour, and jobs that lie far behind what has happened. */
export const jobs: Finding = async ({ store }, failuresMin, at) => {
  const { documents } = await store.page('jobReports', 'byTime', {
    range: { from: at - hourMs },
    order: 'descending',
    limit: runsMax,
  })
  return [...failures(documents, failuresMin), ...lags(documents)]
}

function failures(reports: readonly JobReport[], failuresMin: number): Cause[] {
  const failing = reports.flatMap(({ at, jobs: outcomes }) => {
    const failed = outcomes.reduce((sum, outcome) => sum + outcome.failed, 0)
    return failed > 0 ? [{ at, failed }] : []
  })
  const failed = failing.reduce((sum, each) => sum + each.failed, 0)
  if (failed === 0 || failed < failuresMin) return []
  return [{ ...jobCause, id: causeId('jobs', 'failed'), amount: failed, at: failing[0]?.at ?? null }]
}

function lags(reports: readonly JobReport[]): Cause[] {
  const seen = new Set<string>()
  return reports.flatMap(({ at, jobs: outcomes }) =>
    outcomes.flatMap(({ job, behindMs }) => {
      if (behindMs === undefined || seen.has(job)) return []
      seen.add(job)
      if (behindMs < behindMsMax) return []
      return [{ ...jobCause, id: causeId('jobs', 'behind', job), amount: behindMs, at: at - behindMs, detail: job }]
    }),
  )
}

const jobCause = { kind: 'jobs', level: 'bad', subject: '', title: '', outOf: null, isMore: false, detail: '' } as const
