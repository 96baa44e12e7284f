import { programOf } from '../../cloudfunctions/brand/configuration'
import { bookPending } from '../../cloudfunctions/points/booking'
import { dayAfter, dayAt, dayMs } from '../../domain/calendar'
import type { Reason } from '../../domain/points/ledger'
import type { Cloud } from '../cloud'
import type { Desk } from './seed'

/** Bottles that the tasting stall gives out. */
const tastings = 6

/** A stall for two days whose points last until the evening of the second; answers with its batch's number. */
export async function openTasting(cloud: Cloud, desk: Desk): Promise<{ batchNumber: number; tastings: number }> {
  const { products } = await desk('listProducts', { limit: 1 })
  const [product] = products
  if (!product) throw new Error('the brand has no product to taste')
  const { batch } = await desk('mintBatch', { productId: product.id, label: '快闪店试饮', size: tastings })
  await desk('activateBatch', { batchId: batch.id, version: batch.version, fromSerial: 0, toSerial: tastings - 1 })
  const opensAt = cloud.clock.now()
  const { campaign, cost } = await desk('saveCampaign', {
    name: '快闪店尝鲜，两天内用',
    batchIds: [batch.id],
    opensAt,
    closesAt: opensAt + 2 * dayMs,
    tierMultiplied: false,
    limits: [],
    reward: { code: 'fixed', args: { points: 15 } },
    budgetPoints: null,
    expiry: { code: 'fixedDate', args: { lastDay: dayAfter(dayAt(opensAt), 1) } },
  })
  await desk('launchCampaign', { campaignId: campaign.id, version: campaign.version, pointsMax: cost.pointsMax })
  return { batchNumber: batch.number, tastings }
}

/** What a desk does in a week besides launching: makes something good, takes a scan back, lets points wait. */
export async function putRight(cloud: Cloud, desk: Desk, memberIds: readonly string[]): Promise<void> {
  const [first = '', second = '', third = ''] = memberIds
  const say = (memberId: string, points: number, reason: string) => desk('adjustPoints', { memberId, points, reason })
  await say(first, 60, '快递压坏了两瓶桂花乌龙，补偿积分，给您添麻烦了')
  await say(second, 20, '门店活动漏登记，补上')
  await say(second, -5, '上一笔多补了 5 分，更正')
  const { lines } = await desk('memberTimeline', { memberId: third, kinds: ['scan'], limit: 20 })
  const latest = lines.find((line) => line.what === 'entry' && line.entry.points > 0)
  if (latest)
    await desk('reverseEntry', { entryId: latest.id, policy: 'toZero', reason: '这一瓶是货架上开盖扫的，已和您核实' })
  const at = cloud.clock.now()
  await wait(cloud, first, 50, at + 7 * dayMs)
}

async function wait(cloud: Cloud, memberId: string, points: number, releasesAt: number) {
  const reason: Reason = { rule: 'shown', version: 1, inputs: {} }
  const at = cloud.clock.now()
  const facts = { _id: `wait-${memberId}`, memberId, at, reason }
  const program = await programOf(cloud.platform)
  await cloud.platform.store.transact((transaction) =>
    bookPending(transaction, program, { points, growth: 0, releasesAt }, facts),
  )
}
