import { boolean, integer, maxValue, minValue, number, object, optional, pipe } from 'valibot'
import { batchSizeMax } from './words/batch'
import { shapedGroups, shapedSmall, typed, verbatim } from './text'

export { after, id } from './text'
/** Why: members, or whoever reads the trail, read it. */
export const why = typed('reason')
export const version = pipe(number(), integer(), minValue(0))
export const count = (max: number) => pipe(number(), integer(), minValue(1), maxValue(max))
export const instant = pipe(number(), integer(), minValue(0), maxValue(8_640_000_000_000_000))
export const limit = (usual: number) => optional(pipe(number(), integer(), minValue(1), maxValue(100)), usual)
/** How many there are on all pages of a list, counted to 1,000; `totalIsMore` where there are more. */
export const listTotal = object({ total: number(), totalIsMore: boolean() })
/** Small letters: a phone's keyboard begins with a capital. */
export const account = shapedSmall(/^[a-z0-9._-]{3,32}$/)
/** Whatever somebody takes for their account: one that is none is answered like a wrong password. */
export const typedAccount = shapedSmall(/^\P{C}{1,32}$/u)
/** How long it has to be is judged with what else makes it weak; long passphrases are allowed (NIST SP 800-63B). */
export const password = verbatim(128, 1)
/** Digits only; 8, 12, 13 or 14 of them. */
export const gtin = shapedGroups(/^(\d{8}|\d{12,14})$/)
export const serial = pipe(number(), integer(), minValue(0), maxValue(batchSizeMax - 1))
