import type { RewardSort } from '../../contract/words/mall'
import type { ReadyReward } from '../../domain/mall/reward'
import { configurationMaxAgeMs } from '../kernel/store/cache'
import { readyReward } from './configuration'
import { cursorAt, readCursor } from '../kernel/store/page'
import { instanceState, type Platform } from '../kernel/ports/platform'
import { ForeignCursor, pageLimitMax } from '../kernel/store/store'
import { foldGroups } from '../../domain/text/fold'

/**
 * All rewards on offer, kept in the instance without their long texts: lists, searches and sorts read no document. Once
 * loaded, an instance asks every few seconds for what changed since, which is one call however large the mall is.
 */
interface Catalogue {
  rewards: Map<string, ReadyReward>
  /** Made when first asked for, until something changes. */
  sorted: Map<RewardSort, Sorted>
  readAt: number
  refresh: Promise<void> | null
}

/** One order of all rewards, their titles in one text: a search runs through that much faster than through each. */
interface Sorted {
  rewards: ReadyReward[]
  /** Plain titles, a line each. */
  titles: string
  /** Where each line starts. */
  starts: number[]
}

/** What people type into a search box differs in spaces and case from what was printed. */
const plain = (text: string): string => foldGroups(text).toLowerCase()

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
      if (reward.state === 'live')
        catalogue.rewards.set(reward._id, readyReward({ ...reward, description: '', instructions: '' }))
      else catalogue.rewards.delete(reward._id)
      catalogue.sorted.clear()
    }
    if (!page.next) break
    after = page.next
  }
  catalogue.readAt = now
}

/** What a list is sorted by, as a number that grows down the list. */
const places: Record<RewardSort, (ready: ReadyReward) => number> = {
  newest: ({ reward }) => -reward.listedAt,
  pointsUp: ({ reward }) => reward.points,
  pointsDown: ({ reward }) => -reward.points,
  popular: ({ reward }) => -reward.redeemed,
}

const inOrder = (sort: RewardSort) => (left: ReadyReward, right: ReadyReward) =>
  places[sort](left) - places[sort](right) || (left.reward._id < right.reward._id ? -1 : 1)

function sortedBy(catalogue: Catalogue, sort: RewardSort): Sorted {
  const known = catalogue.sorted.get(sort)
  if (known) return known
  const rewards = [...catalogue.rewards.values()].sort(inOrder(sort))
  const lines = rewards.map(({ reward }) => plain(reward.title))
  let end = 0
  const starts = lines.map((line) => (end += line.length + 1) - line.length - 1)
  const sorted = { rewards, titles: lines.join('\n'), starts }
  catalogue.sorted.set(sort, sorted)
  return sorted
}

/** Those whose title has the words in it, in order; all of them where there are no words. */
function* withWords({ rewards, titles, starts }: Sorted, search: string): Iterable<ReadyReward> {
  const words = plain(search)
  if (words === '') return yield* rewards
  let place = 0
  for (let at = titles.indexOf(words); at >= 0; at = titles.indexOf(words, starts[place])) {
    while ((starts[place] ?? Infinity) <= at) place += 1
    const found = rewards[place - 1]
    if (found) yield found
    if (place === rewards.length) return
  }
}

/** A page of the rewards on offer that `wanted` picks among those with the words, in one of the orders. */
export async function catalogueAfter(
  platform: Platform,
  sort: RewardSort,
  wanted: (ready: ReadyReward) => boolean,
  { after, limit, search = '' }: { after?: string | undefined; limit: number; search?: string | undefined },
): Promise<{ rewards: ReadyReward[]; next: string | null }> {
  const from = after === undefined ? undefined : placeIn(after)
  const sorted = sortedBy(await freshCatalogue(platform), sort)
  const rewards: ReadyReward[] = []
  for (const ready of withWords(sorted, search)) {
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
