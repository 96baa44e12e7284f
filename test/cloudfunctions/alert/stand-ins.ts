import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { SMTPServer } from 'smtp-server'
import { postJson } from '../../../cloudfunctions/adapters/post'
import type { Post } from '../../../cloudfunctions/kernel/ports/outbound'

/** What came to a robot's server. */
export interface Received {
  address: string
  body: Record<string, unknown>
}

export interface RobotAnswer {
  status?: number
  headers?: Record<string, string>
  body?: unknown
  /** Never answers. */
  isSilent?: boolean
}

/** Another end for the robots' addresses: everything is real but where they lead. */
export async function openRobots(answer: (received: Received) => RobotAnswer) {
  const received: Received[] = []
  const server = createServer((request, response) => {
    void textOf(request).then((text) => {
      const heard = { address: String(request.url).slice(1), body: JSON.parse(text) as Received['body'] }
      received.push(heard)
      const { status = 200, headers = {}, body = {}, isSilent = false } = answer(heard)
      if (isSilent) return
      response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(JSON.stringify(body))
    })
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const post: Post = postJson((address) => `http://127.0.0.1:${port}/${address}`, 400)
  const close = () =>
    new Promise<void>((resolve) => {
      server.closeAllConnections()
      server.close(() => resolve())
    })
  return { received, post, close }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const parts: Buffer[] = []
  for await (const part of request) parts.push(part as Buffer)
  return Buffer.concat(parts).toString()
}

/** A mail server that keeps what it takes. `refuses` answers an SMTP code for an address, or nothing where it is taken. */
export async function openMailServer(refuses: (to: string) => number | undefined = () => undefined) {
  const letters: string[] = []
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username, password }, _session, done) =>
      username === 'desk' && password === 'secret' ? done(null, { user: 'desk' }) : done(new Error('no')),
    onRcptTo: ({ address }, _session, done) => {
      const code = refuses(address)
      if (code === undefined) return done()
      done(Object.assign(new Error('refused'), { responseCode: code }))
    },
    onData: (stream, _session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        letters.push(Buffer.concat(parts).toString())
        done()
      })
    },
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', () => resolve()))
  const { port } = server.server.address() as AddressInfo
  const close = () => new Promise<void>((resolve) => server.close(() => resolve()))
  return { letters, port, close }
}
