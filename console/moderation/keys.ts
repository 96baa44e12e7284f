import type { Words } from '../words'

type Named = keyof Words['moderation']['shortcuts']

const key = (name: Named, ...keys: string[]) => ({ keys, says: (words: Words) => words.moderation.shortcuts[name] })

/** What the queue's keys do, for the page that explains keys. */
export const reviewKeys = [
  key('next', 'j', '↓'),
  key('previous', 'k', '↑'),
  key('approve', 'a'),
  key('reject', 'r'),
  key('claim', 'c'),
  key('hide', 'h'),
  key('sanction', 'm'),
]
