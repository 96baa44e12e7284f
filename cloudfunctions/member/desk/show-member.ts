import { no, yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { numberOn } from '../finders'

/** A member as they are; the kernel keeps the reason before it is answered. */
export const showMember: Handler<'ops', 'showMember'> = async (call, { memberId }) => {
  const member = await call.store.get('members', memberId)
  if (!member) return no({ code: 'memberUnknown' })
  const { nickname, birthday } = member
  return yes({
    memberId,
    nickname,
    phone: numberOn(call.keys, member) ?? null,
    birthday: birthday ? { month: birthday.month, day: birthday.day } : null,
  })
}
