/** For which part of the brand somebody acts: all of it, one store, or the stores that one dealer runs. */
export type Scope = { kind: 'brand' } | { kind: 'dealer' | 'store'; id: string }

/** A role that somebody has, and where. */
export interface Grant {
  role: string
  scope: Scope
}

/** What somebody may, and for which parts of the brand; what is not in it they may not. */
export type Abilities<Permission extends string = string> = ReadonlyMap<Permission, readonly Scope[]>

export const wholeBrand: Scope = { kind: 'brand' }

export const isSameScope = (one: Scope, other: Scope): boolean =>
  one.kind === 'brand' || other.kind === 'brand'
    ? one.kind === other.kind
    : one.kind === other.kind && one.id === other.id

/**
 * What roles come to, each in its scope. A permission that is one for the whole brand comes of no role that somebody has for
 * a part of it.
 *
 * @param permissionsOf what a role may; nothing where nobody knows the role
 * @param isAtStores whether a permission can be had for a part of the brand
 */
export function abilitiesOf<Permission extends string>(
  grants: readonly Grant[],
  permissionsOf: (role: string) => readonly Permission[],
  isAtStores: (permission: Permission) => boolean,
): Abilities<Permission> {
  const may = new Map<Permission, Scope[]>()
  for (const { role, scope } of grants)
    for (const permission of permissionsOf(role)) {
      if (scope.kind !== 'brand' && !isAtStores(permission)) continue
      const known = may.get(permission) ?? []
      if (!known.some((each) => isSameScope(each, scope))) may.set(permission, [...known, scope])
    }
  return may
}

/** Whether some scopes reach as far as another: the brand's reaches everywhere. */
export const reaches = (scopes: readonly Scope[], wanted: Scope): boolean =>
  scopes.some((scope) => scope.kind === 'brand' || isSameScope(scope, wanted))

/** What somebody would be given that the giver does not have, or not as far. */
export const beyond = <Permission extends string>(
  own: Abilities<Permission>,
  given: Abilities<Permission>,
): Permission[] =>
  [...given].flatMap(([permission, scopes]) =>
    scopes.every((scope) => reaches(own.get(permission) ?? [], scope)) ? [] : [permission],
  )
