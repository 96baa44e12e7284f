/**
 * Characters that show nothing and come along with what is copied, from a contact, a web page or a file's properties:
 * Unicode's default ignorable characters, its bidirectional controls, and what stands for annotations and objects. Hangul fillers are
 * among the ignorable ones although they count as letters.
 */
const invisible = '\\p{Default_Ignorable_Code_Point}\\p{Bidi_Control}\\ufff9-\\ufffc'

/** Scripts whose letters are joined or kept apart by U+200C and U+200D, and those that choose a letter's shape. */
const joining = [
  ...['Arabic', 'Syriac', 'Mongolian', 'Devanagari', 'Bengali', 'Gurmukhi', 'Gujarati', 'Oriya', 'Tamil', 'Telugu'],
  ...['Kannada', 'Malayalam', 'Sinhala', 'Khmer', 'Myanmar', 'Tibetan'],
]
  .map((script) => `\\p{Script=${script}}`)
  .join('')

const picture = '\\p{Extended_Pictographic}\\p{Emoji_Modifier}?[\\ufe0e\\ufe0f]?\\u20e3?'

/** Where such a character changes what is seen it belongs there; the first alternative that fits is kept as it is. */
const sequences = [
  // A flag that is spelled: England's is U+1F3F4 and the tags of gbeng, ended by a tag of its own (UTS #51, ED-14a).
  '\\u{1f3f4}[\\u{e0030}-\\u{e0039}\\u{e0061}-\\u{e007a}]{3,6}\\u{e007f}',
  // Several pictures joined into one: a family, a profession, a heart on fire.
  `${picture}(?:\\u200d${picture})*`,
  '[0-9#*]\\ufe0f\\u20e3',
  // A character's own variant, as Chinese and Japanese names have them.
  '\\p{Script=Han}[\\ufe00-\\ufe02\\u{e0100}-\\u{e01ef}]',
  '\\p{Script=Mongolian}[\\u180b-\\u180f]',
  `[${joining}]\\p{M}{0,4}[\\u200c\\u200d]`,
]

const kept = new RegExp(`(${sequences.join('|')})|[${invisible}]`, 'gu')

/** The text without what nobody sees; emoji that are joined, flags and the joiners of Persian or Hindi stay as they are. */
export const withoutInvisible = (text: string): string =>
  isPlain(text) ? text : text.replace(kept, (_, sequence: string | undefined) => sequence ?? '')

/** The text without any of it, for comparing. */
export const withoutAnyInvisible = (text: string): string => (isPlain(text) ? text : text.replace(everyInvisible, ''))

const everyInvisible = new RegExp(`[${invisible}]`, 'gu')

/** ASCII and the everyday Chinese characters hold nothing invisible: most texts need not be looked at any closer. */
const isPlain = (text: string): boolean => /^[\n\x20-\x7e\u3001-\u3015\u4e00-\u9fff\uff01-\uff5e]*$/.test(text)
