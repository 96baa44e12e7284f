import { dayMs } from '../../../domain/calendar'
import { no, yes } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import type { Operator } from '../documents'
import { hashPassword, passwordSaltBytes } from '../passwords'
import { isSameGrants } from './granting'
import { signInNote } from '../sign-ins'
import { managed, signedOutEverywhere } from './managing'
import { temporaryPassword } from './temporary-password'

/** A working day and a night: whoever is told the password comes in before somebody else finds it. */
const temporaryMs = dayMs

/** What is stored: whoever asks again for the same is told no password. */
const noPassword: { temporaryPassword: string | null } = { temporaryPassword: null }

/** Gives an operator a password for one sign-in, which is answered and kept nowhere. Their sessions end. */
export const resetPassword: Handler<'ops', 'resetPassword'> = async (call, { account }) => {
  const judged = await managed(call, account)
  const password = temporaryPassword(call.random)
  const caller = { name: call.operator.id, hasLeft: call.hasLeft }
  const passwordHash = judged.ok ? await hashPassword(caller, password, call.random(passwordSaltBytes)) : ''
  const ended = await once(call, async (transaction) => {
    if (!judged.ok) return judged
    const before = await transaction.get('operators', account)
    if (!before || !isSameGrants(before.roles, judged.value.roles)) return no({ code: 'changedMeanwhile' })
    const operator: Operator = {
      ...signedOutEverywhere(before),
      passwordHash,
      passwordDue: true,
      passwordExpiresAt: call.at + temporaryMs,
      passwordFrom: { operatorId: call.operator.id, at: call.at },
    }
    await transaction.put('operators', operator)
    await transaction.create('signIns', signInNote(call, { account, operator, deed: 'passwordReset' }))
    return yes({ value: noPassword, subject: account })
  })
  return ended.ok && !ended.repeated ? yes({ temporaryPassword: password }) : ended
}
