import { isAbove, type ApprovalKind } from '../../domain/approval/kinds'
import { dayAt, dayMs } from '../../domain/calendar'
import type { OperatorCall } from '../kernel/ports/platform'

/** As long as requests are remembered: the same request counts once. */
const keptMs = 7 * dayMs

/**
 * Counts an amount into what an operator did of a kind today, where both together are not too much for one pair of eyes;
 * answers whether it was. In one transaction, so that many at once are not each weighed alone. What is refused afterwards
 * has counted: tries are not free.
 */
export async function fitsIntoDay(
  call: OperatorCall,
  kind: ApprovalKind,
  amount: number,
  threshold: number | null,
): Promise<boolean> {
  const requestKey = `${call.operator.id}:${call.requestId}`
  const dayKey = `${kind}:${call.operator.id}:${dayAt(call.at)}`
  const expiresAt = call.at + keptMs
  const ended = await call.store.transact(async (transaction) => {
    if (await transaction.get('daySums', requestKey)) return true
    const sum = ((await transaction.get('daySums', dayKey))?.amount ?? 0) + amount
    if (isAbove(sum, threshold)) return false
    await transaction.put('daySums', { _id: dayKey, amount: sum, expiresAt })
    await transaction.create('daySums', { _id: requestKey, amount, expiresAt })
    return true
  })
  return ended.committed ? ended.value : true
}
