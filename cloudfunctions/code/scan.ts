import { no, yes } from '../../domain/result'
import type { Handler } from '../_kernel/serve'
import { identify } from './item'
import { presentAgain, presentFirst, presentIdle, presentNotItem } from './present'
import { seeAgain } from './again'
import { settle } from './settle'
import { countWrongCode, lockOutOf } from './wrong-codes'

/**
 * Presents a code. A genuine item always says it is genuine, paid or not; its first scan is booked under the item's
 * identity, so however often and by however many it is scanned, it pays once.
 */
export const scan: Handler<'code', 'scan'> = async (call, { scanned }) => {
  const until = lockOutOf(call)
  if (until > 0) return no({ code: 'lockedOut', until })

  const found = await identify(call, scanned)
  if (found.kind === 'notItem') {
    if (found.guessed) await countWrongCode(call)
    return yes(presentNotItem(found.verdict))
  }
  if (found.verdict !== 'first') return yes(presentIdle(found.item, found.verdict))

  const attempt = await settle(call, found.item, found.item.identity)
  return attempt.booked
    ? yes(await presentFirst(call, found.item, attempt.settled))
    : yes(await presentAgain(call, found.item, await seeAgain(call, found.item, attempt.member)))
}
