import type { Given } from '../cloud/call'

/** Whether a code can be made good to a member: it was not, and paid them nothing that they still have. */
export function isOwed(explanation: Given<'explainScan'>['explanation']): boolean {
  if (explanation.code === 'notItem' || explanation.madeGood) return false
  return explanation.why !== 'paid' || explanation.paid?.became?.code === 'takenBack'
}
