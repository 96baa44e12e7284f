import { renamed } from '../../domain/member/rename'
import type { Platform } from '../kernel/ports/platform'
import type { DocumentOf } from '../kernel/store/collections'
import { by, byId, nothing, whole, type PersonalIn } from '../kernel/store/personal'
import type { collections } from './collections'
import { openAddress, sealedAs } from './orders'

export const personal: PersonalIn<typeof collections> = {
  orders: {
    finders: [by('orders', 'byMember')],
    left: (order, memberId, anonymousId) => ({
      ...renamed(order, memberId, anonymousId),
      sealedAddress: null,
      why: '',
      // Where somebody stood at a counter, and when.
      couponUntil: null,
      couponUses: [],
    }),
    exported: exportOrder,
  },
  addresses: { finders: [byId('addresses')], left: nothing, exported: exportAddresses },
  wishes: { finders: [byId('wishes')], left: nothing, exported: whole },
  orderMarks: { finders: [by('orderMarks', 'byMember')], left: nothing, exported: null },
  // A move names its order, and no person.
  orderMoves: 'none',
  rewardDays: 'none',
  rewards: 'none',
  // A code that was given names its order, and no person.
  secrets: 'none',
  stockChanges: 'none',
  stocks: 'none',
}

/** An order as its member knows it, the address in full. */
function exportOrder(
  { sealedAddress, hold: _hold, segmentId: _segment, couponUses, ...order }: DocumentOf<'orders'>,
  { keys }: Platform,
) {
  const uses = couponUses.map(({ at, till }) => ({ at, till }))
  return {
    ...order,
    couponUses: uses,
    ...(sealedAddress === null ? {} : { address: openAddress(keys, order._id, sealedAddress) }),
  }
}

function exportAddresses({ _id, entries }: DocumentOf<'addresses'>, { keys }: Platform) {
  return entries.map(({ id, sealed }) => openAddress(keys, sealedAs(_id, id), sealed))
}
