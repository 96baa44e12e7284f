import { orderSheetHeadings, sayExported } from '../../../contract/sentences/order-sheet'
import { exportedOrdersMax } from '../../../contract/words/mall'
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
 * A sheet for the warehouse, each line with who exported it and when. Every order on it is named in the trail before any address is opened; the sheet itself, full
 * of addresses, is kept nowhere. Asked for again under the same request it shows the same orders and no others.
 */
export const exportOrders: Handler<'ops', 'exportOrders'> = async (call, { after, locale, ...filter }) => {
  const chosen = await oldestOrders(call, filter, after)
  const audited = await once(call, async () =>
    yes({ value: chosen, subject: filter.rewardId ?? '', touched: chosen.orderIds }),
  )
  if (!audited.ok) return audited
  const { orderIds, next } = audited.value
  const orders = await ordersBy(call, orderIds)
  const mark = sayExported(call.operator.name, call.at, call.approval?.by, locale)
  return yes({
    csv: writeSheet([orderSheetHeadings[locale], ...orders.flatMap((order) => rowsOf(call, order, mark))]),
    count: orders.length,
    next,
  })
}

/** The orders that an export shows. */
export async function oldestOrders(
  call: OperatorCall,
  filter: Parameters<typeof pageOfOrders>[1],
  start: string | undefined,
) {
  const orderIds: string[] = []
  let after = start
  while (orderIds.length < exportedOrdersMax) {
    const query = { order: 'ascending', limit: pageLimitMax, ...(after ? { after } : {}) } as const
    const page = await pageOfOrders(call, filter, query)
    orderIds.push(...page.documents.map(({ _id }) => _id))
    if (!page.next) return { orderIds, next: null }
    after = page.next
  }
  return { orderIds, next: after ?? null }
}

/** The orders as they stand now, as many at a time as one call reads. */
async function ordersBy({ store }: OperatorCall, orderIds: readonly string[]): Promise<Order[]> {
  const orders: Order[] = []
  for (let from = 0; from < orderIds.length; from += pageLimitMax) {
    const found = await store.getMany('orders', orderIds.slice(from, from + pageLimitMax))
    orders.push(...found.flatMap((order) => order ?? []))
  }
  return orders
}

/** A line for each parcel, as the warehouse writes them; one without a parcel where there is none yet. */
function rowsOf({ keys }: OperatorCall, order: Order, mark: string): string[][] {
  const address = order.sealedAddress === null ? null : openAddress(keys, order._id, order.sealedAddress)
  const facts = [
    order._id,
    order.title,
    order.specification,
    // An order is for one unit.
    '1',
    dayAt(order.placedAt),
    address?.name ?? '',
    address?.phone ?? '',
    address ? sayAddress(address) : '',
    ...(address ? [address.province, address.city, address.district, address.detail] : ['', '', '', '']),
    mark,
  ]
  const parcels = order.parcels.map(({ carrier, number }) => [carrier, number])
  return (parcels.length > 0 ? parcels : [['', '']]).map((parcel) => [...facts, ...parcel])
}
