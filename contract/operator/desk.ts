import { array, boolean, nullable, number, object, optional, picklist, string } from 'valibot'
import { itemView } from '../brand/views'
import { operators, procedure } from '../procedure'
import { after, id, instant, limit, listTotal, typedAccount } from '../fields'
import { shaped, typed, verbatim } from '../text'
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
  /**
   * Every operator command and every look, newest first: of one operator, of one kind, in a span of time, or about one
   * member or order. What is about a member includes their orders; of it as much is read at a time as one call may, so that
   * a page may be short, or empty, and still have a `next`.
   */
  listAudit: procedure({
    caller: operators('audit.see'),
    effect: 'query',
    input: object({
      after,
      limit: limit(50),
      operatorId: optional(id),
      /** The procedure's name. */
      command: optional(shaped(/^[a-zA-Z]{1,40}$/)),
      /** A member's number or id, or an order's number. */
      memberOrOrder: optional(typed('auditQuery')),
      from: optional(instant),
      /** Exclusive. */
      to: optional(instant),
    }),
    output: object({
      ...listTotal.entries,
      lines: array(
        object({
          id: string(),
          at: number(),
          operatorName: string(),
          procedure: string(),
          subject: string(),
          /** The member whose the subject is, or who wrote it; null where it is nobody's, or they are gone. */
          member: nullable(object({ memberId: string(), nickname: string(), number: string() })),
          input: string(),
          outcome: string(),
          /** What `names` are; null where the line is about neither. */
          about: nullable(picklist(['members', 'orders'])),
          /** Everybody or everything it showed or touched, where that is more than the subject. */
          names: array(string()),
          /** What it changed of something that there was before, each value as JSON, its beginning where it is long. */
          changes: array(object({ field: string(), from: string(), to: string() })),
        }),
      ),
      next: nullable(string()),
    }),
    refusals: [],
    personal: ['memberId', 'nickname'],
  }),
}
