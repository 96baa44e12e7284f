import { orderFrom, type Order } from '../../../domain/mall/order'
import type { Entry } from '../../../domain/points/ledger'
import { programOf } from '../../brand/configuration'
import { payOrder } from '../earning'
import { cursorAt } from '../../kernel/store/page'
import type { Platform } from '../../kernel/ports/platform'
import type { ReadyProgram } from '../../brand/program'
import type { Committed } from '../../kernel/store/store'
import { entriesAfter } from '../../points/folds'
import { foldedUntil, settledUntil } from '../../kernel/events/tail'
import { hasTime, inTurns, type Slice } from '../../kernel/jobs/slice'

/** Pages of 200 entries in one run: some seconds of a function's time. What is left waits for the next run. */
const pagesMax = 100

/**
 * Gives every redemption its order's own document, and books what the order earns. The ledger is walked to its very end,
 * so that the desk sees an order with the next run; what is not settled yet is walked again by the run after, and an order
 * that is there stays as it is.
 */
export async function makeOrders(platform: Platform): Promise<Slice> {
  const at = platform.now()
  const program = await programOf(platform)
  let done = 0
  let after = await foldedUntil(platform, 'orders')
  for (let pages = 0; pages < pagesMax && hasTime(platform); pages += 1) {
    const { documents, next } = await entriesAfter(platform, after, at)
    await inTurns(byMember(documents), async (orders) => {
      for (const order of orders) if (await makeOrder(platform, program, order)) done += 1
    })
    await remember(platform, documents.filter((entry) => entry.at <= settledUntil(at)).at(-1))
    if (!next) return { done, failed: 0, more: false }
    after = next
  }
  return { done, failed: 0, more: true }
}

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

/** Moves the walk's start; another run that got further meanwhile has only made the same orders. */
async function remember({ store }: Platform, last: Entry | undefined): Promise<void> {
  if (!last) return
  await store.transact((transaction) =>
    transaction.put('progress', { _id: 'orders', after: cursorAt({ key: last.at, id: last._id }) }),
  )
}
