import { judgePassword } from '../../../domain/operator/password'
import { no, yes } from '../../../domain/result'
import { brandOf } from '../../brand/configuration'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import { isCommonPassword } from '../common-passwords'
import { hashPassword, passwordSaltBytes } from '../passwords'
import { signInNote } from '../sign-ins'
import { signedOutEverywhere, staysIn } from './managing'
import { knowsOwnPassword } from './own-password'

/** Gives whoever asks another password, and ends all their sessions but this one. */
export const changePassword: Handler<'ops', 'changePassword'> = async (call, { oldPassword, newPassword }) => {
  const { id, account, name } = call.operator
  const [known, brand] = await Promise.all([knowsOwnPassword(call, oldPassword), brandOf(call)])
  const caller = { name: id, hasLeft: call.hasLeft }
  const judged = judgePassword(newPassword, { account, names: [name, brand.name], isCommon: isCommonPassword })
  const isFit = known.ok && judged.ok && newPassword !== oldPassword
  const passwordHash = isFit ? await hashPassword(caller, newPassword, call.random(passwordSaltBytes)) : ''

  return once(call, async (transaction) => {
    if (!known.ok) return known
    if (newPassword === oldPassword) return no({ code: 'passwordUnchanged' })
    if (!judged.ok) return judged
    const before = await transaction.get('operators', id)
    if (!before || before.passwordHash !== known.value.passwordHash) return no({ code: 'changedMeanwhile' })
    const { passwordDue: _due, passwordExpiresAt: _until, ...operator } = signedOutEverywhere(before)
    await transaction.put('operators', { ...operator, passwordHash })
    await staysIn(call, transaction, operator)
    await transaction.create('signIns', signInNote(call, { account, operator, deed: 'passwordChanged' }))
    return yes({ value: {}, subject: account })
  })
}
