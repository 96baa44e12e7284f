import { array, boolean, nullable, number, object, optional, string } from 'valibot'
import { itemView } from '../brand/views'
import { operators, procedure } from '../procedure'
import { typedAccount } from '../fields'
import { verbatim } from '../text'
import { audit } from './audit'
import { colleagues } from './colleagues'
import { joining } from './joining'
import { factorCode, factorView, secondFactor } from './second-factor'
import { signIns } from './sign-ins'
import { operatorView } from './fields'
import { roles } from './roles'

export const desk = {
  signIn: procedure({
    caller: 'nobody',
    effect: 'natural',
    input: object({
      account: typedAccount,
      password: verbatim(128, 1),
      /** Of the second factor, where the account has one. */
      code: optional(factorCode),
      /** By which the cloud knows a device that the account was signed in on before. */
      device: optional(verbatim(64)),
    }),
    output: object({
      token: string(),
      expiresAt: number(),
      device: string(),
      operator: operatorView,
    }),
    refusals: [
      'signInRefused',
      'signInLocked',
      'accountDisabled',
      'passwordExpired',
      'secondFactorNeeded',
      'secondFactorWrong',
    ],
    secrets: ['password', 'code', 'device'],
  }),
  signOut: procedure({ caller: 'operator', effect: 'natural', input: object({}), output: object({}), refusals: [] }),
  whoAmI: procedure({
    caller: 'operator',
    effect: 'query',
    input: object({}),
    output: object({
      operator: operatorView,
      /** The procedures of this door that the operator may ask for. */
      mayAsk: array(string()),
      /** Whether they have to change their password before they may ask for anything else. */
      passwordDue: boolean(),
      /** Whether they have to set up a second factor before they may ask for anything else. */
      factorDue: boolean(),
      factor: factorView,
      /** The sign-in before this one; null where none is known. */
      lastSignIn: nullable(object({ at: number(), where: string() })),
      /**
       * At which open stores they may use a till, at most a hundred; anywhere, also where no store is registered, if it is for
       * the whole brand. Null where they may use none.
       */
      till: nullable(object({ stores: array(object({ id: string(), name: string() })), isAnywhere: boolean() })),
      expiresAt: number(),
      brandName: string(),
      item: itemView,
      now: number(),
    }),
    refusals: [],
  }),
  listOperators: procedure({
    caller: operators('operator.see'),
    effect: 'query',
    input: object({}),
    output: object({
      operators: array(
        object({
          ...operatorView.entries,
          createdAt: number(),
          slowedUntil: number(),
          disabledAt: nullable(number()),
          factor: factorView,
        }),
      ),
    }),
    refusals: [],
  }),
  ...roles,
  ...colleagues,
  ...joining,
  ...secondFactor,
  ...signIns,
  ...audit,
}
