import { foldCopied } from '../../domain/text/fold'
import { withoutAnyInvisible, withoutInvisible } from '../../domain/text/invisible'
import type { Leftover } from '../words/sheet'

/** Guards lie around each other: the quotes of a word processor inside ="…" inside a text cell's own. */
const layersMax = 4
const pairs = ['""', '“”', '„“', '„”', '‘’', '«»', '「」', '『』', '＂＂']

/**
 * What the cell means: without the guards that keep it text in a spreadsheet (', ="…", a tab or space beside it), without
 * the quotes of a word processor around the whole of it, and without what nobody sees. Behind an apostrophe stands the
 * text itself, whatever it looks like.
 */
export function withoutGuards(cell: string): string {
  let text = trimmed(cell)
  for (let layer = 0; layer < layersMax; layer += 1) {
    if (/^['＇]/u.test(text)) return trimmed(behindApostrophe(text.slice(1)))
    const inner = trimmed(withoutLayer(text))
    if (inner === text) return text
    text = inner
  }
  return text
}

/**
 * A spreadsheet runs what starts like this as a formula: in its narrow, wide, small and raised forms (Unicode's NFKC makes
 * them one), and with spaces, quotes or line ends before it. OWASP, "CSV Injection".
 */
const formulaStart = /^[\p{White_Space}\p{Cc}"'`“”‘’„«»]*[=+\-@\u2212]/u

/** Whether a cell must be kept from being run, or starts with a sign that spreadsheets take for the end of a field. */
export const isDangerous = (text: string): boolean =>
  formulaStart.test(withoutAnyInvisible(text).normalize('NFKC')) || /^\p{Cc}/u.test(text)

/** One at the end belongs to the one at the beginning, unless that kept a spreadsheet from running the text. */
const behindApostrophe = (text: string): string =>
  /['＇]$/u.test(text) && !/^['＇]/u.test(text) && !isDangerous(text) ? text.slice(0, -1) : text

function withoutLayer(text: string): string {
  const asText = /^[=＝]\s{0,9}["“＂]([^]*)["”＂]$/u.exec(text)
  if (asText) return (asText[1] ?? '').replaceAll('""', '"')
  const paired = text.length > 1 && pairs.some((pair) => text.startsWith(pair[0] ?? '') && text.endsWith(pair[1] ?? ''))
  return paired ? text.slice(1, -1) : text
}

const trimmed = (text: string): string => withoutInvisible(text).trim()

/** A code or number as it was meant: guards gone, full-width digits plain, nothing invisible, dashes as hyphens. */
export const codeIn = (cell: string | undefined): string => foldCopied(withoutGuards(cell ?? ''))

/** A name or word as it was written. */
export const wordIn = (cell: string | undefined): string => withoutGuards(cell ?? '')

/** In the languages whose spreadsheets name them differently, and the marks of a column that is too narrow. */
const errorValue =
  /^(#(N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NULL!|NUM!|SPILL!|CALC!|FIELD!|BLOCKED!|GETTING_DATA|NV|BEZUG!|WERT!|引用!|值!)|#{3,}|Err:\d{3})$/i

/** 7.84E+17, 7,84E+17 or 1E+15: no code that a person made has a sign behind its E. */
const exponent = /^[+-]?\d([.,]\d+)?E[+-]\d{1,3}$|^[+-]?\d[.,]\d+E\d{1,3}$/i

const month = '(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)[a-z]*'
/** As spreadsheets show days and times: 2026/11/29, 29.11.2026, 11月29日, Jan-26, 26-Jan, 12:30:00. */
const date = new RegExp(
  [
    '(19|20)\\d\\d[-/.](0?[1-9]|1[0-2])[-/.](0?[1-9]|[12]\\d|3[01])([ T]\\d{1,2}:\\d{2}.*)?',
    '\\d{1,2}[-/.]\\d{1,2}[-/.](19|20)\\d\\d([ T]\\d{1,2}:\\d{2}.*)?',
    '((19|20)?\\d\\d年)?\\d{1,2}月(\\d{1,2}日)?|(19|20)\\d\\d年',
    `${month}[-/ .]\\d{2}(\\d{2})?|\\d{1,2}[-/ .]${month}([-/ .]\\d{2}(\\d{2})?)?`,
    '\\d{1,2}:\\d{2}(:\\d{2})?( ?[AP]M)?',
  ]
    .map((shape) => `^(${shape})$`)
    .join('|'),
  'i',
)

const asNumber = /^[+-]?(\d+\.0+|\d{1,3}(,\d{3})+(\.\d+)?)$/
const asTruth = /^(TRUE|FALSE|真|假|WAHR|FALSCH)$/i

/** What a spreadsheet has made of a cell that held a code or a number. */
export function leftoverIn(text: string): Leftover | undefined {
  if (isErrorValue(text)) return 'errorValue'
  if (exponent.test(text)) return 'rounded'
  if (date.test(text)) return 'asDate'
  if (asNumber.test(text)) return 'asNumber'
  if (asTruth.test(text)) return 'asTruth'
  return isFormula(text) ? 'formula' : undefined
}

export const isErrorValue = (text: string): boolean => errorValue.test(text)

/** Spreadsheets run what begins like this; neither a word nor a code does. */
export const isFormula = (text: string): boolean => /^[=+\-@＝＋－＠]/u.test(text)

/** Digits behind the fifteenth, which a spreadsheet's numbers do not hold (IEEE 754 doubles). */
const beyondPrecision = /^\d{15}(\d+)$/

/** How many zeros stand where a spreadsheet would have lost digits; 0 where none was lost. */
export function zeroTailOf(text: string): number {
  const tail = beyondPrecision.exec(text)?.[1] ?? ''
  return /^0+$/.test(tail) ? tail.length : 0
}

/** Whether a number is longer than a spreadsheet can hold, and whole. */
export const isLongAndWhole = (text: string): boolean => beyondPrecision.test(text) && zeroTailOf(text) === 0
