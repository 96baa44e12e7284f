import type { Order } from '../../domain/mall/order'
import { stands } from '../../domain/mall/order-life'
import type { KeyRing } from '../kernel/ports/keys'
import type { Platform } from '../kernel/ports/platform'
import type { Store } from '../kernel/store/store'
import { orderIn } from './orders'

/** A coupon or card code; `pin` is empty where it has none. */
export interface OpenSecret {
  code: string
  pin: string
}

/** Free ones to choose among: enough that two orders seldom choose the same. */
const candidatesMax = 100
/** Rivals take the same candidate now and then; nobody loses this often while there are free ones. */
const roundsMax = 20

/**
 * The secret of an order, given at its first look. The stock promised that there is one; which one is settled here, in
 * one transaction over the order and the secret, so that each is given to one order and each order gets one. Null where
 * the order has none to show.
 */
export async function secretFor(platform: Platform, order: Order): Promise<OpenSecret | null> {
  if (order.kind !== 'secret' || !stands(order.state)) return null
  const secretId = order.secretId ?? (await assignSecret(platform, order))
  const secret = secretId === null ? undefined : await platform.store.get('secrets', secretId)
  if (!secret) throw new Error(`order ${order._id} has no secret, though one was in stock`)
  return openSecret(platform.keys, secret._id, secret.sealed)
}

async function assignSecret({ store, random }: Platform, { _id: orderId, rewardId }: Order): Promise<string | null> {
  for (let round = 0; round < roundsMax; round += 1) {
    const free = await store.page('secrets', 'byOrder', { equals: { rewardId, orderId: null }, limit: candidatesMax })
    const [chance = 0] = random(1)
    const candidate = free.documents[chance % Math.max(1, free.documents.length)]
    if (!candidate) return null
    const given = await giveSecret(store, orderId, candidate._id)
    if (given) return given
  }
  return null
}

/** Gives one secret to one order; answers the order's secret, null where the secret was given to another meanwhile. */
async function giveSecret(store: Store, orderId: string, secretId: string): Promise<string | null> {
  const ended = await store.transact(async (transaction) => {
    const order = await orderIn(transaction, orderId)
    if (!order || !stands(order.state)) throw new Error(`order ${orderId} was undone while its secret was looked for`)
    if (order.secretId !== null) return order.secretId
    const secret = await transaction.get('secrets', secretId)
    if (!secret || secret.orderId !== null) return null
    await transaction.put('secrets', { ...secret, orderId })
    await transaction.put('orders', { ...order, secretId, version: order.version + 1 })
    return secretId
  })
  return ended.committed ? ended.value : null
}

/**
 * The secret's own id: the same code again for the same reward meets itself. The oldest version of the keys never changes
 * while newer ones are appended, so a code is known again after a rotation.
 */
export const secretIdOf = ({ seal }: KeyRing, rewardId: string, { code, pin }: OpenSecret): string =>
  seal.fingerprints('secret', JSON.stringify([rewardId, code, pin])).at(-1) ?? ''

export const sealSecret = ({ seal }: KeyRing, id: string, { code, pin }: OpenSecret): string =>
  seal.close('secret', id, JSON.stringify([code, pin]))

function openSecret({ seal }: KeyRing, id: string, sealed: string): OpenSecret {
  const [code = '', pin = '']: string[] = JSON.parse(seal.open('secret', id, sealed))
  return { code, pin }
}
