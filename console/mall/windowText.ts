import type { Locale } from '../../contract/sentences'
import { shortTime } from '../ui/time'
import type { Words } from '../words'
import type { Window } from './WindowField'

/** From when to when something is on sale, in one line. */
export function windowText({ opensAt, closesAt }: Window, words: Words, locale: Locale): string {
  const opens = opensAt === null ? words.reward.opensAtOnce : words.reward.opens(shortTime(opensAt, locale))
  const closes = closesAt === null ? words.reward.neverCloses : words.reward.closes(shortTime(closesAt, locale))
  return `${opens} · ${closes}`
}
