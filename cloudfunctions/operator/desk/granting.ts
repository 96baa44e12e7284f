import { beyond, type Grant } from '../../../domain/operator/abilities'
import { no, yes } from '../../../domain/result'
import type { OperatorCall } from '../../kernel/ports/platform'
import { mayWith, rolesOf } from '../roles'

/** Whether an operator can give these roles to somebody: each is known, and nothing comes of them that they may not themselves. */
export async function judgeGrants(call: OperatorCall, grants: readonly Grant[]) {
  const roles = await rolesOf(call)
  const stranger = grants.find(({ role }) => !roles.has(role))
  if (stranger) return no({ code: 'roleUnknown', role: stranger.role })
  const permissions = beyond(call.operator.may, mayWith(roles, grants))
  return permissions.length > 0 ? no({ code: 'permissionsNotHeld', permissions }) : yes(grants)
}
