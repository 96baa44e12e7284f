import { lift, muteEnd } from '../../../domain/community/sanctions'
import { no, yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { sanctionWith } from './sanction'

/** Ends a silence at once. */
export const liftSanction: Handler<'ops', 'liftSanction'> = (call, { memberId, kind }) =>
  sanctionWith(call, memberId, (sanctions) => {
    const until = kind === 'ban' ? sanctions.bannedUntil : muteEnd(sanctions)
    if (until <= call.at) return no({ code: 'notSilenced' })
    return yes({ sanctions: lift(sanctions, kind), told: { code: 'lifted', kind } })
  })
