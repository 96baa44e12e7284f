import { writeEjson } from './ejson'
import { databaseRefusal } from './refusal'

/** Below all texts, and above them: where MongoDB sorts ids of other types. No text begins so. */
const [below, above] = ['\u0001', '\u{10ffff}']

/** A number's bits so that larger numbers are larger texts. */
function sortable(value: number): string {
  const bytes = Buffer.alloc(8)
  bytes.writeDoubleBE(value === 0 ? 0 : value)
  const isNegative = value < 0
  for (const [at, byte] of bytes.entries()) bytes[at] = isNegative ? byte ^ 0xff : at === 0 ? byte ^ 0x80 : byte
  return bytes.toString('hex')
}

/** What the engine knows a document by: a text is its own key; `5` and `'5'` are two ids. */
export function keyOfId(id: unknown): string {
  if (typeof id === 'string') return id.startsWith(below) || id.startsWith(above) ? `${below}~${id}` : id
  if (typeof id === 'number') return `${below}${sortable(id)}`
  if (Array.isArray(id) || id instanceof RegExp || id === undefined)
    throw databaseRefusal('Insert', "The '_id' value cannot be of type array, regex or undefined")
  return `${id === null ? below : above}${writeEjson([id])}`
}

/** An id as the admin API names it: an ObjectId by its digits. */
export const namedId = (id: unknown): unknown =>
  typeof id === 'object' && id !== null && 'toHexString' in id ? String(id) : id
