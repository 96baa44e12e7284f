import type { InferOutput } from 'valibot'
import type { orderCard, orderDetailView, rewardCard } from '../../contract/mall/views'
import type { Address } from '../../domain/mall/address'
import { couponOf } from '../../domain/mall/coupon'
import { priceFor, tiersFor } from '../../domain/mall/judge'
import type { Order } from '../../domain/mall/order'
import { mayReaddress, orderTransitions, stands } from '../../domain/mall/order-life'
import type { ReadyReward, Reward } from '../../domain/mall/reward'
import { ruleOf } from '../../domain/mall/rules'
import type { Tier } from '../../domain/member/tier'
import { presentPicture } from '../kernel/pictures/shown'
import type { Call, Platform } from '../kernel/ports/platform'
import { presentOwnCoupon } from './coupons'
import { openAddress } from './orders'

export function presentRewardCard(
  platform: Platform,
  { reward, rules }: ReadyReward,
  { tiers, tier, at }: { tiers: readonly Tier[]; tier: string | null; at: number },
): InferOutput<typeof rewardCard> {
  const { _id: id, kind, title, tagline, category, opensAt, closesAt, redeemed } = reward
  const only = tiersFor(id, rules, tiers)
  return {
    id,
    kind,
    title,
    tagline,
    picture: presentPicture(platform, reward.pictures[0] ?? 'plain-gift'),
    category,
    points: tier === null ? reward.points : priceFor(reward, rules, tier),
    fullPoints: reward.points,
    sale: saleOf(reward, at),
    opensAt,
    closesAt,
    tierNames: only.length === tiers.length ? [] : only.map(({ name }) => name),
    newMembersOnly: ruleOf(rules, 'newMembers') !== undefined,
    redeemed,
  }
}

function saleOf({ opensAt, closesAt, soldOut }: Reward, at: number): InferOutput<typeof rewardCard>['sale'] {
  if (closesAt !== null && at >= closesAt) return 'over'
  if (opensAt !== null && at < opensAt) return 'upcoming'
  return soldOut ? 'soldOut' : 'open'
}

export const presentOrderCard = (call: Call, order: Order): InferOutput<typeof orderCard> => ({
  id: order._id,
  rewardId: order.rewardId,
  kind: order.kind,
  title: order.title,
  picture: presentPicture(call, order.picture),
  specification: order.specification,
  points: order.points,
  state: order.state,
  placedAt: order.placedAt,
  couponState: couponOf(order, call.at)?.state ?? null,
})

/** Opens an order's address; null where nothing is sent. */
const addressOf = ({ keys }: Platform, { _id, sealedAddress }: Order): Address | null =>
  sealedAddress === null ? null : openAddress(keys, _id, sealedAddress)

/**
 * An order with its address in full: for its owner, and for whoever packs it.
 *
 * @param address what it was placed with, where that is at hand.
 */
export const presentOrder = (
  call: Call,
  order: Order,
  address: Address | null = addressOf(call, order),
): InferOutput<typeof orderDetailView> => ({
  history: order.history,
  address,
  parcels: order.parcels,
  gives: order.gift,
  coupon: presentOwnCoupon(order, call.at),
  hasSecret: order.kind === 'secret' && stands(order.state),
  canCancel: orderTransitions[order.state].cancel !== undefined,
  canReaddress: mayReaddress(order),
  canConfirm: orderTransitions[order.state].receive !== undefined,
  confirmsAt: order.state === 'shipped' ? order.dueAt : null,
  why: order.why,
  ...presentOrderCard(call, order),
})
