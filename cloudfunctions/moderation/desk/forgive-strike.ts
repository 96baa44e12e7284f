import { forgive } from '../../../domain/community/sanctions'
import { no, yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { sanctionWith } from './sanction'

/** Takes a strike back, and the silence that came with it. */
export const forgiveStrike: Handler<'ops', 'forgiveStrike'> = (call, { memberId, struckAt }) =>
  sanctionWith(call, memberId, (before) => {
    const sanctions = forgive(before, ({ at }) => at === struckAt)
    if (sanctions.strikes.length === before.strikes.length) return no({ code: 'strikeUnknown' })
    return yes({ sanctions, told: { code: 'forgiven' } })
  })
