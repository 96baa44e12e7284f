import { dayAt } from '../../../domain/calendar'
import type { Entry } from '../../../domain/points/ledger'
import { postedTo } from '../../../domain/points/balance'
import { byHandRewardId, givenRewardId } from '../figures'
import { consume } from '../../kernel/events/consume'
import type { Transaction } from '../../kernel/store/store'
import { entries } from '../../points/streams'

interface Added {
  rewardId: string
  day: string
  redemptions: number
  points: number
}

/**
 * Keeps each reward's redemptions by day, and the points earned and given by hand by day, less what was taken back; an
 * order that is undone leaves its own day.
 */
export const foldMall = consume('mall', [entries], {
  makes: { rewardDays: 'documents', rewards: { number: 'redeemed' } },
  touches: ({ document }) => touches(document),
  add: async (transaction, happened, { now }) => {
    const added = new Map<string, Added>()
    for (const { document } of happened) {
      const one = await addedBy(transaction, document)
      if (!one) continue
      const id = `${one.rewardId}:${one.day}`
      const sum = added.get(id)
      added.set(id, {
        ...one,
        redemptions: one.redemptions + (sum?.redemptions ?? 0),
        points: one.points + (sum?.points ?? 0),
      })
    }
    for (const [_id, { rewardId, day, redemptions, points }] of added) {
      const before = await transaction.get('rewardDays', _id)
      await transaction.put('rewardDays', {
        _id,
        rewardId,
        day,
        redemptions: (before?.redemptions ?? 0) + redemptions,
        points: (before?.points ?? 0) + points,
      })
    }
    await countRedeemed(transaction, [...added.values()], now())
  },
})

/** An order counts for its reward and its reward's day; whose a refund takes back is known once it has been read. */
function touches({ _id, kind, order, reverses, at }: Entry): string[] {
  if (order) return [`${order.rewardId}:${dayAt(at)}`, order.rewardId]
  if (kind === 'refund' && reverses) return [reverses, `${_id}:day`, `${_id}:reward`]
  return [`${givenBy(kind)}:${dayAt(at)}`]
}

const givenBy = (kind: Entry['kind']) => (kind === 'adjust' ? byHandRewardId : givenRewardId)

async function addedBy(transaction: Transaction, entry: Entry): Promise<Added | null> {
  if (entry.order) return redemption(entry, 1)
  if (entry.kind === 'refund' && entry.reverses) {
    const undone = await transaction.get('entries', entry.reverses)
    return undone?.order ? redemption(undone, -1) : null
  }
  const given = 0 - postedTo('issued', entry.postings)
  return given === 0 ? null : { rewardId: givenBy(entry.kind), day: dayAt(entry.at), redemptions: 0, points: given }
}

const redemption = ({ order, at }: Entry, sign: 1 | -1): Added | null =>
  order ? { rewardId: order.rewardId, day: dayAt(at), redemptions: sign, points: sign * order.points } : null

/** The number in the catalogue, by which the popular ones are sorted. */
async function countRedeemed(transaction: Transaction, added: readonly Added[], at: number): Promise<void> {
  const byReward = new Map<string, number>()
  for (const { rewardId, redemptions } of added)
    if (rewardId !== givenRewardId && rewardId !== byHandRewardId)
      byReward.set(rewardId, (byReward.get(rewardId) ?? 0) + redemptions)
  for (const [rewardId, redemptions] of byReward) {
    const reward = await transaction.get('rewards', rewardId)
    if (reward && redemptions !== 0)
      await transaction.put('rewards', { ...reward, redeemed: reward.redeemed + redemptions, changedAt: at })
  }
}
