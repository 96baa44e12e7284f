import type { KeyRing } from '../../../cloudfunctions/kernel/ports/keys'
import { orderIdOf, sealAddress } from '../../../cloudfunctions/mall/orders'
import { dayAt } from '../../../domain/calendar'
import { orderEntryId } from '../../../domain/mall/order'
import { holdOf, segmentId } from '../../../domain/mall/stock'
import type { Member } from '../../../domain/member/member'
import { insertEntrySql, insertMembers, openDatabase } from '../scan/by-hand'
import { address, price, type Redemption } from './brand'

interface HandSale {
  rewardId: string
  variantId: string
  keys: KeyRing
}

/** A flash sale written for this one reward and nothing else: one number for the stock, in the same transaction. */
export interface SaleByHand {
  /** Redeems one after another and commits them together. */
  redeemTogether(requests: readonly Redemption[]): void
  close(): void
}

/** The same documents, indexes, binding and file system as the engine's, its address sealed, and nothing between. */
export function openSaleByHand(
  path: string,
  { rewardId, variantId, keys }: HandSale,
  members: readonly string[],
): SaleByHand {
  const database = openDatabase(path)
  database.exec('CREATE TABLE stock(id TEXT PRIMARY KEY, units INTEGER NOT NULL) STRICT')
  database.prepare('INSERT INTO stock VALUES(?,?)').run([rewardId, 1_000_000])
  const takeUnit = database.prepare('UPDATE stock SET units=units-1 WHERE id=? AND units>0')
  const selectMember = database.prepare('SELECT doc FROM members WHERE id=?').raw()
  const insertEntry = database.prepare(insertEntrySql)
  // A redemption that leaves points in their lot moves the card in no index.
  const updateMember = database.prepare('UPDATE members SET doc=? WHERE id=?')
  insertMembers(database, members)

  function redeem({ visitorId, requestId }: Redemption): void {
    const at = Date.now()
    if (takeUnit.run([rewardId]).changes === 0) throw new Error('the bench ran out of stock')
    const member = JSON.parse((selectMember.get([visitorId]) as [string])[0]) as Member
    const day = dayAt(at)
    const [lot] = member.lots.filter(({ expiresOn }) => expiresOn >= day)
    if (!lot || lot.points < price) throw new Error('the bench ran out of points')
    lot.points -= price
    member.points -= price
    const count = member.redemptions?.[rewardId] ?? { day, today: 0, thisMonth: 0, total: 0 }
    member.redemptions = {
      [rewardId]: { day, today: count.today + 1, thisMonth: count.thisMonth + 1, total: count.total + 1 },
    }
    const orderId = orderIdOf(visitorId, requestId)
    const entry = {
      _id: orderEntryId(orderId),
      kind: 'spend',
      memberId: visitorId,
      at,
      postings: [
        { account: 'member', points: -price, expiresOn: lot.expiresOn },
        { account: 'redeemed', points: price },
      ],
      growth: 0,
      reason: {
        rule: 'redeem',
        version: 2,
        inputs: { reward: '青屿马克杯', points: price, tier: member.tier },
        sentence: '兑换：青屿马克杯',
      },
      order: {
        segmentId: segmentId(rewardId, variantId, 0),
        hold: holdOf(orderId, at, '0'),
        orderId,
        rewardId,
        variantId,
        kind: 'physical',
        title: '青屿马克杯',
        picture: 'mug',
        specification: '',
        sealedAddress: sealAddress(keys, orderId, address),
        gift: null,
        requestId,
        points: price,
      },
    }
    const inserted = insertEntry.run([entry._id, JSON.stringify(entry), visitorId, entry.kind, at, null, null])
    if (inserted.changes === 0) throw new Error('the bench asked twice')
    updateMember.run([JSON.stringify(member), member._id])
  }

  return {
    redeemTogether(requests) {
      database.exec('BEGIN')
      requests.forEach(redeem)
      database.exec('COMMIT')
    },
    close: () => database.close(),
  }
}
