import { check, maxLength, metadata, minLength, optional, pipe, rawTransform, regex, string, transform } from 'valibot'
import { readPhone } from '../domain/member/phone'
import { isCalendarDay } from '../domain/months'
import { foldCase, foldCopied, foldGroups } from '../domain/text/fold'
import { readText } from '../domain/text/read'
import { textLimits, type TextField } from './words/texts'

/**
 * Every text that an input holds is made here and nowhere else, so that none is measured or cleaned in a way of its own.
 * Each names what it is; `test/contract/texts.test.ts` walks the inputs and takes no other.
 */
export type TextKind = 'typed' | 'id' | 'shaped' | 'cursor' | 'verbatim'

const isA = (text: TextKind) => metadata<string, { text: TextKind }>({ text })

/** What people write and others read: cleaned, and measured in what is seen. See `readText`. */
export const typed = (field: TextField) =>
  pipe(
    string(),
    rawTransform(({ dataset, addIssue, NEVER }) => {
      const read = readText(dataset.value, textLimits[field])
      if (read.ok) return read.value
      addIssue({ message: read.refusal.code, expected: String(read.refusal.bound ?? '') })
      return NEVER
    }),
    isA('typed'),
  )

/** Letters, digits and points in one piece: ids are made by us or by WeChat, and are copied by people. */
const inOnePiece = /^[\x21-\x7e]+$/

/** Ids made by us are short; anything longer is not one. */
export const id = named(64)

/** What stands for a thing of ours: its id, its version, a file's address. */
export function named(lengthMax: number) {
  return pipe(string(), transform(foldCopied), regex(inOnePiece), maxLength(lengthMax), isA('id'))
}

/** A text of a known shape, whatever it was copied from. */
export const shaped = (shape: RegExp) => pipe(string(), transform(foldCopied), regex(shape), isA('shaped'))

/** The same where case does not matter: it is small from here on. */
export const shapedSmall = (shape: RegExp) => pipe(string(), transform(foldCase), regex(shape), isA('shaped'))

/** Digits and letters that are printed in groups: from here on without their spaces. */
export const shapedGroups = (shape: RegExp) => pipe(string(), transform(foldGroups), regex(shape), isA('shaped'))

/** A day that there is, YYYY-MM-DD. */
export const calendarDay = pipe(shaped(/^\d{4}-\d\d-\d\d$/), check(isCalendarDay))

/** The longest number with its extension and what stands between its parts. */
const phoneLengthMax = 64

/** A telephone number that can be called; see `readPhone`. */
export const phone = pipe(
  string(),
  rawTransform(({ dataset, addIssue, NEVER }) => {
    const number = dataset.value.length > phoneLengthMax ? null : readPhone(dataset.value)
    if (number !== null) return number
    addIssue({ message: 'wrongShape' })
    return NEVER
  }),
  isA('shaped'),
)

/** A place in a list: what an earlier page gave as `next`. */
export const after = optional(pipe(string(), maxLength(300), isA('cursor')))

/**
 * Taken to the letter: passwords, what a camera saw, whole sheets, bytes as text. Whoever reads it cleans it by rules of
 * its own.
 */
export const verbatim = (lengthMax: number, lengthMin = 0) =>
  pipe(string(), minLength(lengthMin), maxLength(lengthMax), isA('verbatim'))

/** A picture's bytes in base64 (RFC 4648, 4). */
export const bytesAsText = (bytesMax: number) =>
  pipe(string(), maxLength(Math.ceil(bytesMax / 3) * 4), regex(/^[A-Za-z0-9+/]+={0,2}$/), isA('verbatim'))
