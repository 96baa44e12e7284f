import { permissionNames, type Permission } from '../../../contract/words/permissions'
import { governing, isFoundedRole } from '../../../contract/words/roles'
import { wholeBrand } from '../../../domain/operator/abilities'
import { decidedAs } from '../../../domain/operator/roles'
import { no, yes } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import type { OperatorCall } from '../../kernel/ports/platform'
import type { Role } from '../documents'
import { readRoles, rolesMax, standingOf, type StandingRole } from '../roles'
import { presentRole } from './list-roles'

/** Makes a role, or changes the one with the given id and version. */
export const saveRole: Handler<'ops', 'saveRole'> = async (call, { id, version, name, permissions }) => {
  const roles = await readRoles(call.store)
  const roleId = id ?? `r-${call.requestId}`.slice(0, roleIdLengthMax)
  if (id !== undefined && !roles.has(id)) return no({ code: 'roleUnknown', role: id })
  if (!roles.has(roleId) && roles.size >= rolesMax) return no({ code: 'tooManyRoles', rolesMax })
  const isFounded = isFoundedRole(roleId)
  const isTaken = [...roles.values()].some((role) => role.name === name && role.id !== roleId)
  if (!isFounded && isTaken) return no({ code: 'roleNameTaken' })
  const lost = roleId === 'admin' ? governing.filter((each) => !permissions.includes(each)) : []
  if (lost.length > 0) return no({ code: 'roleGoverns', permissions: lost })

  return once(call, async (transaction) => {
    const stored = id === undefined ? undefined : await transaction.get('roles', id)
    const before = standingOf(roleId, stored)
    if (id !== undefined && before.version !== version) return no({ code: 'changedMeanwhile', version: before.version })
    const tooMuch = notHeld(call, permissions, before.permissions)
    if (tooMuch.length > 0) return no({ code: 'permissionsNotHeld', permissions: tooMuch })
    const role: Role = {
      _id: roleId,
      name: isFounded ? '' : name,
      ...decidedAs(permissionNames, permissions),
      version: before.version + 1,
      savedAt: call.at,
    }
    await (id === undefined ? transaction.create('roles', role) : transaction.put('roles', role))
    const after = standingOf(roleId, role)
    return yes({
      value: { role: presentRole(after) },
      subject: roleId,
      changed: id === undefined ? { before: undefined, after } : tellingApart(before, after),
    })
  })
}

/** For the trail: of what a role may, what was taken from it and what it was given. */
const tellingApart = (before: StandingRole, after: StandingRole) => ({
  before: { ...before, permissions: before.permissions.filter((each) => !after.permissions.includes(each)) },
  after: { ...after, permissions: after.permissions.filter((each) => !before.permissions.includes(each)) },
})

/** What a role would newly have that whoever changes it does not have themselves, for the whole brand. */
const notHeld = ({ operator }: OperatorCall, after: readonly Permission[], before: readonly Permission[]) =>
  after.filter((each) => !before.includes(each) && !holdsEverywhere(operator, each))

const holdsEverywhere = ({ may }: OperatorCall['operator'], permission: Permission): boolean =>
  (may.get(permission) ?? []).some(({ kind }) => kind === wholeBrand.kind)

/** As long as ids are taken. */
const roleIdLengthMax = 64
