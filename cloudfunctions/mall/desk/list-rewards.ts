import { yes } from '../../../domain/result'
import { brandOf, programOf } from '../../brand/configuration'
import type { Handler } from '../../kernel/call/serve'
import { isDrawn } from '../../kernel/pictures/shown'
import { presentReward } from './view'

/** Rewards, newest first, with what the form offers to choose from. */
export const listRewards: Handler<'ops', 'listRewards'> = async (call, { after, limit, state }) => {
  const query = { order: 'descending', limit, ...(after ? { after } : {}) } as const
  const [page, program, brand] = await Promise.all([
    state
      ? call.store.page('rewards', 'byState', { ...query, equals: { state } })
      : call.store.page('rewards', 'byTime', query),
    programOf(call),
    brandOf(call),
  ])
  return yes({
    rewards: page.documents.map((reward) => presentReward(call, reward)),
    next: page.next ?? null,
    categories: brand.mallCategories ?? [],
    pictures: brand.pictures.filter(isDrawn),
    tiers: program.tiers.map(({ code, name }) => ({ code, name })),
  })
}
