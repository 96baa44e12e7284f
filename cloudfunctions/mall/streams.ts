import { streamOf, told } from '../kernel/events/stream'

/** Orders that came to another state, in the order in which they did. */
const orderMoves = streamOf('orderMoves', {
  along: 'byTime',
  momentOf: ({ at }) => at,
  tells: ['orderMoved'],
  tell: ({ moves, at }) =>
    moves.map(({ orderId, state }) => told({ code: 'orderMoved', orderId, state }, `${orderId}:${state}`, at)),
})

export const streams = [orderMoves]
