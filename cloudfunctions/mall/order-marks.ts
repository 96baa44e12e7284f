import { soughtTail } from '../../contract/words/search'
import type { Address } from '../../domain/mall/address'
import type { Order } from '../../domain/mall/order'
import { readPhone } from '../../domain/member/phone'
import { foldGroups } from '../../domain/text/fold'
import { pass } from '../kernel/jobs/pass'
import type { KeyRing } from '../kernel/ports/keys'
import type { Platform } from '../kernel/ports/platform'
import type { Transaction } from '../kernel/store/store'
import { pageLimitMax } from '../kernel/store/store'
import type { OrderMark } from './documents'
import { openAddress } from './orders'

/** Digits of a recipient's number that people say to be found by. */
const tailDigits = 4

/** A parcel's number as couriers, sheets and people write it. */
const parcelMark = (number: string): string => `parcel ${foldGroups(number).toUpperCase()}`

const numberOf = ({ phone }: Address): string => readPhone(phone) ?? phone

const tailOf = (number: string): string => number.replace(/\D/g, '').slice(-tailDigits)

const marked = ({ _id, memberId, placedAt }: Order, mark: string): OrderMark => ({
  _id: `${mark}:${_id}`,
  mark,
  orderId: _id,
  memberId,
  at: placedAt,
})

/** By what an order is found that goes to an address, under the newest keys. */
function recipientMarks({ seal }: KeyRing, order: Order, address: Address): OrderMark[] {
  const number = numberOf(address)
  const [whole = ''] = seal.fingerprints('recipient', number)
  const [tail = ''] = seal.fingerprints('recipientTail', tailOf(number))
  return [marked(order, whole), marked(order, tail)]
}

/** By what an order is found as it stands. */
export function orderMarks(keys: KeyRing, order: Order): OrderMark[] {
  const address = order.sealedAddress === null ? null : openAddress(keys, order._id, order.sealedAddress)
  return [
    ...(address ? recipientMarks(keys, order, address) : []),
    ...order.parcels.map(({ number }) => marked(order, parcelMark(number))),
  ]
}

/** Lets an order be found by a parcel that was sent, in the transaction that writes it. */
export const markParcel = (transaction: Transaction, order: Order, number: string): Promise<void> =>
  transaction.put('orderMarks', marked(order, parcelMark(number)))

/** Lets an order be found by another recipient and no more by the one before, in the transaction that readdresses it. */
export async function markReaddressed(transaction: Transaction, keys: KeyRing, before: Order, after: Order) {
  const marks = orderMarks(keys, after)
  const kept = new Set(marks.map(({ _id }) => _id))
  for (const { _id } of orderMarks(keys, before)) if (!kept.has(_id)) await transaction.remove('orderMarks', _id)
  for (const mark of marks) await transaction.put('orderMarks', mark)
}

/** More digits than four of a recipient's number are compared by whoever opens the addresses: a page of them at most. */
const longerTail = new RegExp(`^\\d{${tailDigits + 1},${soughtTail.max}}$`)

/** The latest orders that are found by a parcel's number, or a recipient's phone number or its end: constant calls. */
export async function ordersMarked(platform: Platform, typed: string, limit: number): Promise<string[]> {
  const { store, keys } = platform
  const digits = foldGroups(typed)
  const number = readPhone(typed)
  const marks = [
    parcelMark(typed),
    ...(number === null ? [] : keys.seal.fingerprints('recipient', number)),
    ...(/^\d{4}$/.test(digits) ? keys.seal.fingerprints('recipientTail', digits) : []),
  ]
  const [pages, endingSo] = await Promise.all([
    Promise.all(
      marks.map((mark) => store.page('orderMarks', 'byMark', { equals: { mark }, order: 'descending', limit })),
    ),
    longerTail.test(digits) ? ordersEndingSo(platform, digits) : [],
  ])
  const found = [...pages.flatMap(({ documents }) => documents), ...endingSo]
  return [...new Set(found.sort((left, right) => right.at - left.at).map(({ orderId }) => orderId))].slice(0, limit)
}

/** Orders among the latest with the same last four digits whose recipient's number ends in all of these. */
async function ordersEndingSo({ store, keys }: Platform, digits: string): Promise<OrderMark[]> {
  const pages = await Promise.all(
    keys.seal
      .fingerprints('recipientTail', digits.slice(-tailDigits))
      .map((mark) =>
        store.page('orderMarks', 'byMark', { equals: { mark }, order: 'descending', limit: pageLimitMax }),
      ),
  )
  const marks = pages.flatMap(({ documents }) => documents).slice(0, pageLimitMax)
  const orders = await store.getMany(
    'orders',
    marks.map(({ orderId }) => orderId),
  )
  return marks.filter((_, place) => {
    const order = orders[place]
    if (!order || order.sealedAddress === null) return false
    const address = openAddress(keys, order._id, order.sealedAddress)
    return numberOf(address).replace(/\D/g, '').endsWith(digits)
  })
}

/** Orders from before they were found by more than their number. */
export const marksOfEarlierOrders = pass(
  'order-marks',
  ({ store }, after) => store.page('orders', 'byTime', { limit: pageLimitMax, ...(after ? { after } : {}) }),
  async ({ store, keys }, order) => {
    const created = await Promise.all(orderMarks(keys, order).map((mark) => store.create('orderMarks', mark)))
    return created.some(Boolean)
  },
)
