import { maskedNickname } from '../../../domain/member/masked'
import { no, yes } from '../../../domain/result'
import { programOf } from '../../brand/configuration'
import type { Handler } from '../../kernel/call/serve'
import { presentCard } from '../../points/card-view'

export const memberBalance: Handler<'api', 'memberBalance'> = async (call, { number }) => {
  const memberId = (await call.store.get('memberNumbers', number))?.memberId
  const [member, program] = await Promise.all([
    memberId === undefined ? undefined : call.store.get('members', memberId),
    programOf(call),
  ])
  if (!member) return no({ code: 'memberUnknown' })
  const { nickname, tier, points } = presentCard(member, program, call.at)
  return yes({ memberId: member._id, number, nickname: maskedNickname(nickname), tierName: tier.name, points })
}
