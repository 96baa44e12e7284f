import { yes } from '../../../domain/result'
import { receptionOf } from '../../community/receptions'
import type { Handler } from '../../kernel/call/serve'
import { presentStanding } from './standing'

/** Members who may not write now, the soonest to return first. */
export const listSilenced: Handler<'ops', 'listSilenced'> = async (call, { after, limit }) => {
  const page = await call.store.page('participants', 'bySilence', {
    range: { from: call.at + 1 },
    limit,
    ...(after ? { after } : {}),
  })
  const members = page.documents.map(async (participant) =>
    presentStanding(participant, await receptionOf(call.store, participant._id, call.at), call.at),
  )
  return yes({ members: await Promise.all(members), next: page.next ?? null })
}
