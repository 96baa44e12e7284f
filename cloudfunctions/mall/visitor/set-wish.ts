import { wishesMax } from '../../../domain/mall/address'
import { no, yes } from '../../../domain/result'
import { rewardOf } from '../configuration'
import type { Handler } from '../../kernel/call/serve'

/** Puts a reward on the wish list, or takes it off: what is so already stays so. */
export const setWish: Handler<'mall', 'setWish'> = async (call, { rewardId, wished }) => {
  const ready = await rewardOf(call, rewardId)
  if (wished && (!ready || ready.reward.state === 'draft')) return no({ code: 'rewardUnknown' })
  const ended = await call.store.transact(async (transaction) => {
    if (!(await transaction.get('members', call.visitorId))) return no({ code: 'notMember' })
    const list = await transaction.get('wishes', call.visitorId)
    const before = list?.rewardIds ?? []
    if (before.includes(rewardId) === wished) return yes({ wished })
    if (wished && before.length >= wishesMax) return no({ code: 'tooManyWishes', wishesMax })
    const others = before.filter((each) => each !== rewardId)
    await transaction.put('wishes', { _id: call.visitorId, rewardIds: wished ? [...others, rewardId] : others })
    return yes({ wished })
  })
  if (!ended.committed) throw new Error('a wish creates nothing')
  return ended.value
}
