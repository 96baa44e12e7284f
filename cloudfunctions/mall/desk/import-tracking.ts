import { readTracking, type FaultyParcel, type ParcelLine } from '../../../contract/sheet/tracking'
import type { TrackingOutcome } from '../../../contract/words/mall'
import { shipParcel } from '../../../domain/mall/order-life'
import { yes } from '../../../domain/result'
import { markParcel } from '../order-marks'
import { storeOrder } from '../order-moves'
import { orderIn } from '../orders'
import { once } from '../../kernel/call/once'
import type { OperatorCall } from '../../kernel/ports/platform'
import type { Handler } from '../../kernel/call/serve'

/**
 * Sends a batch from the warehouse's sheet, a line at a time: what one line is wrong about stops no other, and a sheet
 * that was cut short goes on where it stopped when it is sent again.
 */
export const importTracking: Handler<'ops', 'importTracking'> = async (call, { csv, layout }) => {
  const sheet = readTracking(csv, layout)
  if (!sheet.ok) return sheet

  const lines: FaultyParcel[] = []
  const seen = new Set<string>()
  for (const item of sheet.value.items) {
    if ('outcome' in item) {
      lines.push(item)
      continue
    }
    const { line, orderId, carrier, number } = item
    const parcel = JSON.stringify([orderId, carrier, number])
    const outcome = seen.has(parcel) ? 'duplicate' : await shipLine(call, item)
    seen.add(parcel)
    lines.push({ line, orderId, outcome, column: null })
  }
  const shipped = lines.filter(({ outcome }) => outcome === 'shipped' || outcome === 'alreadyShipped').length
  return once(call, async () => yes({ value: { shipped, lines }, subject: '', touched: ordersIn(lines) }))
}

/** The orders that a sheet named and that there are. */
const ordersIn = (lines: readonly FaultyParcel[]): string[] => [
  ...new Set(lines.flatMap(({ orderId, outcome }) => (orderOutcomes.has(outcome) ? [orderId] : []))),
]
const orderOutcomes: ReadonlySet<TrackingOutcome> = new Set([
  'shipped',
  'alreadyShipped',
  'duplicate',
  'wrongState',
  'tooManyParcels',
])

async function shipLine(call: OperatorCall, { orderId, carrier, number }: ParcelLine): Promise<TrackingOutcome> {
  const ended = await call.store.transact(async (transaction): Promise<TrackingOutcome> => {
    const order = await orderIn(transaction, orderId)
    if (!order) return 'unknownOrder'
    if (order.parcels.some((parcel) => parcel.number === number && parcel.carrier === carrier)) return 'alreadyShipped'
    const sent = shipParcel(order, { carrier, number, shippedAt: call.at })
    if (!sent.ok) return sent.refusal.code === 'tooManyParcels' ? 'tooManyParcels' : 'wrongState'
    await markParcel(transaction, order, number)
    await storeOrder(transaction, { before: order, after: sent.value }, call.at)
    return 'shipped'
  })
  if (!ended.committed) throw new Error('sending a parcel creates nothing')
  return ended.value
}
