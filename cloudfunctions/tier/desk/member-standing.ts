import { no } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { standingOf } from '../standing'

export const memberStanding: Handler<'ops', 'memberStanding'> = async (call, { memberId, ...page }) => {
  const standing = await standingOf(call, memberId, page)
  return standing.ok ? standing : no({ code: 'memberUnknown' })
}
