import type { StockChange } from '../cloudfunctions/mall/documents'
import type { Order } from '../domain/mall/order'
import type { StockSegment } from '../domain/mall/stock'
import type { Entry } from '../domain/points/ledger'
import type { Engine } from '../local/engine/engine'
import { everyDocument } from './every-document'

/** One variant's units: some 100 bytes for each there is in the mall. */
interface Units {
  left: number
  held: number
  sold: number
  putIn: number
  orders: number
  undone: number
}

/**
 * Counts the orders against the stock they were taken from, variant by variant: every unit that was put in is left, held
 * or sold, and nothing was sold that was not there. Answers what differs, in plain words.
 */
export function* faultsInStock(engine: Engine): Generator<string> {
  for (const [variant, units] of unitsOf(engine)) {
    const { left, held, sold, putIn, orders, undone } = units
    if (left < 0 || sold < 0) yield `${variant} has ${left} left and ${sold} sold`
    if (left + held + sold !== putIn) yield `${variant} has ${left + held + sold} units, and ${putIn} were put in`
    // The unit of an undone order is back in stock, or on its way there, or stays away where the desk says so.
    if (orders - undone > sold + held)
      yield `${variant} has ${orders - undone} orders for ${sold + held} units that went`
    if (sold > orders) yield `${variant} counts ${sold} units sold, to ${orders} orders`
  }
}

function unitsOf(engine: Engine): Map<string, Units> {
  const variants = new Map<string, Units>()
  const of = ({ rewardId, variantId }: { rewardId: string; variantId: string }): Units => {
    const key = `${rewardId}:${variantId}`
    const units = variants.get(key) ?? { left: 0, held: 0, sold: 0, putIn: 0, orders: 0, undone: 0 }
    variants.set(key, units)
    return units
  }
  /** Changes that are being carried out: what each segment answered of them is marked there. */
  const underWay = new Set<string>()
  for (const change of everyDocument<StockChange>(engine, 'stockChanges')) {
    if (change.dueAt === null) of(change).putIn += change.moved
    else underWay.add(change._id)
  }
  for (const segment of everyDocument<StockSegment>(engine, 'stocks')) {
    const units = of(segment)
    units.left += segment.left
    units.sold += segment.sold
    units.held += Object.keys(segment.holds).length
    for (const mark of segment.answered) {
      const [changeId = '', , moved = '0'] = mark.split('@')
      if (underWay.has(changeId)) units.putIn += Number(moved)
    }
  }
  for (const { order } of everyDocument<Entry>(engine, 'entries')) if (order) of(order).orders += 1
  for (const order of everyDocument<Order>(engine, 'orders'))
    if (order.state === 'cancelled' || order.state === 'refunded') of(order).undone += 1
  return variants
}
