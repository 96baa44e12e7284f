import type { IncomingHttpHeaders } from 'node:http'

/** What of a request says where it comes from. */
export interface Asked {
  method: string
  /** With its query. */
  url: string
  headers: IncomingHttpHeaders
  /** Every Host that was sent. */
  hosts?: readonly string[] | undefined
}

export interface TurnedAway {
  status: 400 | 403 | 415
  problem: string
}

/** Names that always mean the machine one sits at (RFC 6761 §6.3, RFC 1122 §3.2.1.3, RFC 4291 §2.5.3). */
const loopbackNames = ['localhost', '127.0.0.1', '[::1]']

/** What asks or commands; a page may be linked to from anywhere. */
const guardedPath = /^\/(call|local|files)(\/|$)/

const jsonType = /^application\/json\s*(;|$)/i
/** A picture as it is. None of these is a type that a page can send elsewhere without asking first. */
const uploadType = /^(image\/[\w.+-]+|application\/octet-stream)\s*(;|$)/i

/**
 * Turns away what another page in somebody's browser may send here: by a name that merely points at this machine (DNS
 * rebinding), from another origin, or as a form could be sent; and a path whose escapes stand for no text. A program of
 * this machine names no origin and is let in. Undefined for what may come in.
 *
 * @param hostNames further names this machine is reached by, in lower case, without a port
 */
export function turnedAway(
  { method, url, headers, hosts = [] }: Asked,
  hostNames: readonly string[] = [],
): TurnedAway | undefined {
  const { host = '', origin, 'sec-fetch-site': site, 'content-type': type } = headers
  const name = nameOf(host)
  if (hosts.length > 1) return { status: 400, problem: 'a request has one host' }
  if (!loopbackNames.includes(name) && !hostNames.includes(name))
    return { status: 403, problem: 'this machine does not go by that name' }
  const path = pathOf(url)
  if (path === undefined) return { status: 400, problem: 'that is no path' }
  if ((origin !== undefined && !isOwnOrigin(origin, host)) || (guardedPath.test(path) && isSentByAnother(site)))
    return { status: 403, problem: 'another origin’s page may not ask this' }
  if (!isRead(method) && !isTypeTaken(path, type, origin ?? site))
    return { status: 415, problem: 'the body has to be application/json, and to say so' }
  return undefined
}

/** A Host's name without its port, in lower case; empty for what is no host. */
const nameOf = (host: string): string =>
  /^(\[[0-9a-f:.]+\]|[a-z0-9.-]+)(:\d{1,5})?$/.exec(host.toLowerCase())?.[1] ?? ''

const isOwnOrigin = (origin: string, host: string): boolean =>
  [`http://${host}`, `https://${host}`].some((own) => own.toLowerCase() === origin.toLowerCase())

/** What browsers say of who made them send a request; `none` is the user, and programs say nothing. */
const isSentByAnother = (site: unknown): boolean => site !== undefined && site !== 'same-origin' && site !== 'none'

const isRead = (method: string): boolean => method === 'GET' || method === 'HEAD'

/** A browser says where a body comes from; only where nothing is said of that may the type be left out. */
function isTypeTaken(url: string, type: string | undefined, from: unknown): boolean {
  if (type === undefined || type === '') return from === undefined
  return (/^\/local\/upload(\/|$)/.test(url) ? uploadType : jsonType).test(type)
}

const readingsMax = 3

/** What is read as it stands. */
const plainPath = /^(\/[a-z\d-]+)+$/

/** Whether every percent sign begins an escape: of a sign that stands for itself nothing else is made. */
const isEscaped = (path: string): boolean => path.includes('%') && !/%(?![0-9a-f]{2})/i.test(path)

/**
 * The path as whoever answers takes it: escapes read, steps up and doubled slashes gone, so that no other spelling of it is
 * judged by other rules. Undefined where it begins with anything but one slash, as an absolute form does (RFC 9112 §3.2.2),
 * or its escapes stand for no text.
 */
function pathOf(url: string): string | undefined {
  if (plainPath.test(url)) return url
  if (!/^\/(?![/\\])/.test(url)) return undefined
  try {
    let path = decodeURIComponent(url.split(/[?#]/)[0] ?? '')
    // What an escape hides may be an escape itself; nobody behind reads a path more than twice.
    for (let pass = 0; pass < readingsMax && isEscaped(path); pass += 1) path = decodeURIComponent(path)
    return new URL(path.replace(/[?#]/g, '_').replace(/[/\\]+/g, '/'), 'http://host').pathname.toLowerCase()
  } catch {
    return undefined
  }
}
