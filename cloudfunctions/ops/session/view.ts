import type { Operator } from '../../_kernel/documents'

export const presentOperator = ({ _id, account, name, role }: Operator) => ({ id: _id, account, name, role })
