import { createHash } from 'node:crypto'
import type { KeyRing } from '../kernel/ports/keys'
import type { Address } from '../../domain/mall/address'
import type { Order } from '../../domain/mall/order'
import { dayMs } from '../../domain/calendar'
import { orderEntryId, orderFrom } from '../../domain/mall/order'
import { isOnItsWay, orderStates } from '../../domain/mall/order-life'
import { uncountRedemption } from '../../domain/mall/redemptions'
import type { Member } from '../../domain/member/member'
import type { Store, Transaction } from '../kernel/store/store'

const crockford = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
/** 75 bits: no two requests there ever were share an order number. */
const orderCharacters = 15

/**
 * The order number that a member's request leads to, whichever instance works it out. It starts with a letter that no
 * spreadsheet takes for part of a number.
 */
export function orderIdOf(memberId: string, requestId: string): string {
  const bytes = createHash('sha256')
    .update(JSON.stringify([memberId, requestId]))
    .digest()
  return `D${[...bytes.subarray(0, orderCharacters)].map((byte) => crockford[byte % 32]).join('')}`
}

/**
 * An order as it stands. Its own document is made a little later by the job; until then the entry is all there is, and
 * says the same.
 */
export async function orderIn(store: Pick<Store | Transaction, 'get'>, orderId: string): Promise<Order | undefined> {
  return (await store.get('orders', orderId)) ?? orderAsPlaced(store, orderId)
}

/** An order as its entry has it, which no one changes: it may be read outside the transaction that changes the order. */
export async function orderAsPlaced(
  store: Pick<Store | Transaction, 'get'>,
  orderId: string,
): Promise<Order | undefined> {
  const entry = await store.get('entries', orderEntryId(orderId))
  return entry && orderFrom(entry)
}

/** Orders whose own document is not made yet are minutes old; a day covers a job that stands still. */
const freshMs = dayMs
/** Nobody places more in a day whose job stands still. */
const freshMax = 50

/** A member's redemptions of the last day, newest first, as their entries have them. */
export async function freshOrders(store: Store, memberId: string, at: number): Promise<Order[]> {
  const { documents } = await store.page('entries', 'byMemberKind', {
    equals: { memberId, kind: 'spend' },
    range: { from: at - freshMs },
    order: 'descending',
    limit: freshMax,
  })
  return documents.flatMap((entry) => orderFrom(entry) ?? [])
}

/** Those of a member's fresh orders that have no document of their own yet: one that has may have moved on. */
export async function stillFresh({ getMany }: Pick<Store, 'getMany'>, fresh: readonly Order[]): Promise<Order[]> {
  const made = await getMany(
    'orders',
    fresh.map(({ _id }) => _id),
  )
  return fresh.filter((_, place) => !made[place])
}

/** Nobody waits for more at once; beyond that the count says as much. */
const awaitedMax = 200

/** How many of a member's orders have not reached them yet, those included whose document is still to be made. */
export async function ordersOnTheirWay(store: Store, memberId: string, at: number): Promise<number> {
  const pages = await Promise.all(
    orderStates
      .filter(isOnItsWay)
      .map((state) => store.page('orders', 'byMemberState', { equals: { memberId, state }, limit: awaitedMax })),
  )
  const fresh = (await freshOrders(store, memberId, at)).filter(({ state }) => isOnItsWay(state))
  return pages.flatMap(({ documents }) => documents).length + (await stillFresh(store, fresh)).length
}

/** What an order that is undone takes back from the card: its count, and what it gave. */
export const takeBack =
  ({ rewardId, placedAt, gift }: Order) =>
  (member: Member): Member => {
    const redemptions = uncountRedemption(member.redemptions, rewardId, placedAt)
    const cards = gift?.code === 'makeUpCards' ? gift.cards : 0
    return {
      ...member,
      ...(redemptions ? { redemptions } : {}),
      ...(cards > 0 ? { makeUpCards: Math.max(0, (member.makeUpCards ?? 0) - cards) } : {}),
    }
  }

export const sealAddress = ({ seal }: KeyRing, id: string, address: Address): string =>
  seal.close('address', id, JSON.stringify(address))

export function openAddress({ seal }: KeyRing, id: string, sealed: string): Address {
  const address: Address = JSON.parse(seal.open('address', id, sealed))
  return address
}

/** What an address in a book is sealed for: moved into another member's it does not open. */
export const sealedAs = (memberId: string, addressId: string): string => `${memberId}:${addressId}`
