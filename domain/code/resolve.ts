import { codeLength, symbolsOf, textOf } from './alphabet'
import { gtin14Of } from './gtin'

/**
 * What a scan or typed text holds. `code` is bare: upper case, no separators; whether it is genuine is `openCode`'s to say.
 * `gtin` is the GTIN-14 of a GS1 Digital Link, for the door to compare with the product's.
 */
export type ResolvedScan = { kind: 'code'; code: string; gtin?: string } | { kind: 'foreign' }

/** Longer than any carrier we print and any link WeChat delivers; what is longer is never read. */
const scanLengthMax = 512

/** A scene in a query, encoded, naming its code is four layers; each is unwrapped once, so nesting can't tire us. */
const layersMax = 4

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

const codeScan = (text: string | undefined, gtin?: string): ResolvedScan => {
  const code = text === undefined ? undefined : bareCodeIn(text)
  if (!code) return foreign
  return gtin ? { kind: 'code', code, gtin } : { kind: 'code', code }
}

interface Link {
  /** Host and port in lower case, without a default port. */
  host: string
  /** The decoded path segments, without empty ones at the end. */
  segments: string[]
}

/** Splits an http or https link; undefined where it is none, holds credentials or is malformed. Query and fragment are left out. */
const linkOf = (text: string): Link | undefined => {
  const [, scheme, authority, path] = /^(https?):\/\/([^/?#\\\s@]+)([^?#\\\s]*)/i.exec(text) ?? []
  if (!scheme || !authority || path === undefined || text.charAt(scheme.length + 3 + authority.length) === '@')
    return undefined
  const defaultPort = scheme.toLowerCase() === 'https' ? /:443$/ : /:80$/
  const segments = path.replace(/\/+$/, '').split('/').slice(1).map(decoded)
  const whole = segments.flatMap((segment) => (segment === undefined ? [] : [segment]))
  if (whole.length < segments.length) return undefined
  return { host: authority.toLowerCase().replace(defaultPort, ''), segments: whole }
}

/**
 * The end of a GS1 Digital Link path after any prefix: 01, GTIN, then the key qualifiers 22 (variant), 10 (lot) and 21
 * (serial) in that order, of which only 21 is required (GS1 Digital Link Standard: URI Syntax).
 */
const digitalLinkScan = (segments: readonly string[]): ResolvedScan => {
  const start = segments.findIndex((segment, at) => segment === '01' && gtin14Of(segments[at + 1] ?? '') !== undefined)
  if (start < 0) return foreign
  const gtin = gtin14Of(segments[start + 1] ?? '')
  let rest = segments.slice(start + 2)
  for (const qualifier of ['22', '10']) if (rest[0] === qualifier && rest.length > 2) rest = rest.slice(2)
  return rest.length === 2 && rest[0] === '21' ? codeScan(rest[1], gtin) : foreign
}

/** A link of the brand's own, `<origin>/c/CODE`, or any host's GS1 Digital Link. */
const linkScan = (link: Link, origin: string): ResolvedScan => {
  const [first, code, ...more] = link.segments
  const isOurs = link.host === linkOf(origin)?.host
  if (isOurs && first?.toLowerCase() === 'c' && more.length === 0) return codeScan(code)
  return digitalLinkScan(link.segments)
}

/** The still encoded value of the first parameter that may carry a scan: `c`, or WeChat's `q` or `scene`. */
const carriedBy = (query: string): string | undefined => {
  const carrier = query.split('&').find((pair) => /^(c|q|scene)=/i.test(pair))
  return carrier?.slice(carrier.indexOf('=') + 1)
}

/**
 * Reads what a camera, a keyboard or WeChat delivers; never throws. Understood are, with `origin` like `https://m.example.com`:
 * - a bare code, with any case and separators;
 * - the brand's link `<origin>/c/CODE`, http or https, any case, query and fragment ignored;
 * - WeChat's `q` (that link, encoded once), alone or as `q=…&scancode_time=…`;
 * - a mini-program's scene, `c=CODE` or bare, encoded or not, alone, as `scene=…` or in a page path;
 * - a GS1 Digital Link of any host, `/01/GTIN[/22/…][/10/…]/21/CODE` after any prefix.
 * All else is `foreign`: other links, malformed encodings, input above 512 characters.
 */
export const resolveScan = (text: string, origin: string): ResolvedScan => {
  if (text.length > scanLengthMax) return foreign
  let layer: string | undefined = text.trim()
  for (let depth = 0; depth < layersMax && layer !== undefined; depth++) {
    const link = linkOf(layer)
    if (link) return linkScan(link, origin)
    if (bareCodeIn(layer)) return codeScan(layer)
    const carried = carriedBy(layer.replace(/^\/?pages\/[^?]*\?/, ''))
    layer = carried ?? (layer.includes('%') ? decoded(layer) : undefined)
  }
  return foreign
}
