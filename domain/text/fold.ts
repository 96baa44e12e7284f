import { withoutAnyInvisible } from './invisible'

/** Dashes of every length that keyboards, phones and word processors put in place of a hyphen. */
const dashes = /[\u2010-\u2015\u2212\u2043\ufe58\u30fc]/g

/**
 * A number, a code or an account as it was meant, whatever it was copied from: full-width and other forms as plain ones
 * (NFKC), what nobody sees left out, every dash a hyphen, and no space around it. Case stays.
 */
export const foldCopied = (text: string): string =>
  isPlain(text) ? text.trim() : withoutAnyInvisible(text).normalize('NFKC').replace(dashes, '-').trim()

/** The same where case does not matter either. */
export const foldCase = (text: string): string => foldCopied(text).toLowerCase()

/** The same without any space inside, for numbers that are printed in groups. */
export const foldGroups = (text: string): string => foldCopied(text).replace(/\s+/gu, '')

const isPlain = (text: string): boolean => /^[\x20-\x7e]*$/.test(text)
