/**
 * What a reader counts as one sign: a letter with its marks, a flag, a family of four (UAX #29, extended grapheme
 * clusters). WeChat's engine on Android has no `Intl`: there the pattern tells them apart.
 */
export function* signsOf(text: string): Generator<string> {
  if (segmenter) for (const { segment } of segmenter.segment(text)) yield segment
  else for (const [sign] of text.matchAll(clusters)) yield sign
}

const segmenter = typeof Intl === 'object' && 'Segmenter' in Intl ? new Intl.Segmenter() : undefined

const extended = '[\\p{Grapheme_Extend}\\p{Emoji_Modifier}\\p{Mc}\\u200d]'
const cluster = [
  '\\r\\n',
  '\\p{Regional_Indicator}{2}',
  `\\p{Extended_Pictographic}(?:[\\p{Grapheme_Extend}\\p{Emoji_Modifier}]*\\u200d\\p{Extended_Pictographic})*${extended}*`,
  // Hangul written as its parts.
  `[\\u1100-\\u115f]+[\\u1160-\\u11a7]*[\\u11a8-\\u11ff]*${extended}*`,
  `.${extended}*`,
].join('|')
const clusters = new RegExp(cluster, 'gsu')

/** How many signs a text has, as its reader counts them. */
export const signCount = (text: string): number => {
  // Every character of these is a sign of its own.
  if (/^[\n\x20-\x7e\u3001-\u3015\u4e00-\u9fff\uff01-\uff5e]*$/.test(text)) return text.length
  let count = 0
  for (const _ of signsOf(text)) count += 1
  return count
}

/** A text's beginning of at most so many signs, none of them cut in two. */
export function firstSigns(text: string, most: number): string {
  let beginning = ''
  let count = 0
  for (const sign of signsOf(text)) {
    if (count >= most) break
    beginning += sign
    count += 1
  }
  return beginning
}
