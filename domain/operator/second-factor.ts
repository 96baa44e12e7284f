/** RFC 6238 with what every authenticator reads: SHA-1, six digits, thirty seconds, twenty bytes of secret (RFC 4226 §4). */
export const codeDigits = 6
export const codeStepSeconds = 30
export const factorSecretBytes = 20

/** A code of the step before and after is taken too: clocks of phones are seconds off (RFC 6238 §5.2). */
export const stepsBeside = 1

/** Ten codes for whoever lost the phone; each is 120 bits, so that its hash alone can be kept (ASVS 5.0 §6.5.2). */
export const recoveryCodesMax = 10
export const recoveryCodeBytes = 15

/** From so few on whoever signs in is told to make new ones. */
export const recoveryCodesFew = 2

/** An app is set up in minutes; what was begun and left is begun again. */
export const enrolmentMs = 15 * 60_000

/** What somebody typed in place of a code: six digits of an app, or one of the codes that were kept, in groups or not. */
export function readFactorCode(typed: string): { kind: 'app' | 'recovery'; code: string } | undefined {
  const code = typed.normalize('NFKC').toLowerCase().replace(/[\s-]/g, '')
  if (/^\d{6}$/.test(code)) return { kind: 'app', code }
  return /^[a-z2-7]{24}$/.test(code) ? { kind: 'recovery', code } : undefined
}
