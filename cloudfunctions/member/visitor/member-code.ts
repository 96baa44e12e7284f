import { memberCodeStepAt, memberCodeStepEndsAt, memberCodeText } from '../../../domain/member/member-code'
import { no, yes } from '../../../domain/result'
import { barsOf, digitSquaresOf } from '../../kernel/pictures/code-symbols'
import { memberCodesOf } from '../member-codes'
import type { Handler } from '../../kernel/call/serve'

/** The code to show at a store's till now. */
export const memberCode: Handler<'member', 'memberCode'> = async (call) => {
  const member = await call.store.get('members', call.visitorId)
  if (!member) return no({ code: 'notMember' })
  const step = memberCodeStepAt(call.at)
  const [oneTime] = memberCodesOf(call, member._id)(step)
  if (!oneTime) throw new Error('the key ring holds a key')
  const digits = memberCodeText({ number: member.number, oneTime })
  return yes({
    digits,
    validUntil: memberCodeStepEndsAt(step),
    now: call.at,
    bars: await barsOf(digits),
    squares: digitSquaresOf(digits),
  })
}
