import { weighing } from '../kernel/call/weighing'
import { oldestOrders } from './desk/export-orders'
import { orderIn } from './orders'

/** A refund by its points; an export by how many recipients it carries out of the house. */
export const weighedOrders = {
  ...weighing({
    procedure: 'refundOrder',
    kind: 'refund',
    async weigh({ store }, { orderId }) {
      const order = await orderIn(store, orderId)
      if (!order) return undefined
      return {
        amount: order.points,
        subject: orderId,
        title: `${orderId} ${order.title}`,
        memberId: order.memberId,
        effects: [
          { fact: 'order', before: order.state, after: 'refunded' },
          { fact: 'points', before: null, after: order.points },
        ],
        basis: order.state,
      }
    },
  }),
  ...weighing({
    procedure: 'exportOrders',
    kind: 'exportOfPeople',
    isCollected: true,
    async weigh(call, { after, locale: _headings, ...filter }) {
      const { orderIds } = await oldestOrders(call, filter, after)
      return {
        amount: orderIds.length,
        subject: filter.rewardId ?? '',
        title: '',
        effects: [
          { fact: 'order', before: null, after: filter.state },
          { fact: 'orders', before: null, after: orderIds.length },
          { fact: 'from', before: null, after: filter.from ?? null },
          { fact: 'to', before: null, after: filter.to ?? null },
        ],
        basis: '',
      }
    },
  }),
}
