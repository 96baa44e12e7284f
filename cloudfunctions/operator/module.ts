import { auditHead } from './desk/audit-head'
import { exportAudit } from './desk/export-audit'
import { sealAudit } from './jobs/seal-audit'
import { acceptInvitation, readInvitation } from './desk/accept-invitation'
import { beginSecondFactor } from './desk/begin-second-factor'
import { confirmSecondFactor } from './desk/confirm-second-factor'
import { renewRecoveryCodes } from './desk/renew-recovery-codes'
import { resetSecondFactor } from './desk/reset-second-factor'
import { listSignIns, mySignIns } from './desk/list-sign-ins'
import { inviteOperator, renewInvitation, withdrawInvitation } from './desk/invite-operator'
import { listInvitations } from './desk/list-invitations'
import { assignRoles } from './desk/assign-roles'
import { changePassword } from './desk/change-password'
import { disableOperator } from './desk/disable-operator'
import { enableOperator } from './desk/enable-operator'
import { endSessions } from './desk/end-sessions'
import { listAudit } from './desk/list-audit'
import { listJobReports } from './desk/list-job-reports'
import { listOperators } from './desk/list-operators'
import { listRoles } from './desk/list-roles'
import { listSessions } from './desk/list-sessions'
import { resetPassword } from './desk/reset-password'
import { saveRole } from './desk/save-role'
import { signIn } from './desk/sign-in'
import { signOut } from './desk/sign-out'
import { whoAmI } from './desk/who-am-i'
import { weighedAccess } from './weighing'

export { collections } from './collections'
export { personal } from './personal'
export { strands } from './strands'

/** What operators ask. */
export const desk = {
  listJobReports,
  listAudit,
  auditHead,
  exportAudit,
  listOperators,
  listRoles,
  saveRole,
  assignRoles,
  disableOperator,
  enableOperator,
  listSessions,
  endSessions,
  resetPassword,
  changePassword,
  signIn,
  signOut,
  whoAmI,
  acceptInvitation,
  readInvitation,
  beginSecondFactor,
  confirmSecondFactor,
  renewRecoveryCodes,
  resetSecondFactor,
  listSignIns,
  mySignIns,
  inviteOperator,
  renewInvitation,
  withdrawInvitation,
  listInvitations,
}

/** How its commands are weighed. */
export const weighings = weighedAccess

/** What a timer does. */
export const jobs = { sealAudit }
