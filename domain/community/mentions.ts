import type { Author } from './post'

/** As many as fit a screen above a keyboard without scrolling far. */
export const mentionableMax = 20

/** Both signs that a Chinese keyboard gives. */
const signs = ['@', '＠']

/**
 * Those of some members whom a text names by `@` and their nickname. A longer name is read before a shorter one that it
 * begins with, so that `@林小满` is never 林. Whoever is not named in the text is not mentioned: nobody is called unseen.
 */
export function mentionsIn<Named extends Pick<Author, 'nickname'>>(text: string, members: readonly Named[]): Named[] {
  let rest = text
  const named = new Set<Named>()
  for (const member of [...members].sort((left, right) => right.nickname.length - left.nickname.length))
    for (const call of signs.map((sign) => `${sign}${member.nickname}`))
      if (member.nickname && rest.includes(call)) {
        named.add(member)
        rest = rest.replaceAll(call, ' ')
      }
  return members.filter((member) => named.has(member))
}

/** The text with somebody's name taken out where it names them, and another word in its place. */
export const withoutName = (text: string, nickname: string, instead: string): string =>
  signs.reduce((rest, sign) => rest.replaceAll(`${sign}${nickname}`, `${sign}${instead}`), text)
