import { keep, kept } from './storage'
import { visitor } from './visitor'

/** What a person wanted, with the request it was sent under. */
export interface Intention {
  words: string
  requestId: string
}

interface Kept extends Intention {
  since: number
}

/**
 * One id per intention, kept until the cloud has answered: a scan whose reply was lost on the way is asked again under the
 * same id, after a crash of the app too, and so pays once and says so as if nothing had happened.
 */
const memory = () => `intentions.${visitor()}`

/** Intentions that never get an answer are forgotten after so many newer ones. */
const keptMax = 20

/**
 * Nobody tries the same again for longer than this: whoever wants it later wants another one. The cloud takes a minute at
 * most to be done with a request it has heard.
 */
const lastsMs = 5 * 60 * 1000

/** Those that still last; a phone's clock that was set back makes the others end too. */
const lasting = (now: number) =>
  (kept<Kept[]>(memory()) ?? []).filter(({ since }) => now >= since && now < since + lastsMs)

export function requestIdFor(words: string, now: number = Date.now()): string {
  const intentions = lasting(now)
  const known = intentions.find((intention) => intention.words === words)
  if (known) return known.requestId
  const made = newRequestId()
  keep(memory(), [...intentions, { words, requestId: made, since: now }].slice(-keptMax))
  return made
}

/** What was wanted, in words that begin so, and never answered. */
export const unanswered = (start: string, now: number = Date.now()): Intention[] =>
  lasting(now).filter(({ words }) => words.startsWith(start))

/** The cloud has answered, or what it did has been seen: the same words mean something new from here. */
export function intentionOver(words: string, now: number = Date.now()): void {
  const intentions = lasting(now)
  if (intentions.some((intention) => intention.words === words))
    keep(
      memory(),
      intentions.filter((intention) => intention.words !== words),
    )
}

/** Unique enough to tell one member's own requests apart; nothing secret rests on it. */
export function newRequestId(): string {
  const random = () => Math.random().toString(36).slice(2, 12).padEnd(10, '0')
  return `${Date.now().toString(36)}-${random()}${random()}`
}
