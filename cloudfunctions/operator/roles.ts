import { foundedRoleNames, foundedRoles, isFoundedRole } from '../../contract/words/roles'
import { permissionNames, permissions, type Permission } from '../../contract/words/permissions'
import { abilitiesOf, type Abilities, type Grant } from '../../domain/operator/abilities'
import { decidedAs, permissionsIn } from '../../domain/operator/roles'
import { cached } from '../kernel/store/cache'
import type { Platform } from '../kernel/ports/platform'
import type { Store } from '../kernel/store/store'
import type { Role } from './documents'

/** A brand's desk has a handful of roles; the bound keeps them in one page, and whoever edits them able to read them. */
export const rolesMax = 50

/** A role as it stands: what was decided about it, over what it was founded with. */
export interface StandingRole {
  id: string
  /** Empty for a role that every brand begins with. */
  name: string
  permissions: readonly Permission[]
  version: number
}

export const standingOf = (id: string, decided: Role | undefined): StandingRole => ({
  id,
  name: decided?.name ?? '',
  permissions: permissionsIn(permissionNames, isFoundedRole(id) ? foundedRoles[id] : [], decided),
  version: decided?.version ?? 0,
})

/** Every role by its id, those that the brand began with first. */
export type Roles = ReadonlyMap<string, StandingRole>

export async function readRoles(store: Store): Promise<Roles> {
  const { documents } = await store.page('roles', 'byName', { limit: rolesMax })
  const decided = new Map(documents.map((role) => [role._id, role]))
  const ids = new Set<string>([...foundedRoleNames, ...decided.keys()])
  return new Map([...ids].map((id) => [id, standingOf(id, decided.get(id))]))
}

/** The roles as an instance knows them; what was changed at the desk is known everywhere as soon as any other change there. */
export const rolesOf = (platform: Platform): Promise<Roles> =>
  cached(platform, 'roles', () => readRoles(platform.store))

export const mayWith = (roles: Roles, grants: readonly Grant[]): Abilities<Permission> =>
  abilitiesOf(
    grants,
    (role) => roles.get(role)?.permissions ?? [],
    (permission) => permissions[permission].atStores === true,
  )

/** Keeps the roles that every brand begins with. Whoever founds a brand twice changes nothing of them. */
export async function foundRoles(
  store: { create: (collection: 'roles', role: Role) => Promise<unknown> },
  at: number,
): Promise<void> {
  for (const id of foundedRoleNames)
    await store.create('roles', {
      _id: id,
      name: '',
      ...decidedAs<Permission>(permissionNames, foundedRoles[id]),
      version: 1,
      savedAt: at,
    })
}
