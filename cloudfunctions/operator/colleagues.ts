import type { Permission } from '../../contract/words/permissions'
import type { OperatorCall, Platform } from '../kernel/ports/platform'
import { mayWith, readRoles, rolesOf } from './roles'

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

/** Everybody who works at the desk, each with what they may now. */
export async function everyoneAtDesk({ store }: Platform) {
  const [page, roles] = await Promise.all([
    store.page('operators', 'byAccount', { limit: operatorsMax }),
    readRoles(store),
  ])
  return page.documents
    .filter(({ disabledAt }) => disabledAt === undefined)
    .map((operator) => ({ id: operator._id, passwordFrom: operator.passwordFrom, may: mayWith(roles, operator.roles) }))
}
