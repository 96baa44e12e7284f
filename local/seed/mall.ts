import type { Output, ProcedureName, Sent } from '../../contract'
import type { Cloud } from '../cloud'
import type { ShowPicture } from './pictures'
import { qingyuRewards } from './rewards'

export type AskDesk = <Name extends ProcedureName<'ops'>>(
  procedure: Name,
  input: Sent<'ops', Name>,
) => Promise<Output<'ops', Name>>

export type AskMall = <Name extends ProcedureName<'mall'>>(
  visitorId: string,
  procedure: Name,
  input: Sent<'mall', Name>,
) => Promise<Output<'mall', Name>>

/** Enough to try everything with, given where everybody can see what for. */
const welcomePoints = 600

export const addresses = [
  {
    name: '林小满',
    phone: '13800001234',
    province: '浙江省',
    city: '杭州市',
    district: '西湖区',
    detail: '文三路 90 号 3 幢 201',
  },
  {
    name: '陈屿',
    phone: '13900005678',
    province: '北京市',
    city: '北京市',
    district: '朝阳区',
    detail: '望京街 10 号院 2 号楼 1806',
  },
  {
    name: '高远',
    phone: '13700009012',
    province: '四川省',
    city: '成都市',
    district: '武侯区',
    detail: '科华北路 62 号 5 栋 3 单元 402',
  },
] as const

/** Fills the mall as its operators would: saved, stocked, published. */
export async function stockMall(cloud: Cloud, desk: AskDesk, show: ShowPicture): Promise<void> {
  for (const { units, fields } of qingyuRewards) {
    const given = fields(cloud.clock.now())
    const { reward } = await desk('saveReward', {
      ...given,
      pictures: given.pictures.map(show),
      variants: given.variants.map((variant) => ({
        ...variant,
        ...(variant.picture === undefined ? {} : { picture: show(variant.picture) }),
      })),
    })
    const rewardId = reward.id
    if (reward.kind === 'secret')
      await desk('uploadSecrets', {
        rewardId,
        csv: seededCodes(given.pictures[0] === 'coupon' ? 'QY10' : 'GARDEN', units),
      })
    else
      for (const { id: variantId } of reward.variants)
        await desk('adjustStock', { rewardId, variantId, units, reason: '首批入库' })
    await desk('publishReward', { rewardId, version: reward.version })
  }
}

const seededCodes = (series: string, count: number): string =>
  Array.from({ length: count }, (_, place) => `${series}-${(place * 7_919 + 10_007).toString(36).toUpperCase()}`).join(
    '\n',
  )

/** Lets members redeem: their orders stand where orders stand on an ordinary day. */
export async function placeOrders(cloud: Cloud, desk: AskDesk, mall: AskMall, visitors: readonly string[]) {
  const { rewards } = await desk('listRewards', {})
  const place = async (visitor: number, title: string) => {
    const reward = rewards.find((each) => each.title.includes(title))
    const visitorId = visitors[visitor] ?? ''
    const address = addresses[visitor]
    const [variant] = reward?.variants ?? []
    if (!reward || !variant || !address) throw new Error(`the seed has no reward ${title} or no visitor ${visitor}`)
    const asked = { rewardId: reward.id, variantId: variant.id, points: reward.points, address }
    return { visitorId, orderId: (await mall(visitorId, 'redeem', asked)).order.id }
  }
  for (const visitorId of visitors) {
    await desk('adjustPoints', { memberId: visitorId, points: welcomePoints, reason: '开业送积分' })
    const address = addresses[visitors.indexOf(visitorId)]
    if (address) await mall(visitorId, 'saveAddress', address)
  }
  const shipped = await place(0, '帆布袋')
  await place(0, '代金券')
  const received = await place(1, '明信片')
  const packed = await place(1, '马克杯')
  const cancelled = await place(2, '棒球帽')
  await place(2, '帆布袋')
  await mall(cancelled.visitorId, 'cancelOrder', { orderId: cancelled.orderId })
  await desk('packOrders', { orderIds: [shipped.orderId, received.orderId, packed.orderId] })
  await desk('shipOrder', { orderId: shipped.orderId, carrier: '顺丰速运', number: 'SF1580264017392' })
  await desk('shipOrder', { orderId: received.orderId, carrier: '中通快递', number: '78412369005521' })
  await mall(received.visitorId, 'confirmReceipt', { orderId: received.orderId })
  await cloud.runJobs()
}
