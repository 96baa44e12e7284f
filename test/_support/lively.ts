import { dayMs, hourMs } from '../../domain/calendar'
import { confirmAfterDays, closeAfterDays } from '../../domain/mall/order-life'
import { insist, type Brand } from './brand'
import { boardIn, lift, publish, replyTo } from './community'
import { memberWith, putOnSale, redeemed } from './mall'

/** The timer comes round once a minute has passed. */
async function minutePasses(brand: Brand): Promise<void> {
  brand.cloud.clock.advance(61_000)
  await brand.cloud.runJobs()
}

/** Lets everything happen to a brand that can be told of: at least one event of every kind. */
export async function liveThrough(brand: Brand): Promise<void> {
  await expiring(brand)
  await scanning(brand)
  await ordering(brand)
  await writing(brand)
  await deskWork(brand)
  await leaving(brand)
  await minutePasses(brand)
  await minutePasses(brand)
}

/** Points that run out: first of all, for visits and texts are told of for some months only. */
async function expiring(brand: Brand): Promise<void> {
  await memberWith(brand, 'early', 40)
  brand.cloud.clock.advance(800 * dayMs)
  await minutePasses(brand)
}

/** First scans of members and strangers, repeat scans of both, and an item that pays only the second time. */
async function scanning(brand: Brand): Promise<void> {
  const { id, number } = await brand.mint(60)
  await brand.launch(id, {})
  for (const member of ['lin', 'chen', 'gao', 'yu']) await brand.join(member)
  for (let serial = 0; serial < 20; serial += 1)
    await brand.scan(serial % 3 ? 'lin' : 'stranger', brand.codeOf(number, serial))
  for (const visitor of ['chen', 'passer-by', 'lin', 'passer-by', 'lin'])
    for (const serial of [0, 1, 2]) await brand.scan(visitor, brand.codeOf(number, serial))
  brand.cloud.clock.advance(7 * hourMs)
  for (const visitor of ['chen', 'passer-by']) await brand.scan(visitor, brand.codeOf(number, 1))
  await minutePasses(brand)
  await brand.scan('yu', brand.codeOf(number, 1))
}

/** Orders that go every way: received, closed by time, cancelled, refunded; a coupon used; earnings released and taken back. */
async function ordering(brand: Brand): Promise<void> {
  const mug = await putOnSale(brand, 20)
  await brand.desk('pauseReward', { rewardId: mug.rewardId, version: mug.version })
  await brand.desk('publishReward', { rewardId: mug.rewardId, version: mug.version + 1 })
  await memberWith(brand, 'lin', 5_000)
  const orderIds: string[] = []
  for (let count = 0; count < 5; count += 1) orderIds.push((await redeemed(brand, 'lin', mug)).order.id)
  await minutePasses(brand)
  const [cancelled = '', refunded = '', confirmed = '', left = '', sheet = ''] = orderIds
  insist(await brand.visit('lin', 'mall', 'cancelOrder', { orderId: cancelled }))
  await brand.desk('packOrders', { orderIds: [refunded, confirmed, left, sheet] })
  for (const orderId of [confirmed, left])
    await brand.desk('shipOrder', { orderId, carrier: '顺丰', number: `SF${orderId}` })
  await brand.desk('importTracking', { csv: `订单号,快递公司,快递单号\n${sheet},圆通,YT1234567890\n` })
  await brand.desk('refundOrder', { orderId: refunded, reason: '杯口有缺', restock: true })
  insist(await brand.visit('lin', 'mall', 'confirmReceipt', { orderId: confirmed }))
  const coupon = { code: 'shopCoupon', args: { uses: 1, days: 30 } }
  const tasting = await putOnSale(brand, 5, {
    kind: 'virtual',
    title: '试饮一杯',
    instructions: '任意门店',
    gift: coupon,
  })
  const { order } = await redeemed(brand, 'lin', tasting)
  await minutePasses(brand)
  const number = brand.all('members').find(({ _id }) => _id === 'lin')?.number ?? ''
  await brand.desk('useCoupon', { number, orderId: order.id, left: 1, till: '文三路店' })
  brand.cloud.clock.advance((confirmAfterDays + 1) * dayMs)
  await minutePasses(brand)
  brand.cloud.clock.advance((closeAfterDays + 1) * dayMs)
  await minutePasses(brand)
}

/** Texts that are cleared, held, reported, rejected and removed. */
async function writing(brand: Brand): Promise<void> {
  await boardIn(brand)
  await boardIn(brand, { _id: 'reviewed', name: '先审后发', isReviewed: true, place: 2 })
  const post = await publish(brand, 'lin')
  await replyTo(brand, 'chen', post.id)
  const held = await publish(brand, 'chen', { boardId: 'reviewed' })
  const doubted = await publish(brand, 'gao')
  insist(await brand.visit('lin', 'community', 'reportText', { subjectId: doubted.id, reason: 'advert', details: '' }))
  await brand.desk('hideText', { subjectId: doubted.id, reason: 'other', note: '先看看' })
  for (const subjectId of [held.id, doubted.id]) {
    await brand.desk('claimReview', { subjectId })
    await brand.desk('rejectText', { subjectId, reason: 'other', note: '与茶无关', strike: false })
  }
  await minutePasses(brand)
}

/** What operators do with batches, campaigns, products, the programme, points and tiers. */
async function deskWork(brand: Brand): Promise<void> {
  const { id: batchId } = await brand.mint(5)
  const versionOf = () => brand.all('batches').find(({ _id }) => _id === batchId)?.version ?? 0
  for (const command of ['freezeBatch', 'thawBatch', 'recallBatch'] as const)
    await brand.desk(command, { batchId, version: versionOf() })
  const { id: voided } = await brand.mint(5)
  await brand.desk('voidBatch', {
    batchId: voided,
    version: brand.all('batches').find(({ _id }) => _id === voided)?.version ?? 0,
  })
  const { id: campaignId } = await brand.launch((await brand.mint(5)).id, {})
  const ofCampaign = () => ({
    campaignId,
    version: brand.all('campaigns').find(({ _id }) => _id === campaignId)?.version ?? 0,
  })
  await brand.desk('changeCampaign', { ...ofCampaign(), name: '改了名字的活动', reason: '名字写错了' })
  for (const command of ['pauseCampaign', 'resumeCampaign', 'endCampaign'] as const)
    await brand.desk(command, ofCampaign())
  const { program } = await brand.desk('getProgram', {})
  await brand.desk('saveProgram', { ...program, droppedTiers: [] })
  const scanned = brand.all('entries').find(({ memberId, scan }) => memberId === 'lin' && scan?.award)
  await brand.desk('reverseEntry', { entryId: scanned?._id ?? '', policy: 'toZero', reason: '重复入库' })
  await lift(brand, 'chen', program.tiers[1]?.code ?? '')
  // The terms change, and a member consents to the new ones.
  const [stored] = brand.all('brands')
  if (!stored) throw new Error('a brand knows itself')
  await brand.cloud.platform.store.transact((tx) => tx.put('brands', { ...stored, consentVersion: '2099-01' }))
  brand.cloud.clock.advance(hourMs)
  insist(await brand.visit('chen', 'member', 'consent', { consent: true, consentVersion: '2099-01' }))
  await minutePasses(brand)
}

/** Somebody thinks better of leaving, and somebody leaves. */
async function leaving(brand: Brand): Promise<void> {
  insist(await brand.visit('lin', 'member', 'askDeletion', {}))
  brand.cloud.clock.advance(hourMs)
  insist(await brand.visit('lin', 'member', 'takeBackDeletion', {}))
  insist(await brand.visit('gao', 'member', 'askDeletion', {}))
  brand.cloud.clock.advance(8 * dayMs)
  for (let minutes = 0; minutes < 4; minutes += 1) await minutePasses(brand)
}
