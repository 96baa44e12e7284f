import { dayMs } from '../../domain/calendar'
import type { AuditLine, AuditSeal, Guard, RequestRecord } from './call/documents'
import type { Progress } from './events/documents'
import type { Chore, JobReport } from './jobs/documents'
import { collection } from './store/collections'

/** What serving itself keeps, whichever words there are. */
export const collections = {
  audit: collection<AuditLine>()({
    kept: 'always',
    indexes: {
      byCommand: { fields: ['procedure', 'at'] },
      byName: { fields: ['subject'] },
      byOperator: { fields: ['operatorId', 'at'] },
      byOperatorCommand: { fields: ['operatorId', 'procedure', 'at'] },
      bySubject: { fields: ['subject', 'at'] },
      byTime: { fields: ['at'] },
    },
  }),
  auditSeals: collection<AuditSeal>()({ kept: 'always', indexes: { byNumber: { fields: ['number'] } } }),
  requests: collection<RequestRecord>()({
    kept: { by: 'byExpiry', forMs: 0 },
    indexes: { byExpiry: { fields: ['expiresAt'] }, bySubject: { fields: ['subject'] } },
  }),
  // Wrong tries count for a day after the last one.
  guards: collection<Guard>()({ kept: { by: 'byTime', forMs: dayMs }, indexes: { byTime: { fields: ['lastAt'] } } }),
  // Whoever looks after a problem of last week still finds the runs of that time.
  jobReports: collection<JobReport>()({
    kept: { by: 'byTime', forMs: 14 * dayMs },
    indexes: { byTime: { fields: ['at'] } },
  }),
  chores: collection<Chore>()({ kept: 'used', indexes: { byDue: { fields: ['dueAt'] } } }),
  progress: collection<Progress>()({ kept: 'always', indexes: {} }),
}

type Declared = typeof collections

declare module './store/collections' {
  interface Collections extends Declared {}
}
