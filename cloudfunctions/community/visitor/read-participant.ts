import { no, yes } from '../../../domain/result'
import { markIdOf } from '../marks'
import { authorOf } from '../participants'
import { participantBehind } from '../published'
import { receptionOf } from '../receptions'
import type { Handler } from '../../kernel/call/serve'
import { presentAuthor } from '../present'

/** A member's public page: level, contribution, and what the reader thinks of them. */
export const readParticipant: Handler<'community', 'readParticipant'> = async ({ store, ...call }, { publicId }) => {
  const participant = await participantBehind({ store }, { publicId })
  if (!participant) return no({ code: 'participantUnknown' })
  const { _id, contribution, standing } = participant
  const [reception, marks] = await Promise.all([
    receptionOf(store, _id, call.at),
    store.getMany(
      'marks',
      (['follow', 'block', 'mute'] as const).map((kind) => markIdOf(kind, call.visitorId, _id)),
    ),
  ])
  const [followed, blocked, muted] = marks.map((mark) => mark !== undefined)
  return yes({
    author: presentAuthor(authorOf(participant), call.visitorId),
    contribution,
    standing,
    followers: reception.followers,
    followed: followed ?? false,
    blocked: blocked ?? false,
    muted: muted ?? false,
  })
}
