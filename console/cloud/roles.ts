import type { Contract } from '../../contract'
import type { OperatorRole } from '../../contract/words'
import type { Name } from './call'

/** What only an administrator may do: the compiler keeps this list equal to the contract's. */
type AdminOnly = { [N in Name]: Contract['ops'][N]['caller'] extends readonly ['admin'] ? N : never }[Name]

const adminOnly: Record<AdminOnly, true> = {
  saveProduct: true,
  mintBatch: true,
  activateBatch: true,
  freezeBatch: true,
  thawBatch: true,
  voidBatch: true,
  recallBatch: true,
  printBatch: true,
  downloadPrintFile: true,
  listOperators: true,
  addOperator: true,
  listAudit: true,
  findMember: true,
  adjustPoints: true,
  reverseEntry: true,
  memberStanding: true,
  grantTier: true,
  endTierGrant: true,
  useBenefit: true,
}

/** Whether a role may ask for a procedure, so that the desk offers nothing the cloud would refuse. */
export const may = (role: OperatorRole, procedure: Name) => role === 'admin' || !(procedure in adminOnly)
