import type { Gift } from '../../../domain/mall/gift'
import { orderStates } from '../../../domain/mall/order-life'
import type { Order } from '../../../domain/mall/order'
import { refundOrder } from '../../../domain/mall/refund'

const order = (fields: Partial<Order>): Order => ({
  _id: 'D1',
  memberId: 'lin',
  rewardId: 'r',
  variantId: 'v',
  couponUntil: null,
  couponUses: [],
  kind: 'virtual',
  title: '',
  picture: '',
  specification: '',
  points: 100,
  segmentId: '',
  hold: '',
  sealedAddress: null,
  gift: null,
  state: 'received',
  placedAt: 1,
  history: [],
  parcels: [],
  secretId: null,
  why: '',
  stockDue: false,
  dueAt: null,
  version: 1,
  ...fields,
})
const outcomeOf = (fields: Partial<Order>, makeUpCards?: number) => {
  const refunded = refundOrder(order(fields), makeUpCards === undefined ? {} : { makeUpCards }, {
    at: 9,
    why: '',
    restock: false,
  })
  return refunded.ok ? refunded.value.state : refunded.refusal
}

const cards: Gift = { code: 'makeUpCards', cards: 3 }
const coupon: Gift = { code: 'shopCoupon', uses: 3, days: 30 }
const used = { couponUses: [{ at: 5, operator: 'x', till: '' }] }

it.each<[string, Partial<Order>, number | undefined, unknown]>([
  ['cards that are all there', { gift: cards }, 3, 'refunded'],
  ['cards beside others of the member’s', { gift: cards }, 5, 'refunded'],
  ['cards of which one was used', { gift: cards }, 2, { code: 'cardsWereUsed', cardsUsed: 1 }],
  ['cards that were all used', { gift: cards }, 0, { code: 'cardsWereUsed', cardsUsed: 3 }],
  ['cards of a card that never had any', { gift: cards }, undefined, { code: 'cardsWereUsed', cardsUsed: 3 }],
  ['a coupon that was never used', { gift: coupon }, undefined, 'refunded'],
  ['a coupon that was used once', { gift: coupon, ...used }, undefined, { code: 'couponWasUsed', usedAt: 5 }],
  [
    'a coupon that was used, its order closed',
    { gift: coupon, ...used, state: 'closed' },
    undefined,
    { code: 'couponWasUsed', usedAt: 5 },
  ],
  ['a code nobody has read', { kind: 'secret' }, undefined, 'refunded'],
  ['a code that was read', { kind: 'secret', secretId: 's' }, undefined, { code: 'secretWasGiven' }],
  ['a thing that was sent', { kind: 'physical', state: 'shipped' }, undefined, 'refunded'],
])('gives back %s, or says what of it is gone', (_what, fields, has, outcome) => {
  expect(outcomeOf(fields, has)).toEqual(outcome)
})

it('gives back nothing whose time for that is over', () => {
  for (const state of orderStates.filter((each) => ['closed', 'cancelled', 'refunded'].includes(each)))
    expect(outcomeOf({ state, gift: cards }, 3)).toEqual({
      code: 'orderTransitionRefused',
      from: state,
      command: 'refund',
    })
})
