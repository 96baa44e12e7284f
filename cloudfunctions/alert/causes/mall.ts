import { causeId, type Cause } from '../../../domain/alert/cause'
import { hourMs } from '../../../domain/calendar'
import type { Reward, Variant } from '../../../domain/mall/reward'
import { segmentId } from '../../../domain/mall/stock'
import type { Platform } from '../../kernel/ports/platform'
import { gathered } from '../../kernel/store/gathered'
import { pageLimitMax } from '../../kernel/store/store'
import type { Finding } from './finding'

/** Rewards on sale that are looked at: the newest, and more than most malls show. */
const rewardsMax = 50

/** Rewards on sale of which, or of one of whose variants, so few pieces are left. */
export const stocks: Finding = async (platform, piecesMax) => {
  const query = { equals: { state: 'live' }, order: 'descending', limit: rewardsMax } as const
  const { documents } = await platform.store.page('rewards', 'byState', query)
  return (await Promise.all(documents.map((reward) => stockCauses(platform, reward, piecesMax)))).flat()
}

async function stockCauses(platform: Platform, reward: Reward, piecesMax: number): Promise<Cause[]> {
  const { left, variants } = reward
  if (left <= piecesMax) return [stockCause(reward, left, undefined)]
  if (variants.length < 2) return []
  const levels = await Promise.all(variants.map((variant) => leftIn(platform, reward._id, variant)))
  return variants.flatMap((variant, place) => {
    const of = levels[place] ?? 0
    return of <= piecesMax ? [stockCause(reward, of, variant)] : []
  })
}

const stockCause = ({ _id: rewardId, title }: Reward, left: number, variant: Variant | undefined): Cause => ({
  id: causeId('stock', rewardId, variant?.id ?? 'all', left === 0 ? 'out' : 'low'),
  kind: 'stock',
  level: left === 0 ? 'bad' : 'warn',
  subject: rewardId,
  title,
  amount: left,
  outOf: null,
  at: null,
  detail: variant?.choices.join(' · ') ?? '',
  isMore: false,
})

/** Units left of one variant; the segments of all that are looked at are read together. */
async function leftIn(platform: Platform, rewardId: string, { id, segments }: Variant): Promise<number> {
  const ids = Array.from({ length: segments }, (_, place) => segmentId(rewardId, id, place))
  const found = await Promise.all(ids.map((each) => gathered(platform, 'stocks', each)))
  return found.reduce((sum, segment) => sum + (segment?.left ?? 0), 0)
}

/** Orders of which the oldest has waited for so many hours to be packed. */
export const orders: Finding = async ({ store }, hours, at) => {
  const page = await store.page('orders', 'byState', { equals: { state: 'placed' }, limit: pageLimitMax })
  const oldestAt = page.documents[0]?.placedAt
  if (oldestAt === undefined || at - oldestAt < hours * hourMs) return []
  return [
    {
      id: causeId('orders'),
      kind: 'orders',
      level: 'warn',
      subject: '',
      title: '',
      amount: page.documents.length,
      outOf: null,
      at: oldestAt,
      detail: '',
      isMore: page.next !== undefined,
    },
  ]
}
