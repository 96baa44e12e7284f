import { no, yes } from '../../../domain/result'
import { enrolmentMs } from '../../../domain/operator/second-factor'
import { brandOf } from '../../brand/configuration'
import type { Handler } from '../../kernel/call/serve'
import { addressOf, freshSecret, sealed } from '../second-factor'
import { takeCode } from './factor-tries'
import { knowsOwnPassword } from './own-password'

/** Begins a second factor, in place of the one there is: the secret is told and counts once a code of it has come back. */
export const beginSecondFactor: Handler<'ops', 'beginSecondFactor'> = async (call, { password, code }) => {
  const known = await knowsOwnPassword(call, password)
  if (!known.ok) return known
  const { _id: id, account, factor } = known.value
  if (factor && code === undefined) return no({ code: 'secondFactorNeeded' })
  const taken = factor && code !== undefined ? await takeCode(call, known.value, code) : known
  if (!taken.ok) return taken

  const secret = freshSecret(call)
  const expiresAt = call.at + enrolmentMs
  await call.store.updateIf(
    'operators',
    id,
    {},
    { set: { enrolment: { sealed: sealed(call.keys, id, secret), expiresAt } } },
  )
  return yes({ secret, address: addressOf(secret, account, (await brandOf(call)).name), expiresAt })
}
