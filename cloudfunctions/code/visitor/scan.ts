import { secondsUntil } from '../../../domain/calendar'
import { no, yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { seeAgain } from '../again'
import { identify } from '../item'
import { presentAgain, presentFirst, presentIdle, presentNotItem } from '../present'
import { settle } from '../settle'
import { countWrongCode, lockOutOf } from '../wrong-codes'

/**
 * Presents a code. A genuine item always says it is genuine, paid or not; its first scan is booked under the item's
 * identity, so however often and by however many it is scanned, it pays once.
 */
export const scan: Handler<'code', 'scan'> = async (call, { scanned }) => {
  const until = lockOutOf(call)
  if (until > 0) return no({ code: 'lockedOut', until, seconds: secondsUntil(until, call.at) })

  const found = await identify(call, scanned)
  if (found.kind === 'notItem') {
    if (found.guessed) await countWrongCode(call, found.code)
    return yes(presentNotItem(found))
  }
  if (found.verdict !== 'first') return yes(presentIdle(found.item, found.verdict))

  const attempt = await settle(call, found.item)
  return attempt.booked
    ? yes(await presentFirst(call, found.item, attempt.settled))
    : yes(await presentAgain(call, found.item, await seeAgain(call, found.item, attempt)))
}
