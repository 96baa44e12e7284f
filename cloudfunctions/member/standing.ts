import type { Handler } from '../_kernel/serve'
import { standingOf } from '../_kernel/standing'

/** The member's own tier: forecast, benefits and history. */
export const standing: Handler<'member', 'standing'> = (call, page) => standingOf(call, call.visitorId, page)
