import { object, picklist, string } from 'valibot'
import { orderStates } from '../../domain/mall/order-life'

export const mallEvents = {
  /** An order that came to another state than it was placed in. Whose it is stands in the order. */
  orderMoved: object({ orderId: string(), state: picklist(orderStates) }),
}
