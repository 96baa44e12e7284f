import { Secret, TOTP } from 'otpauth'
import { memberCodeStepMs, oneTimeLength } from '../../domain/member/member-code'
import type { Platform } from '../kernel/ports/platform'

/** The time-based one-time code (RFC 6238) of a secret in one step: HMAC-SHA-256, eight digits. */
export const oneTimeCode = (secret: Uint8Array, step: number): string =>
  TOTP.generate({
    secret: new Secret({ buffer: Uint8Array.from(secret).buffer }),
    algorithm: 'SHA256',
    digits: oneTimeLength,
    period: memberCodeStepMs / 1000,
    timestamp: step * memberCodeStepMs,
  })

/** The member's codes of a step under every key version, the newest first: the first is shown, all are taken. */
export function memberCodesOf({ keys }: Platform, memberId: string): (step: number) => string[] {
  const secrets = keys.memberCodeSecrets(memberId)
  return (step) => secrets.map((secret) => oneTimeCode(secret, step))
}
