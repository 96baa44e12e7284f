import { orderFrom } from '../../domain/mall/order'
import type { Entry } from '../../domain/points/ledger'
import { cursorAt } from '../_kernel/page'
import type { Platform } from '../_kernel/platform'
import { entriesAfter, foldedUntil, settledUntil } from '../_kernel/tail'
import { inTurns, type Slice } from './slice'

/** Pages of 200 entries in one run: some seconds of a function's time. What is left waits for the next run. */
const pagesMax = 100

/**
 * Gives every redemption its order's own document. The ledger is walked to its very end, so that the desk sees an order
 * with the next run; what is not settled yet is walked again by the run after, and an order that is there stays as it is.
 */
export async function makeOrders(platform: Platform): Promise<Slice> {
  const at = platform.now()
  let done = 0
  let after = await foldedUntil(platform, 'orders')
  for (let pages = 0; pages < pagesMax; pages += 1) {
    const { documents, next } = await entriesAfter(platform, after, at)
    await inTurns(documents, async (entry) => {
      if (await makeOrder(platform, entry)) done += 1
    })
    await remember(platform, documents.filter((entry) => entry.at <= settledUntil(at)).at(-1))
    if (!next) return { done, failed: 0, more: false }
    after = next
  }
  return { done, failed: 0, more: true }
}

async function makeOrder({ store }: Platform, entry: Entry): Promise<boolean> {
  const order = orderFrom(entry)
  return order ? store.create('orders', order) : false
}

/** Moves the walk's start; another run that got further meanwhile has only made the same orders. */
async function remember({ store }: Platform, last: Entry | undefined): Promise<void> {
  if (!last) return
  await store.transact((transaction) =>
    transaction.put('progress', { _id: 'orders', after: cursorAt({ key: last.at, id: last._id }) }),
  )
}
