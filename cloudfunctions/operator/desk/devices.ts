import { createHash } from 'node:crypto'
import { dayMs } from '../../../domain/calendar'
import type { Operator, SignInDevice } from '../documents'
import type { Call } from '../../kernel/ports/platform'

/** A desk that nobody signed in at for a quarter is a stranger again. */
const deviceMs = 90 * dayMs

/** Only the hash of a device's secret is stored, and for whom it speaks: it lets nobody in, it only is no stranger. */
const deviceIdOf = (secret: string, account: string): string =>
  createHash('sha256').update(`${account}\n${secret}`).digest('hex')

/** 32 random bytes in base64url. */
const secretShape = /^[\w-]{43}$/
const freshSecret = (call: Call): string => Buffer.from(call.random(32)).toString('base64url')

/** The device an account was signed in on before; undefined for a stranger, and for somebody else's device. */
export async function knownDevice(
  call: Call,
  account: string,
  secret: string | undefined,
): Promise<SignInDevice | undefined> {
  if (secret === undefined) return undefined
  const device = await call.store.get('signInDevices', deviceIdOf(secret, account))
  return device && device.expiresAt > call.at ? device : undefined
}

/** Remembers the device on which an operator signed in; answers the secret by which it is known. */
export async function rememberDevice(
  call: Call,
  { _id: operatorId, account }: Operator,
  known: SignInDevice | undefined,
  secret: string | undefined,
): Promise<string> {
  const expiresAt = call.at + deviceMs
  if (known && secret !== undefined) {
    await call.store.updateIf('signInDevices', known._id, {}, { set: { expiresAt } })
    return secret
  }
  // Several operators may share a browser, which keeps one secret: each is known by it under their own account.
  const kept = secret !== undefined && secretShape.test(secret) ? secret : freshSecret(call)
  await call.store.create('signInDevices', { _id: deviceIdOf(kept, account), operatorId, expiresAt })
  return kept
}
