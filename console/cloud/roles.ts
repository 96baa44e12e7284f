import type { Contract } from '../../contract'
import type { OperatorRole } from '../../contract/words'
import type { Name } from './call'

type RolesFor<N extends Name> = Contract['ops'][N]['caller'] extends readonly (infer Role)[] ? Role : never

/** What the contract lets a role ask: the compiler keeps the lists below equal to it. */
type AskedBy<Role extends OperatorRole> = { [N in Name]: Role extends RolesFor<N> ? N : never }[Name]

const notForManagers: Record<Exclude<AskedBy<'admin'>, AskedBy<'campaignManager'>>, true> = {
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
  listMembers: true,
  resolveMemberCode: true,
  findMember: true,
  memberEntries: true,
  adjustPoints: true,
  estimateReversal: true,
  reverseEntry: true,
  memberStanding: true,
  saveProgram: true,
  grantTier: true,
  endTierGrant: true,
  useBenefit: true,
  useCoupon: true,
  adjustStock: true,
  refundOrder: true,
  uploadSecrets: true,
  exportOrders: true,
  inspectSecret: true,
}

const forClerks: Record<AskedBy<'clerk'>, true> = {
  signOut: true,
  whoAmI: true,
  resolveMemberCode: true,
  useBenefit: true,
  useCoupon: true,
}

/** Whether a role may ask for a procedure, so that the desk offers nothing the cloud would refuse. */
export function may(role: OperatorRole, procedure: Name): boolean {
  if (role === 'clerk') return procedure in forClerks
  return role === 'admin' || !(procedure in notForManagers)
}
