import { keep, kept } from '../../cloud/storage'
import { visitor } from '../../cloud/visitor'

/** Replies begun and not sent: more than these nobody comes back to. */
const draftsMax = 20

const memory = () => `replies.${visitor()}`
const drafts = () => kept<Record<string, string>>(memory()) ?? {}

/** What was begun as a reply to a post or to one of its replies, also after the app was closed. */
export const replyDraft = (about: string): string => drafts()[about] ?? ''

/** Keeps it; an empty one is forgotten. */
export function keepReplyDraft(about: string, text: string): void {
  const { [about]: _, ...others } = drafts()
  const entries = text === '' ? Object.entries(others) : [...Object.entries(others), [about, text]]
  keep(memory(), Object.fromEntries(entries.slice(-draftsMax)))
}
