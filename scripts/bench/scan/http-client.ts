import { Agent, request } from 'node:http'
import type { ScanRequest } from './brand'
import { inFlight } from '../measure'

/** What the client is told to do. */
export interface Load {
  /** Where scans are posted to. */
  url: string
  connections: number
  requests: ScanRequest[]
}

/** How long each scan took until its answer was read, in milliseconds, and all of them together. */
export interface Loaded {
  eachMs: number[]
  wholeMs: number
}

/** Runs in a process of its own, so that making the load costs the server none of its time: a child that loads on message. */
process.on('message', (load: Load) => void loaded(load).then((answer) => process.send?.(answer)))

async function loaded({ url, connections, requests }: Load): Promise<Loaded> {
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const eachMs: number[] = []
  const startedAt = performance.now()
  await inFlight(connections, requests, async (scan) => {
    const sentAt = performance.now()
    await posted(agent, url, scan)
    eachMs.push(performance.now() - sentAt)
  })
  agent.destroy()
  return { eachMs, wholeMs: performance.now() - startedAt }
}

function posted(agent: Agent, url: string, { visitorId, requestId, scanned }: ScanRequest): Promise<void> {
  const body = JSON.stringify({ procedure: 'scan', requestId, input: { scanned } })
  const headers = {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
    'x-visitor': visitorId,
  }
  return new Promise((resolve, reject) => {
    const sent = request(url, { method: 'POST', agent, headers }, (answer) => {
      let text = ''
      answer.setEncoding('utf8')
      answer.on('data', (chunk: string) => (text += chunk))
      answer.on('end', () =>
        text.includes('"first"') ? resolve() : reject(new Error(`a fresh code was answered ${text.slice(0, 200)}`)),
      )
    })
    sent.on('error', reject)
    sent.end(body)
  })
}
