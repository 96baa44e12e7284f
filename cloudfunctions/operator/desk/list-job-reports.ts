import { jobNames } from '../../../contract/words/jobs'
import { yes } from '../../../domain/result'
import type { JobReport } from '../../kernel/jobs/documents'
import type { Handler } from '../../kernel/call/serve'

export const listJobReports: Handler<'ops', 'listJobReports'> = async (call, { after, limit }) => {
  const page = await call.store.page('jobReports', 'byTime', {
    order: 'descending',
    limit,
    ...(after ? { after } : {}),
  })
  return yes({ reports: page.documents.map(present), next: page.next ?? null })
}

const present = ({ _id: id, running, jobs, inAll = jobNames.length, ...report }: JobReport) => ({
  id,
  ...report,
  jobs: jobs.map(({ behindMs = null, ...outcome }) => ({ ...outcome, behindMs })),
  inAll,
  running: running ?? null,
})
