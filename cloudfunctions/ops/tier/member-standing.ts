import { no } from '../../../domain/result'
import type { Handler } from '../../_kernel/serve'
import { standingOf } from '../../_kernel/standing'

export const memberStanding: Handler<'ops', 'memberStanding'> = async (call, { memberId, ...page }) => {
  const standing = await standingOf(call, memberId, page)
  return standing.ok ? standing : no({ code: 'memberUnknown' })
}
