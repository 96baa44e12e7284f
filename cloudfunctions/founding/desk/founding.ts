import { trades } from '../../../contract/words/brand'
import { yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { brandInStore } from '../../brand/stored'
import { kits } from '../trades/kits'

/** Read from the store, not from the instance's cache: whoever has just founded the brand asks next. */
export const founding: Handler<'ops', 'founding'> = async (call) => {
  const isFounded = (await brandInStore(call.store)) !== undefined
  return yes({ isFounded, trades: isFounded ? [] : trades.map(presentTrade) })
}

function presentTrade(trade: (typeof trades)[number]) {
  const { tiers, boards, categories, reward } = kits[trade]
  return {
    trade,
    tiers: tiers.map(({ name }) => name),
    boards: boards.map(({ name }) => name),
    categories: categories.map(({ name }) => name),
    reward: reward.title,
  }
}
