import { array, check, maxLength, minLength, object, optional, picklist, pipe, string, transform } from 'valibot'
import type { Scope } from '../../domain/operator/abilities'
import { id } from '../text'
import { scopeKinds } from '../words/operator'

/** For which part of the brand; `id` is the dealer's or the store's. */
export const scope = pipe(
  object({ kind: picklist(scopeKinds), id: optional(id) }),
  check(({ kind, id: organisationId }) => (kind === 'brand') === (organisationId === undefined)),
  transform(({ kind, id: organisationId = '' }): Scope => (kind === 'brand' ? { kind } : { kind, id: organisationId })),
)

/** Nobody works in more places, each in another way. */
const grantsMax = 20

export const grants = pipe(array(object({ role: id, scope })), minLength(1), maxLength(grantsMax))

export const grantView = object({
  role: string(),
  scope: object({ kind: picklist(scopeKinds), id: optional(string()) }),
})

export const operatorView = object({
  id: string(),
  account: string(),
  name: string(),
  /** The first of the roles. */
  role: string(),
  roles: array(grantView),
})
