import type { RewardSort } from '../../../contract/words'
import type { ReadyReward, Reward } from '../../../domain/mall/reward'
import { configurationMaxAgeMs, readyReward } from '../configuration'
import { cursorAt, readCursor } from '../page'
import { instanceState, type Platform } from '../platform'
import { ForeignCursor, pageLimitMax } from '../store'

/**
 * All rewards on offer, kept in the instance without their long texts: lists, searches and sorts read no document. Once
 * loaded, an instance asks every few seconds for what changed since, which is one call however large the mall is.
 */
interface Catalogue {
  rewards: Map<string, Listed>
  /** Made when first asked for, until something changes. */
  sorted: Map<RewardSort, Listed[]>
  readAt: number
  refresh: Promise<void> | null
}

/** A reward with its title as searches compare it: made once, where a search would make all of them. */
export interface Listed extends ReadyReward {
  plainTitle: string
}

/** What people type into a search box differs in spaces and case from what was printed. */
export const plain = (text: string): string => text.toLowerCase().replace(/\s/g, '')

/** Ten thousand rewards of about 1 kB. A mall with more shows the newest ones. */
const pagesMax = 50
/** A change's moment is taken before its transaction, which may live 30 seconds, on a clock that may be off by some. */
const changesOverlapMs = 60_000

const catalogues = instanceState((): Catalogue => ({
  rewards: new Map(),
  sorted: new Map(),
  readAt: Number.NEGATIVE_INFINITY,
  refresh: null,
}))

async function freshCatalogue(platform: Platform): Promise<Catalogue> {
  const catalogue = catalogues(platform)
  const now = platform.now()
  if (Math.abs(now - catalogue.readAt) < configurationMaxAgeMs) return catalogue
  catalogue.refresh ??= load(platform, catalogue, now).finally(() => {
    catalogue.refresh = null
  })
  await catalogue.refresh
  return catalogue
}

async function load(platform: Platform, catalogue: Catalogue, now: number): Promise<void> {
  const isFirst = catalogue.readAt === Number.NEGATIVE_INFINITY
  const from = catalogue.readAt - changesOverlapMs
  let after: string | undefined
  for (let pages = 0; pages < pagesMax; pages += 1) {
    const query = { limit: pageLimitMax, ...(after ? { after } : {}) }
    const page = isFirst
      ? await platform.store.page('rewards', 'byState', { ...query, equals: { state: 'live' }, order: 'descending' })
      : await platform.store.page('rewards', 'byChange', { ...query, range: { from } })
    for (const reward of page.documents) {
      const known = catalogue.rewards.get(reward._id)
      if (known?.reward.version === reward.version && known.reward.changedAt === reward.changedAt) continue
      if (reward.state === 'live') catalogue.rewards.set(reward._id, listed(reward))
      else catalogue.rewards.delete(reward._id)
      catalogue.sorted.clear()
    }
    if (!page.next) break
    after = page.next
  }
  catalogue.readAt = now
}

const listed = (reward: Reward): Listed => ({
  ...readyReward({ ...reward, description: '', instructions: '' }),
  plainTitle: plain(reward.title),
})

/** What a list is sorted by, as a number that grows down the list. */
const places: Record<RewardSort, (ready: ReadyReward) => number> = {
  newest: ({ reward }) => -reward.listedAt,
  pointsUp: ({ reward }) => reward.points,
  pointsDown: ({ reward }) => -reward.points,
  popular: ({ reward }) => -reward.redeemed,
}

const inOrder = (sort: RewardSort) => (left: ReadyReward, right: ReadyReward) =>
  places[sort](left) - places[sort](right) || (left.reward._id < right.reward._id ? -1 : 1)

/** A page of the rewards on offer that `wanted` picks, in one of the orders. */
export async function catalogueAfter(
  platform: Platform,
  sort: RewardSort,
  wanted: (ready: Listed) => boolean,
  { after, limit }: { after?: string | undefined; limit: number },
): Promise<{ rewards: Listed[]; next: string | null }> {
  const from = after === undefined ? undefined : placeIn(after)
  const catalogue = await freshCatalogue(platform)
  const sorted = catalogue.sorted.get(sort) ?? [...catalogue.rewards.values()].sort(inOrder(sort))
  catalogue.sorted.set(sort, sorted)
  const rewards: Listed[] = []
  for (const ready of sorted) {
    if (from && !isBehind(ready, sort, from)) continue
    if (!wanted(ready)) continue
    const last = rewards.at(-1)
    if (rewards.length === limit && last)
      return { rewards, next: cursorAt({ key: places[sort](last), id: last.reward._id }) }
    rewards.push(ready)
  }
  return { rewards, next: null }
}

const isBehind = (ready: ReadyReward, sort: RewardSort, from: { key: number; id: string }): boolean => {
  const place = places[sort](ready)
  return place > from.key || (place === from.key && ready.reward._id > from.id)
}

function placeIn(after: string): { key: number; id: string } {
  const { key, id } = readCursor(after)
  if (typeof key !== 'number') throw new ForeignCursor()
  return { key, id }
}
