import { yes } from '../../../domain/result'
import { receptionsOf } from '../../community/receptions'
import type { Handler } from '../../kernel/call/serve'
import { presentStanding } from './standing'

/** Members who may not write now, the soonest to return first. */
export const listSilenced: Handler<'ops', 'listSilenced'> = async (call, { after, limit }) => {
  const page = await call.store.page('participants', 'bySilence', {
    range: { from: call.at + 1 },
    limit,
    ...(after ? { after } : {}),
  })
  const memberIds = page.documents.map(({ _id }) => _id)
  const receptions = await receptionsOf(call.store, memberIds, call.at)
  return yes({
    members: page.documents.flatMap((participant, place) => {
      const reception = receptions[place]
      return reception ? [presentStanding(participant, reception, call.at)] : []
    }),
    next: page.next ?? null,
  })
}
