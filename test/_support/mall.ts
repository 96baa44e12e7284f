import type { Sent } from '../../contract'
import type { Order } from '../../domain/mall/order'
import { insist, type Brand } from './brand'

type Fields = Sent<'ops', 'saveReward'>

export const someAddress = {
  name: '林小满',
  phone: '13800001234',
  province: '浙江省',
  city: '杭州市',
  district: '西湖区',
  detail: '文三路 90 号 3 幢 201',
}

/** What a reward is saved from: a mug for 100 points. */
export const mugFields: Fields = {
  kind: 'physical',
  title: '青屿马克杯',
  tagline: '一口海风',
  description: '白瓷，350 毫升。',
  instructions: '七天内发出',
  pictures: ['lime-jasmine'],
  category: 'home',
  points: 100,
  specifications: [],
  variants: [{ choices: [] }],
  opensAt: null,
  closesAt: null,
  rules: [],
  gift: null,
}

/** A reward on sale, with so many units of each variant. */
export interface OnSale {
  rewardId: string
  variantIds: string[]
  version: number
}

export async function putOnSale(brand: Brand, units: number, fields: Partial<Fields> = {}): Promise<OnSale> {
  const { reward } = await brand.desk('saveReward', { ...mugFields, ...fields })
  const rewardId = reward.id
  if (reward.kind === 'secret') {
    const csv = Array.from({ length: units }, (_, at) => `CODE-${rewardId}-${at},PIN${at}`).join('\n')
    if (units > 0) await brand.desk('uploadSecrets', { rewardId, csv })
  } else
    for (const { id: variantId } of reward.variants)
      await brand.desk('adjustStock', { rewardId, variantId, units, reason: '首批入库' })
  const published = await brand.desk('publishReward', { rewardId, version: reward.version })
  return { rewardId, variantIds: reward.variants.map(({ id }) => id), version: published.reward.version }
}

/** A member with points, given at the desk. */
export async function memberWith(brand: Brand, memberId: string, points: number): Promise<string> {
  await brand.given.join(memberId)
  if (points > 0) await brand.given.desk('adjustPoints', { memberId, points, reason: '开业送积分' })
  return memberId
}

export const askToRedeem = (
  brand: Brand,
  memberId: string,
  { rewardId, variantIds }: OnSale,
  more: { points?: number; requestId?: string; place?: number } = {},
) =>
  brand.visit(
    memberId,
    'mall',
    'redeem',
    { rewardId, variantId: variantIds[more.place ?? 0] ?? '', points: more.points ?? 100, address: someAddress },
    more.requestId ? { requestId: more.requestId } : {},
  )

export const redeemed = async (...asked: Parameters<typeof askToRedeem>) => insist(await askToRedeem(...asked))

/** Every order that earned what it should not have, or whose points do not stand as the order does. */
export function faultsInEarnings(brand: Brand): string[] {
  const entries = brand.all('entries')
  const pendings = new Set(brand.all('pendings').map(({ _id }) => _id))
  return brand.all('orders').flatMap(({ _id, state, points }) => {
    const earned = entries.filter((entry) => entry._id.startsWith(`received-${_id}`))
    if (earned.length === 0) return []
    const waits = pendings.has(`received-${_id}`)
    const given = earned.flatMap(({ postings }) => postings).reduce((sum, each) => sum - issued(each), 0)
    const isDue = state === 'placed' || state === 'packed' || state === 'shipped'
    return [
      ...(waits === isDue ? [] : [`what ${_id} earned ${waits ? 'waits' : 'does not wait'}, and it is ${state}`]),
      ...(given * 2 <= points ? [] : [`${_id} cost ${points} and earned ${given}`]),
      ...(given > 0 && state === 'cancelled' ? [`${_id} is cancelled and earned ${given}`] : []),
    ]
  })
}

const issued = ({ account, points }: { account: string; points: number }) => (account === 'issued' ? points : 0)

/** Every way in which the mall's stock and orders could be wrong; a sound one has none. */
export function faultsInMall(brand: Brand): string[] {
  const segments = brand.all('stocks')
  const moved = brand.all('stockChanges')
  const entries = brand.all('entries')
  const orders = new Map<string, Order>(brand.all('orders').map((order) => [order._id, order]))
  const faults: string[] = []
  for (const segment of segments)
    if (segment.left < 0 || segment.sold < 0) faults.push(`segment ${segment._id} is below zero`)
  const keys = new Set(segments.map(({ rewardId, variantId }) => `${rewardId}:${variantId}`))
  for (const key of keys) {
    const own = segments.filter(({ rewardId, variantId }) => `${rewardId}:${variantId}` === key)
    const there = own.reduce((sum, { left, sold, holds }) => sum + left + sold + Object.keys(holds).length, 0)
    const put = moved
      .filter(({ rewardId, variantId }) => `${rewardId}:${variantId}` === key)
      .reduce((sum, change) => sum + change.moved, 0)
    if (there !== put) faults.push(`${key} has ${there} units, and ${put} were put in`)
    const standing = entries.filter(({ order }) => {
      if (!order || `${order.rewardId}:${order.variantId}` !== key) return false
      const known = orders.get(order.orderId)
      const isBack = known && (known.state === 'cancelled' || known.state === 'refunded') && !known.stockDue
      return !isBack
    }).length
    const gone = own.reduce((sum, { sold, holds }) => sum + sold + Object.keys(holds).length, 0)
    if (gone < standing) faults.push(`${key} lost track of ${standing - gone} orders`)
  }
  const spent = entries.filter(({ order }) => order).map(({ _id }) => _id)
  if (new Set(spent).size !== spent.length) faults.push('an order was booked twice')
  const given = brand.all('secrets').flatMap(({ orderId }) => orderId ?? [])
  if (new Set(given).size !== given.length) faults.push('an order was given two secrets')
  return faults
}
