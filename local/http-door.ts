import type { IncomingMessage, ServerResponse } from 'node:http'
import { isOverHttp } from '../cloudfunctions/functions'
import { isDoor, type Cloud } from './cloud'
import { bodyWithin } from './http-body'
import { TimeLimitExceeded } from './time-limit'
import { visitorOf } from './visitors'

/** Answers what is posted to `/call/<door>`. */
export type HttpDoor = (door: string, incoming: IncomingMessage, outgoing: ServerResponse) => void

/** CloudBase refuses a function's text body above 100 kB; so do we. */
const bodyBytesMax = 100 * 1024

const tooLarge = { ok: false, refusal: { code: 'malformed', field: '', problem: 'tooLarge' } }
const unknownDoor = { ok: false, refusal: { code: 'unknownProcedure' } }

/**
 * The doors over HTTP, on node:http itself (decision 32): an envelope comes in as JSON, its caller in headers, and the reply
 * goes out in one write.
 *
 * @param ownAddress where the desk's calls seem to come from
 * @param headers of every answer
 */
export function httpDoor(cloud: Cloud, ownAddress: string, headers: Readonly<Record<string, string>>): HttpDoor {
  const always = ['content-type', 'application/json', ...Object.entries(headers).flat()]

  function answer(outgoing: ServerResponse, status: number, body: unknown) {
    const text = JSON.stringify(body)
    outgoing.writeHead(status, [...always, 'content-length', String(Buffer.byteLength(text))])
    outgoing.end(text)
  }

  return (door, incoming, outgoing) => {
    if (!isDoor(door)) return answer(outgoing, 404, unknownDoor)
    bodyWithin(bodyBytesMax, incoming, (body) => {
      if (body === 'tooLarge') return answer(outgoing, 413, tooLarge)
      const { socket } = incoming
      const isByToken = isOverHttp(door)
      const visitor = isByToken ? undefined : visitorOf(textOf(incoming.headers['x-visitor']))
      const token = isByToken ? tokenIn(incoming.headers.authorization) : undefined
      const asked = cloud.ask(door, envelopeIn(body), {
        ...(visitor ? { visitorId: visitor.id } : {}),
        ...(token === undefined ? {} : { token }),
        address: visitor?.address ?? ownAddress,
        hasLeft: () => socket.destroyed || socket.readableEnded,
      })
      asked.then(
        (reply) => answer(outgoing, 200, reply),
        (fault: unknown) => {
          if (fault instanceof TimeLimitExceeded)
            return answer(outgoing, 504, { code: fault.code, message: fault.message })
          console.error(fault)
          answer(outgoing, 500, { problem: 'the local cloud is broken' })
        },
      )
    })
  }
}

const textOf = (header: string | string[] | undefined): string => (typeof header === 'string' ? header : '')

const tokenIn = (authorization = ''): string | undefined => /^Bearer ([\w-]+)$/.exec(authorization)?.[1]

/** Null where it is no JSON, which the door refuses like anything else that is no envelope. */
function envelopeIn(body: Buffer): unknown {
  try {
    return JSON.parse(body.toString())
  } catch {
    return null
  }
}

/** The door that a request is posted to, as it is spelled; undefined where it asks for something else. */
export function doorAsked(method: string | undefined, url: string): string | undefined {
  const [, door] = method === 'POST' ? (/^\/call\/([^/?#]+)(?:[?#]|$)/.exec(url) ?? []) : []
  return door
}
