const huffman = 0xc4
const quantisation = 0xdb
const restartInterval = 0xdd

/**
 * The names of the tables that a segment defines, none where it is no segment of tables; undefined where it holds anything
 * beside them (ITU T.81, B.2.4).
 */
export function tablesIn(marker: number, body: Buffer): string[] | undefined {
  if (marker === restartInterval) return body.length === 2 ? ['restart'] : undefined
  const lengthOf = lengths[marker]
  if (!lengthOf) return []
  const names: string[] = []
  for (let at = 0; at < body.length;) {
    const length = lengthOf(body.subarray(at))
    if (length === undefined || at + length > body.length) return undefined
    names.push(`${marker}:${body[at] ?? 0}`)
    at += length
  }
  return names.length > 0 ? names : undefined
}

/** How long the table is that stands first; undefined where none does. */
const lengths: Partial<Record<number, (body: Buffer) => number | undefined>> = {
  // The precision and the place, then 64 numbers of one byte or two.
  [quantisation]([kind = 0]) {
    const isPlace = (kind & 15) <= 3 && kind >> 4 <= 1
    return isPlace ? 1 + 64 * (1 + (kind >> 4)) : undefined
  },
  // The class and the place, how many codes there are of each length, then their values.
  [huffman](body) {
    const kind = body[0] ?? 0
    const codes = body.subarray(1, 17).reduce((sum, count) => sum + count, 0)
    const isPlace = (kind & 15) <= 3 && kind >> 4 <= 1
    return isPlace && body.length >= 17 && codes <= 256 ? 17 + codes : undefined
  },
}
