import { no, yes } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import { isSameGrants } from './granting'
import { managed, signedOutEverywhere } from './managing'

/** Signs an operator out wherever they are signed in. */
export const endSessions: Handler<'ops', 'endSessions'> = async (call, { account }) => {
  const judged = await managed(call, account)
  return once(call, async (transaction) => {
    if (!judged.ok) return judged
    const before = await transaction.get('operators', account)
    if (!before || !isSameGrants(before.roles, judged.value.roles)) return no({ code: 'changedMeanwhile' })
    await transaction.put('operators', signedOutEverywhere(before))
    return yes({ value: {}, subject: account })
  })
}
