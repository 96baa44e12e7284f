import { getRequestListener, type HttpBindings } from '@hono/node-server'
import type { Hono } from 'hono'
import { createServer, type RequestListener, type Server } from 'node:http'
import { createServer as createProbe } from 'node:net'
import { turnedAway } from './doorkeeper'
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

/** What answers, and may ask what connection a request came over. */
type Answering = Pick<Hono<{ Bindings: HttpBindings }>, 'fetch'>

/** Requests in flight are answered within this; then their connections are cut. */
const answeredWithinMs = 3_000

/** Listens for whoever may ask: the doorkeeper looks first, and every answer carries the headers. */
export function listening(app: Answering, { port, ...rest }: ListeningOptions): Promise<Listening> {
  const server = createServer(guarded(app, rest))
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, hostname, () => {
      const address = server.address()
      const taken = typeof address === 'object' && address !== null ? address.port : port
      resolve({ url: `http://${hostname}:${taken}`, close: () => close(server) })
    })
  })
}

function guarded(app: Answering, { dist, hostNames = [] }: Omit<ListeningOptions, 'port'>): RequestListener {
  const answer = getRequestListener(app.fetch)
  const names = hostNames.map((name) => name.toLowerCase())
  const headersOf = pageHeaders(dist)
  const whenItIsItsTurn = inTurn()
  return (incoming, outgoing) => {
    const { method = 'GET', url = '/', headers } = incoming
    for (const [name, value] of Object.entries(headersOf(url))) outgoing.setHeader(name, value)
    const refused = turnedAway({ method, url, headers, hosts: incoming.headersDistinct['host'] }, names)
    if (refused) {
      outgoing.writeHead(refused.status, { 'content-type': 'application/json', connection: 'close' })
      outgoing.end(JSON.stringify({ problem: refused.problem }))
      return
    }
    whenItIsItsTurn(() => void answer(incoming, outgoing))
  }
}

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
