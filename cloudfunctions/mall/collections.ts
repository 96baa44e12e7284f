import type { Order } from '../../domain/mall/order'
import type { Reward } from '../../domain/mall/reward'
import type { StockSegment } from '../../domain/mall/stock'
import { collection } from '../kernel/store/collections'
import { couponUses } from './upcasts/coupon-uses'
import type { AddressBook, OrderMark, OrderMoves, RewardDay, Secret, StockChange, WishList } from './documents'

export const collections = {
  addresses: collection<AddressBook>()({ kept: 'used', indexes: {} }),
  orders: collection<Order>()({
    kept: 'always',
    upcasts: [couponUses],
    indexes: {
      byDue: { fields: ['dueAt'] },
      byMember: { fields: ['memberId', 'placedAt'] },
      byMemberCoupon: { fields: ['memberId', 'couponUntil'] },
      byMemberState: { fields: ['memberId', 'state', 'placedAt'] },
      byReward: { fields: ['rewardId', 'placedAt'] },
      byRewardState: { fields: ['rewardId', 'state', 'placedAt'] },
      byState: { fields: ['state', 'placedAt'] },
      byTime: { fields: ['placedAt'] },
    },
  }),
  orderMarks: collection<OrderMark>()({
    kept: 'always',
    indexes: { byMark: { fields: ['mark', 'at'] }, byMember: { fields: ['memberId'] } },
  }),
  orderMoves: collection<OrderMoves>()({ kept: 'always', indexes: { byTime: { fields: ['at'] } } }),
  rewardDays: collection<RewardDay>()({
    kept: 'always',
    indexes: { byDay: { fields: ['day'] }, byReward: { fields: ['rewardId', 'day'] } },
  }),
  rewards: collection<Reward>()({
    kept: 'always',
    indexes: {
      byCategory: { fields: ['category', 'createdAt'] },
      byChange: { fields: ['changedAt'] },
      byState: { fields: ['state', 'listedAt'] },
      byTime: { fields: ['createdAt'] },
    },
  }),
  secrets: collection<Secret>()({ kept: 'always', indexes: { byOrder: { fields: ['rewardId', 'orderId'] } } }),
  stockChanges: collection<StockChange>()({
    kept: 'always',
    indexes: { byDue: { fields: ['dueAt'] }, byReward: { fields: ['rewardId', 'at'] } },
  }),
  stocks: collection<StockSegment>()({
    kept: 'always',
    indexes: { byHeld: { fields: ['heldAt'] }, byReward: { fields: ['rewardId'] } },
  }),
  wishes: collection<WishList>()({ kept: 'used', indexes: {} }),
}

type Declared = typeof collections

declare module '../kernel/store/collections' {
  interface Collections extends Declared {}
}
