import { array, maxLength, number, object, optional, picklist, pipe, string } from 'valibot'
import { account, id, version } from '../fields'
import { operators, procedure } from '../procedure'
import { approvalRefusals } from '../words/approval'
import { typed } from '../text'
import { permissionNames } from '../words/permissions'
import { grants, operatorView } from './fields'

const roleView = object({
  id: string(),
  /** Empty for a role that every brand begins with: the catalogs name it. */
  name: string(),
  permissions: array(picklist(permissionNames)),
  version: number(),
})

export const roles = {
  listRoles: procedure({
    caller: operators('operator.see'),
    effect: 'query',
    input: object({}),
    output: object({ roles: array(roleView) }),
    refusals: [],
  }),
  /**
   * Makes a role where no id is given, else changes the one with that id and version; those that every brand begins with keep
   * their names. Nobody gives a role what they may not do themselves.
   */
  saveRole: procedure({
    caller: operators('role.manage'),
    effect: 'once',
    input: object({
      id: optional(id),
      version: optional(version),
      name: typed('roleName'),
      permissions: pipe(array(picklist(permissionNames)), maxLength(permissionNames.length)),
    }),
    output: object({ role: roleView }),
    refusals: [
      'roleUnknown',
      'roleNameTaken',
      'tooManyRoles',
      'roleGoverns',
      'permissionsNotHeld',
      'changedMeanwhile',
      ...approvalRefusals,
    ],
  }),
  /** Gives an operator other roles than they have. One administrator of the whole brand stays. */
  assignRoles: procedure({
    caller: operators('operator.manage'),
    effect: 'once',
    input: object({ account, roles: grants }),
    output: object({ operator: operatorView }),
    refusals: [
      'operatorUnknown',
      'roleUnknown',
      'organisationUnknown',
      'permissionsNotHeld',
      'lastAdministrator',
      'changedMeanwhile',
      ...approvalRefusals,
    ],
  }),
}
