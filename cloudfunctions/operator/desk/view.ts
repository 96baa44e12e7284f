import type { Operator } from '../documents'

export const presentOperator = ({ _id, account, name, role }: Operator) => ({ id: _id, account, name, role })
