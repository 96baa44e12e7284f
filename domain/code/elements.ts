import { codeLength, symbolsOf } from './alphabet'
import { checksOut } from './check'
import { gtin14Of } from './gtin'

/**
 * GS1 element strings: what GS1 DataMatrix, GS1 QR, GS1-128, DataBar and DotCode hold, as readers hand it on
 * (GS1 General Specifications, sections 3.2 and 7.8).
 */
export interface Elements {
  /** AI 01, or 02 where the symbol is on what contains the items; GTIN-14. */
  gtin?: string
  /** AI 21, as it stands. */
  serial?: string
}

/** FNC1 where a variable length ends, as it is transmitted. */
const separator = '\u001d'

/** What readers that cannot send a control character put in its place. */
const separatorNames = /<(?:GS|FNC1)>|\{(?:GS|FNC1)\}|\[(?:GS|FNC1)\]|\^\]|\\x1d|\\u001d|\u241d/gi

/** The symbology identifiers under which a text is element strings and nothing else. */
const elementSymbologies = /^\](?:C1|d2|Q3|e[0-3]|J1)$/

/** The envelope of ISO/IEC 15434, format 05: GS1 application identifiers. */
const envelope = /^\[\)>\u001e?05\u001d/

/** Every application identifier has two to four digits, told by its first two; those not named here have two. */
const identifierLengths = new Map<string, number>([
  ...['23', '24', '25', '40', '41', '42', '71'].map((prefix) => [prefix, 3] as const),
  ...['31', '32', '33', '34', '35', '36', '39', '43', '70', '72', '80', '81', '82'].map(
    (prefix) => [prefix, 4] as const,
  ),
])

/** The lengths, identifier included, of elements that end without FNC1: figure 7.8.5-2, by the first two digits. */
const fixedLengths = new Map<string, number>([
  ['00', 20],
  ...['01', '02', '03'].map((prefix) => [prefix, 16] as const),
  ['04', 18],
  ...['11', '12', '13', '14', '15', '16', '17', '18', '19'].map((prefix) => [prefix, 8] as const),
  ['20', 4],
  ...['31', '32', '33', '34', '35', '36'].map((prefix) => [prefix, 10] as const),
  ['41', 16],
])

/** Lot, serial and variant are at most so long; the longest of the others, and whatever is not known, has 90. */
const valueLengthMax = new Map([
  ['10', 20],
  ['21', 20],
  ['22', 20],
])
const otherLengthMax = 90

/** A symbol holds a handful; what claims more is none. */
const elementsMax = 40

/**
 * Reads element strings, with FNC1 as GS or by a name, without it where a length is fixed, or with the identifiers in
 * brackets. Undefined where the text is none: no identifier where one has to be, a GTIN whose check digit is wrong, or
 * neither item nor serial in it. `symbology` is the reader's, empty where it did not say.
 */
export function elementsIn(text: string, symbology = ''): Elements | undefined {
  const plain = text
    .replace(separatorNames, separator)
    .replace(envelope, separator)
    .replace(/[\u001e\u0004]+$/, '')
  const marked = elementSymbologies.test(symbology) || plain.includes(separator) || plain.startsWith('(')
  const elements = plain.startsWith('(') ? bracketed(plain) : concatenated(plain)
  if (!elements) return undefined
  const named = elements.get('01') ?? elements.get('02')
  const gtin = named === undefined ? undefined : gtin14Of(named)
  if (named !== undefined && gtin === undefined) return undefined
  const serial = elements.get('21') ?? (gtin === undefined ? undefined : swallowedSerial(plain))
  if (gtin === undefined && (serial === undefined || !(marked || isCode(serial)))) return undefined
  return { ...(gtin === undefined ? {} : { gtin }), ...(serial === undefined ? {} : { serial }) }
}

type Found = ReadonlyMap<string, string>

function concatenated(text: string): Found | undefined {
  const elements = new Map<string, string>()
  let at = 0
  for (let count = 0; at < text.length; count += 1) {
    if (count > elementsMax) return undefined
    if (text.charAt(at) === separator) {
      at += 1
      continue
    }
    const element = elementAt(text, at)
    // What follows an item may be spoilt by a reader that dropped FNC1: the item still stands.
    if (!element) return elements.has('01') || elements.has('02') ? elements : undefined
    if (!elements.has(element.identifier)) elements.set(element.identifier, element.value)
    at = element.end
  }
  return elements
}

function elementAt(text: string, at: number): { identifier: string; value: string; end: number } | undefined {
  const prefix = text.slice(at, at + 2)
  if (!/^\d\d$/.test(prefix)) return undefined
  const from = at + (identifierLengths.get(prefix) ?? 2)
  const identifier = text.slice(at, from)
  const fixed = fixedLengths.get(prefix)
  const separated = text.indexOf(separator, at)
  const whole = separated < 0 ? text.length : separated
  const end =
    fixed === undefined ? Math.min(whole, from + (valueLengthMax.get(identifier) ?? otherLengthMax)) : at + fixed
  // A fixed length that the text or a separator cuts short, or an element without a value, is a misreading.
  return end > whole || end <= from ? undefined : { identifier, value: text.slice(from, end), end }
}

/** `(01)06901234567892(21)1ABC…`, the form that people read and some readers send. */
function bracketed(text: string): Found | undefined {
  const [before, ...parts] = text.split(/\(\s*(\d{2,4})\s*\)/)
  if (before !== '' || parts.length > 2 * elementsMax) return undefined
  const elements = new Map<string, string>()
  for (let part = 0; part + 1 < parts.length; part += 2) {
    const [identifier = '', value = ''] = [parts[part], parts[part + 1]?.replaceAll(separator, '').trim()]
    if (!elements.has(identifier)) elements.set(identifier, value)
  }
  return elements
}

const isCode = (text: string): boolean => {
  const symbols = symbolsOf(text)
  return symbols?.length === codeLength && checksOut(symbols)
}

/** Where a reader dropped FNC1, a lot before the serial runs on into it: then the serial is told by its check character. */
function swallowedSerial(text: string): string | undefined {
  // Bounded by the scan's length.
  for (let at = text.indexOf('21', 16); at >= 0; at = text.indexOf('21', at + 1)) {
    const serial = text.slice(at + 2, at + 2 + codeLength)
    if (isCode(serial)) return serial
  }
  return undefined
}
