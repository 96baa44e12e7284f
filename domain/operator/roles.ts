/**
 * What the desk decided about a role: what it may and what it may not. A permission that is in neither, because a later
 * release brought it, is as the role was founded with.
 */
export interface DecidedRole<Permission extends string = string> {
  given: readonly Permission[]
  withheld: readonly Permission[]
}

/** What a role may, in the order of all permissions. */
export const permissionsIn = <Permission extends string>(
  all: readonly Permission[],
  founded: readonly Permission[],
  decided: DecidedRole | undefined,
): Permission[] =>
  all.filter((each) =>
    decided?.given.includes(each) ? true : founded.includes(each) && !decided?.withheld.includes(each),
  )

/** A decision about every permission there is. */
export const decidedAs = <Permission extends string>(
  all: readonly Permission[],
  given: readonly Permission[],
): DecidedRole<Permission> => ({
  given: all.filter((each) => given.includes(each)),
  withheld: all.filter((each) => !given.includes(each)),
})
