import { createHash } from 'node:crypto'
import { Secret, TOTP } from 'otpauth'
import {
  codeDigits,
  codeStepSeconds,
  factorSecretBytes,
  readFactorCode,
  recoveryCodeBytes,
  recoveryCodesMax,
  stepsBeside,
} from '../../domain/operator/second-factor'
import type { KeyRing } from '../kernel/ports/keys'
import type { Call } from '../kernel/ports/platform'
import type { Operator, SecondFactor } from './documents'

const algorithm = 'SHA1'
const period = codeStepSeconds

/** A new secret, as an app reads it: base32 (RFC 4648). */
export const freshSecret = (call: Call): string =>
  new Secret({ buffer: Uint8Array.from(call.random(factorSecretBytes)).buffer }).base32

/** `otpauth://totp/…`: apps tell accounts apart by the brand's name before them, in which a colon would end it. */
export const addressOf = (secret: string, account: string, brandName: string): string =>
  new TOTP({
    secret: Secret.fromBase32(secret),
    issuer: brandName.replaceAll(':', ' '),
    label: account,
    algorithm,
    digits: codeDigits,
    period,
  }).toString()

export const sealed = ({ seal }: KeyRing, operatorId: string, secret: string): string =>
  seal.close('secondFactor', operatorId, secret)

/** The step whose code an app showed, later than any that was taken; undefined where the code is of none. */
export function stepOf(
  { keys, at }: Call,
  operatorId: string,
  { sealed: text, lastStep }: Pick<SecondFactor, 'sealed' | 'lastStep'>,
  token: string,
): number | undefined {
  const secret = Secret.fromBase32(keys.seal.open('secondFactor', operatorId, text))
  const window = stepsBeside
  const away = TOTP.validate({ token, secret, algorithm, digits: codeDigits, period, timestamp: at, window })
  const step = away === null ? undefined : TOTP.counter({ period, timestamp: at }) + away
  return step !== undefined && step > lastStep ? step : undefined
}

/** The operator once a code was taken, so that nobody takes it again; undefined where it is wrong, or was taken before. */
export function withCodeTaken(call: Call, operator: Operator, typed: string): Operator | undefined {
  const { factor } = operator
  const read = readFactorCode(typed)
  if (!factor || !read) return undefined
  if (read.kind === 'app') {
    const lastStep = stepOf(call, operator._id, factor, read.code)
    return lastStep === undefined ? undefined : { ...operator, factor: { ...factor, lastStep } }
  }
  const hash = hashOf(read.code)
  if (!factor.recovery.includes(hash)) return undefined
  return { ...operator, factor: { ...factor, recovery: factor.recovery.filter((each) => each !== hash) } }
}

/** RFC 4648's base32 in lower case. */
const signs = 'abcdefghijklmnopqrstuvwxyz234567'

/** Codes to write down, in groups of six, and what is kept of them. */
export function freshRecoveryCodes(call: Call): { codes: string[]; hashes: string[] } {
  const codes = Array.from({ length: recoveryCodesMax }, () => base32(call.random(recoveryCodeBytes)))
  return { codes: codes.map((code) => code.replace(/(.{6})(?=.)/g, '$1-')), hashes: codes.map(hashOf) }
}

/** @param bytes a multiple of five */
function base32(bytes: Uint8Array): string {
  const bits = [...bytes].map((byte) => byte.toString(2).padStart(8, '0')).join('')
  return bits.replace(/.{5}/g, (five) => signs.charAt(parseInt(five, 2)))
}

const hashOf = (code: string): string => createHash('sha256').update(code).digest('base64url')

/** How somebody's factor stands. */
export const presentFactor = ({ factor }: Operator) => ({
  since: factor?.since ?? null,
  recoveryCodes: factor?.recovery.length ?? 0,
})
