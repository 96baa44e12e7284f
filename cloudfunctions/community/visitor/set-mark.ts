import type { Handler } from '../../kernel/call/serve'
import { markMember } from './mark-member'
import { markText } from './mark-text'

/** Puts a sign on a text or a member, or takes it away; done again it stays as it is. */
export const setMark: Handler<'community', 'setMark'> = async (call, { kind, targetId, on }) =>
  kind === 'like' || kind === 'favourite'
    ? markText(call, { kind, targetId, on })
    : markMember(call, { kind, publicId: targetId, on })
