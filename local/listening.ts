import { getRequestListener } from '@hono/node-server'
import type { Hono } from 'hono'
import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http'
import { createServer as createProbe } from 'node:net'
import { turnedAway } from './doorkeeper'
import { doorAsked, type HttpDoor } from './http-door'
import { inTurn } from './in-turn'
import { pageHeaders } from './page-headers'

/** Only this machine may reach it: it hands out anybody's identity on request. */
export const hostname = '127.0.0.1'

export interface Listening {
  /** http://127.0.0.1:<port> */
  url: string
  /** Answers what is in flight, closes what is idle, and cuts off what takes longer than seconds. */
  close(): Promise<void>
}

export interface ListeningOptions {
  /** 0 takes any free port. */
  port: number
  /** Where the builds of the screens are. */
  dist: string
  /** Names besides the loopback ones that this machine is reached by. */
  hostNames?: readonly string[]
}

/** What answers: the doors, whose calls are many, and an app for all else. */
interface Answering {
  /** Given the headers of every answer. */
  callsOf(headers: Readonly<Record<string, string>>): HttpDoor
  app: Pick<Hono, 'fetch'>
}

/** Requests in flight are answered within this; then their connections are cut. */
const answeredWithinMs = 3_000

/** Listens for whoever may ask: the doorkeeper looks first, and every answer carries the headers. */
export function listening(answering: Answering, { port, ...rest }: ListeningOptions): Promise<Listening> {
  const server = createServer(guarded(answering, rest))
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, hostname, () => {
      const address = server.address()
      const taken = typeof address === 'object' && address !== null ? address.port : port
      resolve({ url: `http://${hostname}:${taken}`, close: () => close(server) })
    })
  })
}

function guarded(
  { app, callsOf }: Answering,
  { dist, hostNames = [] }: Omit<ListeningOptions, 'port'>,
): RequestListener {
  const answer = getRequestListener(app.fetch)
  const names = hostNames.map((name) => name.toLowerCase())
  const headersOf = pageHeaders(dist)
  const call = callsOf(headersOf('/call'))
  const whenItIsItsTurn = inTurn()

  function begin(incoming: IncomingMessage, outgoing: ServerResponse) {
    const { method, url = '/' } = incoming
    const door = doorAsked(method, url)
    if (door !== undefined) return call(door, incoming, outgoing)
    outgoing.setHeaders(new Map(Object.entries(headersOf(url))))
    void answer(incoming, outgoing)
  }

  return (incoming, outgoing) => {
    const { method = 'GET', url = '/', headers, rawHeaders } = incoming
    const refused = turnedAway({ method, url, headers, hosts: valuesOf('host', rawHeaders) }, names)
    if (!refused) return whenItIsItsTurn(() => begin(incoming, outgoing))
    const { status, problem } = refused
    outgoing.writeHead(status, { ...headersOf(url), 'content-type': 'application/json', connection: 'close' })
    outgoing.end(JSON.stringify({ problem }))
  }
}

/** Every value of one header as it came, where Node keeps the first alone. */
const valuesOf = (name: string, rawHeaders: readonly string[]): string[] =>
  rawHeaders.filter((_, place) => place % 2 === 1 && rawHeaders[place - 1]?.toLowerCase() === name)

function close(server: Server): Promise<void> {
  return new Promise((closed) => {
    const cut = setTimeout(() => server.closeAllConnections(), answeredWithinMs)
    server.close(() => {
      clearTimeout(cut)
      closed()
    })
    server.closeIdleConnections()
  })
}

/** Throws where a port cannot be listened on, before anything has been done in vain. */
export function assertFree(port: number): Promise<void> {
  return new Promise((resolve, reject) => {
    const probe = createProbe()
    probe.once('error', reject)
    probe.listen(port, hostname, () => probe.close(() => resolve()))
  })
}
