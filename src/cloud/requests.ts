import { keep, kept } from './storage'
import { visitor } from './visitor'

/**
 * One id per intention, kept until the cloud has answered: a scan whose reply was lost on the way is asked again under the
 * same id, after a crash of the app too, and so pays once and says so as if nothing had happened.
 */
const memory = () => `requests.${visitor()}`
const pending = () => kept<Record<string, string>>(memory()) ?? {}

/** Intentions that never get an answer are forgotten after so many newer ones. */
const pendingMax = 20

export function requestIdFor(intention: string): string {
  const ids = pending()
  const known = ids[intention]
  if (known) return known
  const made = newRequestId()
  keep(memory(), Object.fromEntries([...Object.entries(ids), [intention, made]].slice(-pendingMax)))
  return made
}

export function requestAnswered(intention: string): void {
  const { [intention]: answered, ...others } = pending()
  if (answered) keep(memory(), others)
}

/** Unique enough to tell one member's own requests apart; nothing secret rests on it. */
export function newRequestId(): string {
  const random = () => Math.random().toString(36).slice(2, 12).padEnd(10, '0')
  return `${Date.now().toString(36)}-${random()}${random()}`
}
