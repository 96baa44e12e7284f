import { countApprovals } from './desk/count-approvals'
import { decideApproval } from './desk/decide-approval'
import { getApproval } from './desk/get-approval'
import { getApprovalRules } from './desk/get-approval-rules'
import { listApprovals } from './desk/list-approvals'
import { saveApprovalRules } from './desk/save-approval-rules'
import { withdrawApproval } from './desk/withdraw-approval'
import { carryOutApproved } from './jobs/carry-out-approved'
import { watchApprovals } from './jobs/watch-approvals'
import { weighedRules } from './weighing'

export { collections } from './collections'
export { personal } from './personal'

/** What operators ask. */
export const desk = {
  listApprovals,
  countApprovals,
  getApproval,
  decideApproval,
  withdrawApproval,
  getApprovalRules,
  saveApprovalRules,
}

/** What a timer does. */
export const jobs = { watchApprovals }

/** What is done once somebody said yes. */
export const chores = { carryOutApproved }

/** How its own command is weighed. */
export const weighings = weighedRules
