import { Secret, TOTP } from 'otpauth'
import type { Answer, ProcedureName } from '../../contract'
import { insist } from './brand'

type Ask = (procedure: ProcedureName<'ops'>, input: object, token?: string) => Promise<unknown>

/** What an app shows for a secret at a moment. */
export const appCode = (secret: string, timestamp: number): string =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp })

/** Signs in and sets up the second factor that whoever moves money has to have; answers the session's token. */
export async function signInAndEnrol(
  ask: Ask,
  { account, password }: { account: string; password: string },
  now: () => number,
): Promise<string> {
  const { token } = insist((await ask('signIn', { account, password })) as Answer<'ops', 'signIn'>)
  const begun = (await ask('beginSecondFactor', { password }, token)) as Answer<'ops', 'beginSecondFactor'>
  const code = appCode(insist(begun).secret, now())
  insist((await ask('confirmSecondFactor', { code }, token)) as Answer<'ops', 'confirmSecondFactor'>)
  return token
}
