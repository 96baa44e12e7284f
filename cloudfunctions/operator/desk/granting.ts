import { beyond, isSameScope, type Grant } from '../../../domain/operator/abilities'
import { no, yes } from '../../../domain/result'
import type { OperatorCall } from '../../kernel/ports/platform'
import { isKnownScope } from '../../organisation/stores'
import { mayWith, readRoles } from '../roles'

/**
 * Whether an operator can give these roles to somebody: each role and each place is known, and nothing comes of what is new
 * among them that they may not themselves.
 */
export async function judgeGrants(call: OperatorCall, grants: readonly Grant[], before: readonly Grant[] = []) {
  const roles = await readRoles(call.store)
  const stranger = grants.find(({ role }) => !roles.has(role))
  if (stranger) return no({ code: 'roleUnknown', role: stranger.role })
  for (const { scope } of grants) if (!(await isKnownScope(call, scope))) return no({ code: 'organisationUnknown' })
  const added = grants.filter(
    ({ role, scope }) => !before.some((each) => each.role === role && isSameScope(each.scope, scope)),
  )
  const permissions = beyond(call.operator.may, mayWith(roles, added))
  return permissions.length > 0 ? no({ code: 'permissionsNotHeld', permissions }) : yes([...grants])
}

/** What was judged is what is changed. */
export const isSameGrants = (one: readonly Grant[], other: readonly Grant[]): boolean =>
  JSON.stringify(one) === JSON.stringify(other)
