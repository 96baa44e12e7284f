import type { Handler } from '../_kernel/serve'
import { memberOf } from './reader'
import { markMember } from './mark-member'
import { markText } from './mark-text'

/** Puts a sign on a text or a member, or takes it away; done again it stays as it is. */
export const setMark: Handler<'community', 'setMark'> = async (call, { kind, targetId, on }) => {
  const reader = await memberOf(call)
  if (!reader.ok) return reader
  return kind === 'like' || kind === 'favourite'
    ? markText(call, reader.value, { kind, targetId, on })
    : markMember(call, { kind, publicId: targetId, on })
}
