import { array, nullable, number, object, string } from 'valibot'
import { account, password } from '../fields'
import { operators, procedure } from '../procedure'
import { typed, verbatim } from '../text'
import { approvalRefusals } from '../words/approval'
import { grants, grantView } from './fields'

const named = object({ account })
/** Whatever a link had behind it: one that was cut short is told to be none. */
const secret = verbatim(64, 1)

/** How somebody comes to the desk for the first time: by a link that is theirs, with a password that nobody else knows. */
export const joining = {
  /**
   * Makes a link for somebody, with roles for the whole brand or parts of it. `secret` is what the link has, told once and
   * kept as a hash; null where the same request is asked for again.
   */
  inviteOperator: procedure({
    caller: operators('operator.manage'),
    effect: 'once',
    input: object({ account, name: typed('operatorName'), roles: grants }),
    output: object({ secret: nullable(string()), expiresAt: number() }),
    refusals: [
      'accountTaken',
      'roleUnknown',
      'organisationUnknown',
      'permissionsNotHeld',
      'tooManyInvitations',
      ...approvalRefusals,
    ],
  }),
  /** Another link for the same, in place of the one before, which leads nowhere from then on. */
  renewInvitation: procedure({
    caller: operators('operator.manage'),
    effect: 'once',
    input: named,
    output: object({ secret: nullable(string()), expiresAt: number() }),
    refusals: ['invitationUnknown', 'permissionsNotHeld'],
  }),
  withdrawInvitation: procedure({
    caller: operators('operator.manage'),
    effect: 'once',
    input: named,
    output: object({}),
    refusals: ['invitationUnknown', 'permissionsNotHeld'],
  }),
  /** Who was invited and has not come, the latest first: those whose link ran out too, until it is withdrawn. */
  listInvitations: procedure({
    caller: operators('operator.see'),
    effect: 'query',
    input: object({}),
    output: object({
      invitations: array(
        object({
          account: string(),
          name: string(),
          roles: array(grantView),
          invitedBy: string(),
          invitedAt: number(),
          expiresAt: number(),
        }),
      ),
    }),
    refusals: [],
  }),
  /** What an invitation's link leads to. */
  readInvitation: procedure({
    caller: 'nobody',
    effect: 'query',
    input: object({ secret }),
    output: object({ account: string(), name: string(), brandName: string(), expiresAt: number() }),
    refusals: ['invitationUnknown', 'invitationOver'],
  }),
  /** Whoever was invited becomes an operator, with a password of their own. */
  acceptInvitation: procedure({
    caller: 'nobody',
    effect: 'natural',
    input: object({ secret, password }),
    output: object({ account: string() }),
    refusals: ['invitationUnknown', 'invitationOver', 'passwordWeak', 'accountTaken'],
    secrets: ['secret', 'password'],
  }),
}
