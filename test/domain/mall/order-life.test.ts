import fc from 'fast-check'
import { dayMs } from '../../../domain/calendar'
import { orderFrom, parcelsMax, type Order } from '../../../domain/mall/order'
import {
  moveOrder,
  orderStates,
  orderTransitions,
  shipParcel,
  timelyCommand,
  undoOrder,
  type OrderCommand,
  type OrderState,
} from '../../../domain/mall/order-life'
import type { RewardKind } from '../../../domain/mall/reward'
import type { Entry } from '../../../domain/points/ledger'

const at = Date.parse('2026-11-02T12:00:00+08:00')
const entry = (kind: RewardKind): Entry => ({
  _id: 'redeem-D1',
  kind: 'spend',
  memberId: 'lin',
  at,
  postings: [],
  growth: 0,
  reason: { rule: 'redeem', version: 1, inputs: {}, sentence: '' },
  order: {
    orderId: 'D1',
    rewardId: 'r',
    variantId: 'v',
    kind,
    title: '杯',
    picture: 'mug',
    specification: '',
    points: 10,
    segmentId: 'r:v:0',
    hold: 'D1@1',
    sealedAddress: null,
    gift: null,
    requestId: 'request-1',
  },
})
const order = (kind: RewardKind = 'physical'): Order => orderFrom(entry(kind))!
const commands: OrderCommand[] = ['pack', 'ship', 'receive', 'close', 'use', 'cancel', 'refund']
const follow = (path: readonly OrderCommand[]) =>
  path.reduce((each, command) => {
    const moved = moveOrder(each, command, at)
    return moved.ok ? moved.value : each
  }, order())

describe('an order', () => {
  test('that is sent starts placed and waits; what is given at once is received and closes by itself', () => {
    expect(order()).toMatchObject({ state: 'placed', dueAt: null })
    expect(order('secret')).toMatchObject({ state: 'received', dueAt: at + 7 * dayMs })
    expect(orderFrom({ ...entry('virtual'), order: undefined as never })).toBeUndefined()
  })

  test.each<[OrderCommand, Partial<Record<OrderState, OrderState>>]>([
    ['pack', { placed: 'packed' }],
    ['ship', { packed: 'shipped', shipped: 'shipped' }],
    ['receive', { shipped: 'received' }],
    ['close', { received: 'closed' }],
    ['use', { received: 'closed', closed: 'closed' }],
    ['cancel', { placed: 'cancelled' }],
    ['refund', { placed: 'refunded', packed: 'refunded', shipped: 'refunded', received: 'refunded' }],
  ])('is moved by %s where it may be, and nowhere else', (command, ways) => {
    for (const state of orderStates) {
      const moved = moveOrder({ ...order(), state }, command, at)
      expect(moved.ok ? moved.value.state : undefined).toBe(ways[state])
    }
  })

  test('can be cancelled until it is packed, and never after', () => {
    for (const state of orderStates) {
      const may = undoOrder({ ...order(), state }, 'cancel', { at, why: '', restock: true }).ok
      expect(may).toBe(state === 'placed')
    }
  })

  test('is taken for received ten days after its last parcel', () => {
    const packed = follow(['pack'])
    const first = shipParcel(packed, { carrier: '顺丰', number: 'SF1', shippedAt: at })
    if (!first.ok) throw new Error('a packed order ships')
    const second = shipParcel(first.value, { carrier: '顺丰', number: 'SF2', shippedAt: at + dayMs })
    expect(second).toMatchObject({ value: { state: 'shipped', dueAt: at + 11 * dayMs, parcels: [{}, {}] } })
    expect(second.ok && second.value.history.map(({ state }) => state)).toEqual(['placed', 'packed', 'shipped'])
    expect(shipParcel(first.value, { carrier: '顺丰', number: 'SF1', shippedAt: at + 5 })).toEqual(first)
    expect(timelyCommand('shipped')).toBe('receive')
  })

  test('has no more parcels than one order can have', () => {
    const parcels = Array.from({ length: parcelsMax }, (_, place) => ({
      carrier: 'c',
      number: `${place}`,
      shippedAt: at,
    }))
    expect(shipParcel({ ...follow(['pack']), parcels }, { carrier: 'c', number: 'x', shippedAt: at })).toMatchObject({
      refusal: { code: 'tooManyParcels', parcelsMax },
    })
  })

  test('that is undone owes its unit to the stock only where it is said to', () => {
    const refunded = undoOrder(follow(['pack', 'ship']), 'refund', { at, why: '破损', restock: false })
    expect(refunded).toMatchObject({ value: { state: 'refunded', stockDue: false, dueAt: null, why: '破损' } })
    expect(undoOrder(order(), 'cancel', { at, why: '', restock: true })).toMatchObject({
      value: { stockDue: true, dueAt: at },
    })
  })

  test('whatever is asked of it, in whatever order, moves only along the table and ends for good', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...commands), { maxLength: 12 }), (path) => {
        const { history, state } = follow(path)
        for (const [place, event] of history.entries()) {
          const before = history[place - 1]
          if (before) expect(Object.values(orderTransitions[before.state])).toContain(event.state)
        }
        expect(history.at(-1)?.state).toBe(state)
        const ended = history.findIndex((event) => ['closed', 'cancelled', 'refunded'].includes(event.state))
        expect(ended < 0 || ended === history.length - 1).toBe(true)
      }),
    )
  })
})
