import { sanction } from '../../../domain/community/sanctions'
import { dayMs } from '../../../domain/calendar'
import { yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { sanctionWith } from './sanction'

/** Keeps a member from writing, or from taking part at all, for some days. */
export const sanctionMember: Handler<'ops', 'sanctionMember'> = (call, { memberId, kind, days, why }) =>
  sanctionWith(call, memberId, (sanctions) =>
    yes({
      sanctions: sanction(sanctions, kind, days, call.at),
      told: { code: 'sanctioned', kind, until: call.at + days * dayMs, why },
    }),
  )
