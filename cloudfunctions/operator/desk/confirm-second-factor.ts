import { freeTriesLeft } from '../../../domain/operator/tries'
import { readFactorCode } from '../../../domain/operator/second-factor'
import { no, yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { countTry } from '../../kernel/call/tries'
import { freshRecoveryCodes, stepOf } from '../second-factor'
import { signInNote } from '../sign-ins'
import { signedOutEverywhere, staysIn } from './managing'
import { paces } from './sign-in-tries'

/** No step is before this one. */
const noStep = -1

/** The factor that was begun counts from now on, with recovery codes of its own; every session but this one is over. */
export const confirmSecondFactor: Handler<'ops', 'confirmSecondFactor'> = async (call, { code }) => {
  const { id, account } = call.operator
  const guard = `enrolment:${id}`
  const counted = await countTry(call, guard, paces.factor)
  if (!counted.isTaken) return no({ code: 'signInLocked', until: counted.until, waitMs: counted.until - call.at })
  const { codes, hashes } = freshRecoveryCodes(call)
  const ended = await call.store.transact(async (transaction) => {
    const before = await transaction.get('operators', id)
    if (!before?.enrolment || before.enrolment.expiresAt <= call.at) return no({ code: 'enrolmentMissing' as const })
    const { enrolment, ...operator } = before
    const read = readFactorCode(code)
    const begun = { sealed: enrolment.sealed, lastStep: noStep }
    const lastStep = read?.kind === 'app' ? stepOf(call, id, begun, read.code) : undefined
    if (lastStep === undefined)
      return no({ code: 'secondFactorWrong' as const, triesLeft: freeTriesLeft(counted.tries, paces.factor) })
    const after = signedOutEverywhere({ ...operator, factor: { ...begun, lastStep, recovery: hashes, since: call.at } })
    await transaction.put('operators', after)
    await staysIn(call, transaction, after)
    await transaction.create('signIns', signInNote(call, { account, operator, deed: 'factorSet' }))
    return yes({ recoveryCodes: codes })
  })
  if (!ended.committed) return no({ code: 'enrolmentMissing' })
  if (ended.value.ok) await call.store.remove('guards', guard)
  return ended.value
}
