/**
 * A value as a key column has it: a text that sorts as MongoDB sorts the value, byte by byte (`COLLATE "C"`): null and what
 * is missing first, then numbers, then texts. Booleans count as 1 and 0, and what is neither as its JSON, as in the embedded
 * engine.
 */
export function keyOf(value: unknown): string {
  if (typeof value === 'string') return textMark + value
  if (typeof value === 'boolean') return numberKey(value ? 1 : 0)
  if (typeof value === 'number' && Number.isFinite(value)) return numberKey(value)
  if (value === undefined || value === null || typeof value === 'number') return lowest
  return textMark + JSON.stringify(value)
}

/** Null, and whatever is not there. */
const lowest = '0'
const numberMark = '1'
const textMark = '2'

/**
 * IEEE 754 doubles in the order of their numbers: as big-endian bits, with all of them turned round where the number is below
 * zero and the first one alone where it is not (the order that IEEE 754-2008 §5.10 calls total, without NaN).
 */
function numberKey(value: number): string {
  const bits = new DataView(new ArrayBuffer(8))
  // 0 and -0 are one number, and would be two keys.
  bits.setFloat64(0, value === 0 ? 0 : value)
  const whole = bits.getBigUint64(0)
  const sorted = value < 0 ? ~whole & allBits : whole | firstBit
  return numberMark + sorted.toString(16).padStart(16, '0')
}

const allBits = (1n << 64n) - 1n
const firstBit = 1n << 63n
