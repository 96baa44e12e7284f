import { array, boolean, nullable, number, object, string } from 'valibot'
import { account, password } from '../fields'
import { operators, procedure } from '../procedure'
import { verbatim } from '../text'
import { approvalRefusals } from '../words/approval'
import { operatorView } from './fields'

const named = object({ account })

/** Nobody manages themselves, or somebody who may what they may not. */
const notManaged = ['operatorUnknown', 'ownAccount', 'permissionsNotHeld'] as const

/** How operators come in, stay and are kept out. */
export const colleagues = {
  /** From the next call on they are out. One administrator of the whole brand stays. */
  disableOperator: procedure({
    caller: operators('operator.manage'),
    effect: 'once',
    input: named,
    output: object({ operator: operatorView }),
    refusals: [...notManaged, 'lastAdministrator', 'changedMeanwhile'],
  }),
  enableOperator: procedure({
    caller: operators('operator.manage'),
    effect: 'once',
    input: named,
    output: object({ operator: operatorView }),
    refusals: [...notManaged, 'changedMeanwhile', ...approvalRefusals],
  }),
  /** Live ones, at most fifty, the latest first. */
  listSessions: procedure({
    caller: operators('operator.see'),
    effect: 'query',
    input: named,
    output: object({
      /** `isYours` is the one that asks. */
      sessions: array(object({ createdAt: number(), expiresAt: number(), isYours: boolean() })),
    }),
    refusals: ['operatorUnknown'],
  }),
  endSessions: procedure({
    caller: operators('operator.manage'),
    effect: 'once',
    input: named,
    output: object({}),
    refusals: [...notManaged, 'changedMeanwhile'],
  }),
  /**
   * The password is for the next sign-in, within a day, after which another has to be chosen. It is answered once and kept nowhere: null
   * where the same request is asked for again.
   */
  resetPassword: procedure({
    caller: operators('operator.manage'),
    effect: 'once',
    input: named,
    output: object({ temporaryPassword: nullable(string()) }),
    refusals: [...notManaged, 'changedMeanwhile'],
  }),
  /** Ends all other sessions. */
  changePassword: procedure({
    caller: 'operator',
    effect: 'once',
    input: object({ oldPassword: verbatim(128, 1), newPassword: password }),
    output: object({}),
    refusals: ['passwordWrong', 'signInLocked', 'passwordUnchanged', 'passwordWeak', 'changedMeanwhile'],
    secrets: ['oldPassword', 'newPassword'],
  }),
}
