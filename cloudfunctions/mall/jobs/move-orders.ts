import type { Order } from '../../../domain/mall/order'
import { moveOrder, timelyCommand } from '../../../domain/mall/order-life'
import { programOf } from '../../brand/configuration'
import { storeOrder } from '../order-moves'
import { receiveOrder } from '../receipt'
import { returnUnit } from '../stock'
import type { Platform } from '../../kernel/ports/platform'
import type { ReadyProgram } from '../../brand/program'
import { pageLimitMax } from '../../kernel/store/store'
import { throughPages, type Slice } from '../../kernel/jobs/slice'

/** Does what time has made due: takes receipt for granted, closes orders, puts units of undone ones back into stock. */
export async function moveOrders(platform: Platform): Promise<Slice> {
  const range = { from: 0, to: platform.now() }
  const program = await programOf(platform)
  return throughPages(
    platform,
    (after) => platform.store.page('orders', 'byDue', { range, limit: pageLimitMax, ...(after ? { after } : {}) }),
    (order) => moveDue(platform, program, order),
  )
}

async function moveDue(platform: Platform, program: ReadyProgram, { _id, stockDue }: Order): Promise<boolean> {
  const at = platform.now()
  if (stockDue) await returnUnit(platform, _id)
  const ended = await platform.store.transact(async (transaction) => {
    const order = await transaction.get('orders', _id)
    if (!order || order.dueAt === null || order.dueAt > at) return false
    if (order.stockDue !== stockDue) return false
    if (stockDue) {
      await transaction.put('orders', { ...order, stockDue: false, dueAt: null })
      return true
    }
    const command = timelyCommand(order.state)
    if (command === 'receive') return (await receiveOrder(transaction, program, order, at)).ok
    const moved = command && moveOrder(order, command, at)
    if (!moved?.ok) return false
    await storeOrder(transaction, { before: order, after: moved.value }, at)
    return true
  })
  return ended.committed && ended.value
}
