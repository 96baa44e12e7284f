import { countWrongTry } from '../_kernel/guards'
import type { Guard } from '../_kernel/documents'
import type { Call } from '../_kernel/platform'

/** How wrong tries lock: free up to a number, then for a while that doubles with every further one. */
export interface LockRule {
  triesMax: number
  firstLockMs: number
  lockMsMax: number
  /** Wrong tries are forgotten after so long without one. */
  forgottenMs: number
}

export interface Lock {
  wrong: number
  /** The moment until which no try is looked at; past or 0 where one may be made. */
  until: number
}

/** The lock on what a guard's id stands for. */
export async function lockOn(call: Call, guardId: string, rule: LockRule): Promise<Lock> {
  const guard = await call.store.get('guards', guardId)
  return guard && call.at - guard.lastAt < rule.forgottenMs ? lockAfter(guard, rule) : { wrong: 0, until: 0 }
}

export const countWrong = async (call: Call, guardId: string, rule: LockRule): Promise<Lock> =>
  lockAfter(await countWrongTry(call, guardId, rule.forgottenMs), rule)

function lockAfter({ wrong, lastAt }: Guard, { triesMax, firstLockMs, lockMsMax }: LockRule): Lock {
  const further = wrong - triesMax
  return { wrong, until: further < 0 ? 0 : lastAt + Math.min(firstLockMs * 2 ** Math.min(further, 20), lockMsMax) }
}
