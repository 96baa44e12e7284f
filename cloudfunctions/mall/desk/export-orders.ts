import { orderSheetHeadings } from '../../../contract/sentences/order-sheet'
import { exportedOrdersMax } from '../../../contract/words'
import { dayAt } from '../../../domain/calendar'
import { sayAddress } from '../../../domain/mall/address'
import type { Order } from '../../../domain/mall/order'
import { yes } from '../../../domain/result'
import { openAddress } from '../orders'
import { once } from '../../kernel/call/once'
import type { OperatorCall } from '../../kernel/ports/platform'
import type { Handler } from '../../kernel/call/serve'
import { pageLimitMax } from '../../kernel/store/store'
import { pageOfOrders } from './orders'
import { writeSheet } from '../../../contract/sheet/write'

/**
 * A sheet for the warehouse. The export is written into the trail; the sheet itself, full of addresses, is made after
 * that and kept nowhere.
 */
export const exportOrders: Handler<'ops', 'exportOrders'> = async (call, { after, locale, ...filter }) => {
  const audited = await once(call, async () => yes({ value: {}, subject: filter.rewardId ?? '' }))
  if (!audited.ok) return audited
  const { orders, next } = await oldestOrders(call, filter, after)
  return yes({
    csv: writeSheet([orderSheetHeadings[locale], ...orders.flatMap((order) => rowsOf(call, order))]),
    count: orders.length,
    next,
  })
}

async function oldestOrders(call: OperatorCall, filter: Parameters<typeof pageOfOrders>[1], start: string | undefined) {
  const orders: Order[] = []
  let after = start
  while (orders.length < exportedOrdersMax) {
    const query = { order: 'ascending', limit: pageLimitMax, ...(after ? { after } : {}) } as const
    const page = await pageOfOrders(call, filter, query)
    orders.push(...page.documents)
    if (!page.next) return { orders, next: null }
    after = page.next
  }
  return { orders, next: after ?? null }
}

/** A line for each parcel, as the warehouse writes them; one without a parcel where there is none yet. */
function rowsOf({ keys }: OperatorCall, order: Order): string[][] {
  const address = order.sealedAddress === null ? null : openAddress(keys, order._id, order.sealedAddress)
  const facts = [
    order._id,
    order.title,
    order.specification,
    dayAt(order.placedAt),
    address?.name ?? '',
    address?.phone ?? '',
    address ? sayAddress(address) : '',
  ]
  const parcels = order.parcels.map(({ carrier, number }) => [carrier, number])
  return (parcels.length > 0 ? parcels : [['', '']]).map((parcel) => [...facts, ...parcel])
}
