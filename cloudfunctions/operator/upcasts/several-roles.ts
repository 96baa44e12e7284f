import { wholeBrand } from '../../../domain/operator/abilities'
import type { Operator } from '../documents'

/** An operator of when each had one role, for the whole brand. */
type Before = Omit<Operator, 'roles'> & Partial<Pick<Operator, 'roles'>> & { role?: string }

export const severalRoles = (operator: Before): Operator => ({
  ...operator,
  roles: operator.roles ?? (operator.role === undefined ? [] : [{ role: operator.role, scope: wholeBrand }]),
})
