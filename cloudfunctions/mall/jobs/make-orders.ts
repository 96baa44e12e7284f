import { orderFrom, type Order } from '../../../domain/mall/order'
import type { Entry } from '../../../domain/points/ledger'
import { programOf } from '../../brand/configuration'
import { payOrder } from '../earning'
import { orderMarks } from '../order-marks'
import type { Platform } from '../../kernel/ports/platform'
import type { ReadyProgram } from '../../brand/program'
import type { Committed } from '../../kernel/store/store'
import { entries } from '../../points/streams'
import { follow } from '../../kernel/events/follow'
import { inTurns } from '../../kernel/jobs/slice'

/**
 * Gives every redemption its order's own document, and books what the order earns. The ledger is walked to its very end,
 * so that the desk sees an order with the next run; an order that is there stays as it is.
 */
export const makeOrders = follow('orders', [entries], async (platform, happened) => {
  const program = await programOf(platform)
  let made = 0
  await inTurns(byMember(happened.map(({ document }) => document)), async (orders) => {
    for (const order of orders) if (await makeOrder(platform, program, order)) made += 1
  })
  return made
})

/** The orders of a page, each member's one after another: what they earn is booked on one card. */
function byMember(entries: readonly Entry[]): Order[][] {
  const orders = new Map<string, Order[]>()
  for (const order of entries.flatMap((entry) => orderFrom(entry) ?? [])) {
    const others = orders.get(order.memberId)
    if (others) others.push(order)
    else orders.set(order.memberId, [order])
  }
  return [...orders.values()]
}

/** Answers whether the order's document was not there before, as it may be where somebody moved the order meanwhile. */
async function makeOrder(platform: Platform, program: ReadyProgram, placed: Order): Promise<boolean> {
  // Before the order, so that none is there that is not found; a mark without its order leads to its entry.
  for (const mark of orderMarks(platform.keys, placed)) await platform.store.create('orderMarks', mark)
  if (!program.orderReceived) return platform.store.create('orders', placed)
  const ended = await makeAndPay(platform, program, placed)
  // What came in between is there to be met now: an order that was moved still has to be paid for.
  const settled = ended.committed ? ended : await makeAndPay(platform, program, placed)
  return settled.committed && settled.value
}

function makeAndPay({ store, now }: Platform, program: ReadyProgram, placed: Order): Promise<Committed<boolean>> {
  const at = now()
  return store.transact(async (transaction) => {
    const known = await transaction.get('orders', placed._id)
    if (!known) await transaction.create('orders', placed)
    await payOrder(transaction, program, known ?? placed, at)
    return !known
  })
}
