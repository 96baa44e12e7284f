import { no, yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'
import { presentProfile } from './view'

export const profile: Handler<'member', 'profile'> = async (call) => {
  const member = await call.store.get('members', call.visitorId)
  return member ? yes(await presentProfile(call, member)) : no({ code: 'notMember' })
}
