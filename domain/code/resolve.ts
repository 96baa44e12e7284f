import { codeLength, symbolsOf, textOf } from './alphabet'
import { elementsIn } from './elements'
import { folded, unmarked } from './fold'
import { gtin14Of, gtin14OfUpcE } from './gtin'

/**
 * What a scan or typed text holds; whether a code is genuine is `openCode`'s to say.
 * - `code`: a text of our form, bare: upper case, no separators. `form` says what it came as: by itself (`bare`), by itself
 *   and all digits (`digits`, as the serials of many others are), at the brand's own address (`link`), or as a GS1 serial
 *   (`gs1`) with the GTIN-14 beside it, where there was one, for the door to compare with the product's.
 * - `product`: a GTIN-14 without a serial of our form: the retail barcode, which every item of a product shares.
 * - `ourLink`: the brand's own address for codes, with something at its end that can't be one.
 * - `foreign`: all else.
 */
export type ResolvedScan =
  | { kind: 'code'; code: string; form: 'bare' | 'digits' | 'link' }
  | { kind: 'code'; code: string; form: 'gs1'; gtin?: string }
  | { kind: 'product'; gtin: string }
  | { kind: 'ourLink' }
  | { kind: 'foreign' }

/** Longer than any carrier we print and any link WeChat delivers; what is longer is never read. */
const scanLengthMax = 512

/** An address in a scene in a query of a page's path, each encoded once more: nesting can't tire us. */
const layersMax = 6

const foreign: ResolvedScan = { kind: 'foreign' }

/** Percent-decoding by the platform's own rule; undefined where it is malformed. */
const decoded = (text: string): string | undefined => {
  try {
    return decodeURIComponent(text)
  } catch {
    return undefined
  }
}

/** The bare code in a text; one character missing or doubled still counts, so that it is answered as mistyped. */
const bareCodeIn = (text: string): string | undefined => {
  const symbols = symbolsOf(text)
  if (!symbols || Math.abs(symbols.length - codeLength) > 1) return undefined
  return textOf(symbols)
}

/** A GTIN with or without a serial; a serial that can't be ours leaves the product. */
const itemScan = (gtin: string | undefined, serial: string | undefined): ResolvedScan => {
  const code = serial === undefined ? undefined : bareCodeIn(serial)
  if (code !== undefined) return { kind: 'code', code, form: 'gs1', ...(gtin === undefined ? {} : { gtin }) }
  return gtin === undefined ? foreign : { kind: 'product', gtin }
}

interface Link {
  /** Host and port in lower case, without a default port. */
  host: string
  /** The decoded path segments, without empty ones at the end. */
  segments: string[]
  /** The query, still encoded; empty where there is none. */
  query: string
}

/** Splits an http or https link; undefined where it is none, holds credentials or is malformed. The fragment is left out. */
const linkOf = (text: string): Link | undefined => {
  const [, scheme, authority, path, query = ''] =
    /^(https?):\/\/([^/?#\\\s@]+)([^?#\\\s]*)(?:\?([^#]*))?/i.exec(text) ?? []
  if (!scheme || !authority || path === undefined || text.charAt(scheme.length + 3 + authority.length) === '@')
    return undefined
  const defaultPort = scheme.toLowerCase() === 'https' ? /:443$/ : /:80$/
  const segments = path.replace(/\/+$/, '').split('/').slice(1).map(decoded)
  const whole = segments.flatMap((segment) => (segment === undefined ? [] : [segment]))
  if (whole.length < segments.length) return undefined
  return { host: authority.toLowerCase().replace(defaultPort, ''), segments: whole, query }
}

/** The keys of a GS1 Digital Link: application identifiers, and the words that stood for them until version 1.2. */
const itemKeys = ['01', 'gtin']
const serialKeys = ['21', 'ser']

/**
 * A GS1 Digital Link: after any prefix 01 and a GTIN, then pairs of key and value, of which 21 is the serial; further
 * identifiers stand in the query (GS1 Digital Link Standard: URI Syntax). Where several GTINs could be meant, the first is.
 */
const digitalLinkScan = ({ segments, query }: Link): ResolvedScan => {
  const start = segments.findIndex(
    (segment, at) => itemKeys.includes(segment.toLowerCase()) && gtin14Of(segments[at + 1] ?? '') !== undefined,
  )
  if (start < 0) return foreign
  const asked = query.split('&').map((pair) => pair.split('='))
  const pairs = [...pairsOf(segments.slice(start + 2)), ...asked]
  const [, serial] = pairs.find(([key = '']) => serialKeys.includes(key.toLowerCase())) ?? []
  return itemScan(gtin14Of(segments[start + 1] ?? ''), serial === undefined ? undefined : decoded(serial))
}

const pairsOf = (segments: readonly string[]): string[][] =>
  segments.flatMap((key, at) => (at % 2 === 0 ? [[key, encodeURIComponent(segments[at + 1] ?? '')]] : []))

/** A link of the brand's own, `<origin>/c/CODE`, or any host's GS1 Digital Link. */
const linkScan = (link: Link, origins: readonly string[]): ResolvedScan => {
  const [first, text, ...more] = link.segments
  const isOurs = origins.some((origin) => link.host === linkOf(origin)?.host) && first?.toLowerCase() === 'c'
  if (!isOurs || text === undefined || text === '') return digitalLinkScan(link)
  const code = more.length === 0 ? bareCodeIn(text) : undefined
  return code === undefined ? { kind: 'ourLink' } : { kind: 'code', code, form: 'link' }
}

/** A number by itself: a retail barcode of any length, as scanned or with the gaps people read; then others' serials. */
const numberScan = (text: string): ResolvedScan | undefined => {
  const digits = text.replace(/[ -]/g, '')
  if (!/^\d+$/.test(digits)) return undefined
  const gtin = gtin14Of(digits) ?? gtin14OfUpcE(digits)
  if (gtin !== undefined) return { kind: 'product', gtin }
  const elements = elementsIn(text)
  if (elements) return itemScan(elements.gtin, elements.serial)
  const code = text === digits ? bareCodeIn(text) : undefined
  return code === undefined ? undefined : { kind: 'code', code, form: 'digits' }
}

/** An EAN-13 or UPC-A read together with the two or five digits printed beside it (symbology identifier `]E3`). */
const withoutAddOn = (symbology: string, text: string) => (symbology === ']E3' ? text.slice(0, 13) : text)

/** What one layer holds by itself. */
const layerScan = (layer: string, origins: readonly string[]): ResolvedScan | undefined => {
  const { symbology, text } = unmarked(layer)
  const link = linkOf(text)
  if (link) return linkScan(link, origins)
  const numbered = numberScan(withoutAddOn(symbology, text))
  if (numbered) return numbered
  const code = bareCodeIn(text)
  if (code !== undefined) return { kind: 'code', code, form: 'bare' }
  const elements = elementsIn(text, symbology)
  return elements && itemScan(elements.gtin, elements.serial)
}

/** The still encoded value of the first parameter that may carry a scan: ours, or WeChat's `q`, `scene` and `query`. */
const carriedBy = (query: string): string | undefined => {
  const carrier = query.split('&').find((pair) => /^(c|code|q|scene|query)=/i.test(pair))
  return carrier?.slice(carrier.indexOf('=') + 1)
}

/** A page's path in front of its query, with or without the ending that WeChat once gave it. */
const pagePath = /^\/?(?:pages|packages)\/[^?]*\?/

/**
 * Reads what a camera, a scanner, a keyboard or WeChat delivers; never throws. What cannot be seen is not read. Understood
 * are, with `origins` like `https://m.example.com`, each with or without a symbology identifier in front:
 * - a bare code, with any case and separators;
 * - the brand's link `<origin>/c/CODE` with any of them, http or https, any case, query and fragment ignored;
 * - WeChat's `q` (that link, encoded once), alone or as `q=…&scancode_time=…`;
 * - a mini-program's scene, `c=CODE` or bare, encoded or not, alone, as `scene=…` or in a page path;
 * - GS1 element strings, and a GS1 Digital Link of any host, with a GTIN, a serial or both;
 * - the retail barcode: EAN-13, EAN-8, UPC-A, UPC-E or ITF-14.
 * All else is `foreign`: other links, malformed encodings, input above 512 characters.
 */
export const resolveScan = (text: string, origins: readonly string[]): ResolvedScan => {
  if (text.length > scanLengthMax) return foreign
  let layer: string | undefined = folded(text)
  for (let depth = 0; depth < layersMax && layer !== undefined; depth++) {
    const found = layerScan(layer, origins)
    if (found) return found
    const carried = carriedBy(layer.replace(pagePath, ''))
    layer = carried ?? (layer.includes('%') ? decoded(layer) : undefined)
  }
  return foreign
}
