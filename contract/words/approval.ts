/** Words both sides use about what waits for a second pair of eyes. */
export { approvalKindNames, approvalKinds, type ApprovalKind, type Threshold } from '../../domain/approval/kinds'
export { approvalStates, type ApprovalState } from '../../domain/approval/life'

/** How what a command would do is told, fact by fact: what is a number, a moment, a text, or a list of permissions or roles. */
export const effectFacts = {
  points: 'figure',
  balance: 'figure',
  budget: 'figure',
  codes: 'figure',
  orders: 'figure',
  batches: 'figure',
  days: 'figure',
  callsAMinute: 'figure',
  threshold: 'figure',
  opensAt: 'moment',
  closesAt: 'moment',
  from: 'moment',
  to: 'moment',
  account: 'text',
  role: 'role',
  roles: 'roles',
  permissions: 'permissions',
  addresses: 'text',
  campaign: 'campaignState',
  batch: 'batchState',
  serials: 'text',
  order: 'orderState',
} as const

export type EffectFact = keyof typeof effectFacts
const isEffectFact = (name: string): name is EffectFact => Object.keys(effectFacts).includes(name)
export const effectFactNames = Object.keys(effectFacts).filter(isEffectFact)

/** What operators have waiting at once: more than that nobody looks through. */
export const waitingMax = 20

/** What every command that is weighed may be answered with instead of being carried out. */
export const approvalRefusals = ['waitsForApproval', 'approvalOver', 'tooManyWaiting'] as const
