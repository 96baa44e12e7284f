import cloud from 'wx-server-sdk'
import type { Caller, Platform } from '../platform'
import type { Door, Reply } from '../serve'

/** A deployed function that the mini-program calls: identity from WeChat's own context, never from the event. */
export const visitorMain =
  (door: Door, platform: Platform) =>
  (event: unknown): Promise<Reply> =>
    door.answer(platform, withoutUserInfo(event), callerFromContext())

function callerFromContext(): Caller {
  const { OPENID, CLIENTIP } = cloud.getWXContext() as { OPENID?: string; CLIENTIP?: string }
  return { ...(OPENID ? { visitorId: OPENID } : {}), address: CLIENTIP ?? '' }
}

/** WeChat adds `userInfo` to every event; the door's envelope has no such field. */
function withoutUserInfo(event: unknown): unknown {
  if (typeof event !== 'object' || event === null) return event
  return Object.fromEntries(Object.entries(event).filter(([key]) => key !== 'userInfo'))
}

/** What CloudBase's HTTP access hands a function. */
export interface HttpEvent {
  httpMethod: string
  headers: Record<string, string | undefined>
  body?: string
  isBase64Encoded?: boolean
}

export interface HttpAnswer {
  statusCode: number
  headers: Record<string, string>
  body: string
}

const json = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' }

/** A deployed function that the desk reaches over HTTP: identity is an operator's session token. */
export const operatorMain =
  (door: Door, platform: Platform) =>
  async (event: HttpEvent): Promise<HttpAnswer> => {
    if (event.httpMethod !== 'POST') return { statusCode: 405, headers: { ...json, allow: 'POST' }, body: '{}' }
    const reply = await door.answer(platform, envelopeIn(event), {
      ...tokenIn(event),
      // The gateway appends the address it saw itself; whatever stands before it came from the client.
      address: event.headers['x-forwarded-for']?.split(',').at(-1)?.trim() ?? '',
    })
    return { statusCode: 200, headers: json, body: JSON.stringify(reply) }
  }

function envelopeIn({ body = '', isBase64Encoded }: HttpEvent): unknown {
  try {
    return JSON.parse(isBase64Encoded ? Buffer.from(body, 'base64').toString() : body)
  } catch {
    return null
  }
}

function tokenIn({ headers }: HttpEvent): { token?: string } {
  const [, token] = /^Bearer ([\w-]+)$/.exec(headers['authorization'] ?? headers['Authorization'] ?? '') ?? []
  return token ? { token } : {}
}

/** What WeChat wants to read when a pushed message has arrived. */
const received = 'success'

/**
 * A deployed function that WeChat pushes messages to. A mini-program could call it too, and then has an openid: such a
 * call is not looked at.
 */
export const pushedMain =
  (hear: (event: unknown) => Promise<unknown>) =>
  async (event: unknown): Promise<string> => {
    const { visitorId } = callerFromContext()
    const isCalled = visitorId !== undefined && cloud.getWXContext().SOURCE?.includes('wx_client')
    if (!isCalled) await hear(event)
    return received
  }
