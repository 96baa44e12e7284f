import { strike } from '../../../domain/community/sanctions'
import { yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { sanctionWith } from './sanction'

/** A strike for what no text shows. */
export const addStrike: Handler<'ops', 'addStrike'> = (call, { memberId, why }) =>
  sanctionWith(call, memberId, (before) => {
    const sanctions = strike(before, { at: call.at, subjectId: '', reason: why })
    const until = sanctions.strikes.at(-1)?.mutedUntil ?? 0
    return yes({ sanctions, told: { code: 'struck', until, reason: 'other', note: why } })
  })
