import { array, nullable, number, object, optional, string } from 'valibot'
import { account } from '../fields'
import { operators, procedure } from '../procedure'
import { verbatim } from '../text'

/** Six digits, or a recovery code as it was written down. */
export const factorCode = verbatim(40, 1)

const guessed = ['secondFactorWrong', 'signInLocked'] as const

/** The second factor of whoever is signed in: codes of an app (RFC 6238), and codes kept for a lost phone. */
export const secondFactor = {
  /**
   * A secret for an app, as text and as `otpauth://` address for a picture. It counts once a code of it has come back. Where
   * there is a factor already, a code of that one is asked for.
   */
  beginSecondFactor: procedure({
    caller: 'operator',
    effect: 'natural',
    input: object({ password: verbatim(128, 1), code: optional(factorCode) }),
    output: object({ secret: string(), address: string(), expiresAt: number() }),
    refusals: ['passwordWrong', 'secondFactorNeeded', ...guessed],
    secrets: ['password', 'code'],
  }),
  /** From now on signing in asks for a code. Ends all other sessions; the recovery codes are told once. */
  confirmSecondFactor: procedure({
    caller: 'operator',
    effect: 'natural',
    input: object({ code: factorCode }),
    output: object({ recoveryCodes: array(string()) }),
    refusals: ['enrolmentMissing', ...guessed],
    secrets: ['code'],
  }),
  /** Other recovery codes in place of those there are. */
  renewRecoveryCodes: procedure({
    caller: 'operator',
    effect: 'natural',
    input: object({ code: factorCode }),
    output: object({ recoveryCodes: array(string()) }),
    refusals: ['secondFactorMissing', ...guessed],
    secrets: ['code'],
  }),
  /** For whoever lost their phone and their codes: the factor is gone, and their sessions with it. */
  resetSecondFactor: procedure({
    caller: operators('operator.manage'),
    effect: 'once',
    input: object({ account }),
    output: object({}),
    refusals: ['operatorUnknown', 'ownAccount', 'permissionsNotHeld', 'secondFactorMissing', 'changedMeanwhile'],
  }),
}

/** How somebody's second factor stands. */
export const factorView = object({
  /** Since when; null where there is none. */
  since: nullable(number()),
  /** Recovery codes that are left; 0 where there is no factor. */
  recoveryCodes: number(),
})
