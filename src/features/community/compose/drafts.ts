import { keep, kept } from '../../../cloud/storage'
import { visitor } from '../../../cloud/visitor'
import type { Named } from '../people/mentions'

/** A reply being written, and those who were chosen to be named in it. */
export interface ReplyDraft {
  text: string
  named: Named[]
}

const nothing: ReplyDraft = { text: '', named: [] }

/** Replies begun and not sent: more than these nobody comes back to. */
const draftsMax = 20

const memory = () => `replyDrafts.${visitor()}`
const drafts = () => kept<Record<string, ReplyDraft>>(memory()) ?? {}

/** What was begun as a reply to a post or to one of its replies, also after the app was closed. */
export const replyDraft = (about: string): ReplyDraft => drafts()[about] ?? nothing

/** Keeps it; an empty one is forgotten. */
export function keepReplyDraft(about: string, draft: ReplyDraft): void {
  const { [about]: _, ...others } = drafts()
  const entries = draft.text === '' ? Object.entries(others) : [...Object.entries(others), [about, draft]]
  keep(memory(), Object.fromEntries(entries.slice(-draftsMax)))
}
