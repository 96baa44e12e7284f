import type { Operator } from '../documents'

/** `role` is the first of the roles: most operators have one. */
export const presentOperator = ({
  _id,
  account,
  name,
  roles,
}: Pick<Operator, '_id' | 'account' | 'name' | 'roles'>) => ({
  id: _id,
  account,
  name,
  role: roles[0]?.role ?? '',
  roles: [...roles],
})
