import { no, yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { openAddress, orderIn } from '../orders'

/** To whom orders go, in the order in which they were asked for; the kernel keeps the reason before it is answered. */
export const showRecipients: Handler<'ops', 'showRecipients'> = async (call, { orderIds }) => {
  const wanted = [...new Set(orderIds)]
  const made = await call.store.getMany('orders', wanted)
  const orders = await Promise.all(wanted.map(async (id, place) => made[place] ?? (await orderIn(call.store, id))))
  const known = orders.flatMap((order) => order ?? [])
  if (known.length === 0) return no({ code: 'orderUnknown' })
  return yes({
    orders: known.map(({ _id, sealedAddress }) => ({
      id: _id,
      address: sealedAddress === null ? null : openAddress(call.keys, _id, sealedAddress),
    })),
  })
}
