import type { Permission } from '../../contract/words/permissions'
import type { OperatorCall } from '../kernel/ports/platform'
import { mayWith, rolesOf } from './roles'

/** A desk has a handful of operators; the bound keeps one page small. */
export const operatorsMax = 100

/** Whether somebody else at the desk has a permission. */
export async function hasColleagueWho(call: OperatorCall, permission: Permission): Promise<boolean> {
  const [page, roles] = await Promise.all([
    call.store.page('operators', 'byAccount', { limit: operatorsMax }),
    rolesOf(call),
  ])
  return page.documents.some(
    ({ _id, roles: grants, disabledAt }) =>
      _id !== call.operator.id && disabledAt === undefined && mayWith(roles, grants).has(permission),
  )
}
