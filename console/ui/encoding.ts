/** How spreadsheets and text editors save a file, by the names that browsers decode them under. */
export const encodings = ['utf-8', 'gb18030', 'big5', 'shift_jis', 'utf-16le', 'utf-16be', 'windows-1252'] as const
export type Encoding = (typeof encodings)[number]

/**
 * The encoding that a file's bytes speak for: its mark where it has one, else what reads as text in only one of them, else
 * what reads as everyday Chinese rather than as signs that nobody puts beside each other.
 */
export function encodingOf(bytes: Uint8Array): Encoding {
  const [first, second, third] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  if (first === 0xef && second === 0xbb && third === 0xbf) return 'utf-8'
  if (bytes.includes(0)) return wide(bytes) ?? 'utf-8'
  const text = decoded(bytes, 'utf-8')
  if (text !== undefined) return readsAsItself(text) || !isEverydayChinese(bytes) ? 'utf-8' : 'gb18030'
  if (isJapanese(bytes)) return 'shift_jis'
  return chinese(bytes) ?? (decoded(bytes, 'windows-1252') === undefined ? 'gb18030' : 'windows-1252')
}

/** The text in an encoding; what is none in it is shown as the sign for that. */
export const decode = (bytes: Uint8Array, encoding: Encoding): string => new TextDecoder(encoding).decode(bytes)

function decoded(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Two bytes a character and no mark: digits, commas and line ends have an empty byte on the same side each. */
function wide(bytes: Uint8Array): Encoding | undefined {
  const empty = [0, 0]
  for (const [place, byte] of bytes.entries()) if (byte === 0) empty[place % 2] = (empty[place % 2] ?? 0) + 1
  const [even = 0, odd = 0] = empty
  const encoding = odd > even ? 'utf-16le' : 'utf-16be'
  const text = decoded(bytes, encoding)
  return text !== undefined && Math.min(even, odd) === 0 && !/[\0-\x08\x0e-\x1f\p{Cn}]/u.test(text)
    ? encoding
    : undefined
}

/**
 * Whether a text in UTF-8 needs no other explanation: it has the three-byte signs of Chinese, Japanese or Korean, or letters
 * of a European language among others of it, or a sign between two letters or digits.
 */
function readsAsItself(text: string): boolean {
  const foreign = text.match(/[^\0-\x7f]+/gu) ?? []
  if (foreign.length === 0 || /[\u2000-\u2fff\u3000-\uffef]|[\u{10000}-\u{10ffff}]/u.test(text)) return true
  const inWords = text.match(
    /(?<=[A-Za-z])[\u00c0-\u024f]+|[\u00c0-\u024f]+(?=[A-Za-z])|(?<=[A-Za-z0-9 ])[\u00a1-\u00bf](?=[A-Za-z0-9 ])/gu,
  )
  return foreign.every((run) => inWords?.includes(run) ?? false)
}

/** Every character outside ASCII is one of the 6,763 of GB 2312 or its punctuation, as in any everyday text. */
const isEverydayChinese = (bytes: Uint8Array): boolean =>
  shareOf(bytes, isOfGb2312) === 1 && decoded(bytes, 'gb18030') !== undefined

/** Mainland China's encoding or Taiwan's: both may read the bytes, one reads characters that people use. */
function chinese(bytes: Uint8Array): Encoding | undefined {
  const [simplified, traditional] = [decoded(bytes, 'gb18030'), decoded(bytes, 'big5')]
  if (simplified === undefined || traditional === undefined)
    return simplified !== undefined ? 'gb18030' : traditional !== undefined ? 'big5' : undefined
  return shareOf(bytes, isOfBig5) > shareOf(bytes, isOfGb2312) ? 'big5' : 'gb18030'
}

const isOfGb2312 = (lead: number, trail: number): boolean =>
  ((lead >= 0xb0 && lead <= 0xf7) || (lead >= 0xa1 && lead <= 0xa9)) && trail >= 0xa1 && trail <= 0xfe

/** The 5,401 characters of its first level, which hold nearly all of every text, and its punctuation. */
const isOfBig5 = (lead: number, trail: number): boolean =>
  lead >= 0xa1 && lead <= 0xc6 && ((trail >= 0x40 && trail <= 0x7e) || (trail >= 0xa1 && trail <= 0xfe))

/** So many in a row are no chance: in GBK the same bytes are characters that nobody uses beside each other. */
const japaneseMin = 3

/**
 * Japan's Windows: its kana and kanji begin with bytes that everyday Chinese never begins with, in either encoding. Every
 * character outside ASCII is one of them, and there is kana or several of them.
 */
function isJapanese(bytes: Uint8Array): boolean {
  if (decoded(bytes, 'shift_jis') === undefined) return false
  let [pairs, kana] = [0, 0]
  for (let at = 0; at < bytes.length; at += 1) {
    const [lead = 0, trail = 0] = [bytes[at], bytes[at + 1]]
    if (lead < 0x80) continue
    if (lead > 0x9f && (lead < 0xe0 || lead > 0xea)) return false
    pairs += 1
    if ((lead === 0x82 && trail >= 0x9f && trail <= 0xf1) || (lead === 0x83 && trail <= 0x96)) kana += 1
    at += 1
  }
  const early = shareOf(bytes, (lead) => lead <= 0x9f)
  return early > 0.5 && (kana > 1 || pairs >= japaneseMin)
}

/** How many of the two-byte characters are of a set. */
function shareOf(bytes: Uint8Array, isOf: (lead: number, trail: number) => boolean): number {
  let [pairs, fitting] = [0, 0]
  for (let at = 0; at < bytes.length; at += 1) {
    const [lead = 0, trail = 0] = [bytes[at], bytes[at + 1]]
    if (lead < 0x80) continue
    pairs += 1
    if (isOf(lead, trail)) fitting += 1
    at += 1
  }
  return pairs === 0 ? 0 : fitting / pairs
}
