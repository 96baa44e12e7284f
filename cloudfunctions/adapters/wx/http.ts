import { plainAddress } from './address'
import { functions, type DeployedFunction, type FunctionName } from '../../functions'
import type { Caller, Platform } from '../../kernel/ports/platform'
import { turnedAway } from '../../kernel/call/line'
import type { Door } from '../../kernel/call/serve'
import { comesOnlyBy, originFromContext } from './context'

/** What CloudBase's HTTP access hands a function. */
export interface HttpEvent {
  path?: string
  httpMethod: string
  headers?: Record<string, string | undefined>
  body?: string
  isBase64Encoded?: boolean
}

export interface HttpAnswer {
  statusCode: number
  headers: Record<string, string>
  body: string
}

const headersOfAll = {
  'content-type': 'application/json; charset=utf-8',
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
}

/** The desk is served from the same origin, so that no other one is ever allowed to ask. */
const methods = 'POST, OPTIONS'

/**
 * A deployed function that the desk reaches over HTTP: identity is an operator's session token. A mini-program that calls
 * it could write any event, addresses and all, and is refused.
 */
export const operatorMain =
  (door: Door & { name: FunctionName }, platform: Platform) =>
  async (given: Partial<HttpEvent> | null): Promise<HttpAnswer> => {
    const event = given ?? {}
    const origin = originFromContext()
    if (origin.hasPerson || !comesOnlyBy(origin)) return answer(403, turnedAway(platform, door.name, 'notAllowed'))
    if (event.httpMethod === 'OPTIONS')
      return { statusCode: 204, headers: { ...headersOfAll, allow: methods }, body: '' }
    if (event.httpMethod !== 'POST') return answer(405, {}, { allow: methods })
    if (!isServed(event.path, door.name)) return answer(404, turnedAway(platform, door.name, 'unknownProcedure'))
    return answer(200, await door.answer(platform, envelopeIn(event), callerOf(event)))
  }

const answer = (statusCode: number, body: object, more: Record<string, string> = {}): HttpAnswer => ({
  statusCode,
  headers: { ...headersOfAll, ...more },
  body: JSON.stringify(body),
})

/** The gateway hands on the whole path or what stands behind the function's own, with or without a slash at the end. */
function isServed(path: string | undefined, name: FunctionName): boolean {
  const { httpPath = '' }: DeployedFunction = functions[name]
  const asked = (path ?? '').replace(/\/+$/, '')
  return asked === '' || asked === httpPath
}

function callerOf(event: Partial<HttpEvent>): Caller {
  const [, token] = /^Bearer ([\w-]+)$/.exec(headerOf(event, 'authorization')) ?? []
  // The gateway appends the address it saw itself; whatever stands before it came from the client.
  const address = plainAddress(headerOf(event, 'x-forwarded-for').split(',').at(-1))
  return { ...(token ? { token } : {}), address }
}

/** Names of headers arrive in whatever case the client or the gateway wrote. */
function headerOf({ headers = {} }: Partial<HttpEvent>, name: string): string {
  const [, value] = Object.entries(headers).find(([key]) => key.toLowerCase() === name) ?? []
  return typeof value === 'string' ? value : ''
}

function envelopeIn({ body = '', isBase64Encoded }: Partial<HttpEvent>): unknown {
  try {
    return JSON.parse(isBase64Encoded ? Buffer.from(body, 'base64').toString() : body)
  } catch {
    return null
  }
}
