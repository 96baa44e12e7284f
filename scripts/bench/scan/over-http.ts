import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { startHost } from '../../../local/host'
import { compared, interleaved, quantile } from '../measure'
import type { GroupOptions } from '../group'
import type { BenchBrand, ScanRequest } from './brand'
import type { ByHand, Finding } from './by-hand'
import { byHandBeside, width } from './door'
import type { Load, Loaded } from './http-client'

/** From a phone's request to its answer, without the network: the local cloud beside a bare server with the scan by hand. */
export async function overHttp(brand: BenchBrand, folder: string, { quick, report }: GroupOptions) {
  const { cloud, settings } = brand
  const host = await startHost({ cloud, settings, port: 0, dist: folder })
  const byHand = byHandBeside(brand, join(folder, 'by-hand-http.sqlite'))
  const bare = await listening(byHand)
  const client = fork(join(__dirname, 'http-client.ts'), { execArgv: ['--import', 'tsx'] })
  const latenciesMs: number[] = []
  const count = quick ? 1_280 : 6_400
  const rate = await interleaved<ScanRequest[]>(
    [
      {
        name: 'host',
        work: async (requests) => {
          const { eachMs } = await load(client, { url: `${host.url}/call/code`, connections: width, requests })
          latenciesMs.push(...eachMs)
        },
      },
      { name: 'bare', work: (requests) => load(client, { url: bare.url, connections: width, requests }) },
    ],
    () => ({ material: brand.requests(count), count }),
  )
  const row = { group: 'scan', unit: 'scans/s', baselineName: 'node:http and by hand' }
  report(compared({ ...row, name: `over HTTP, ${width} connections` }, rate('host'), rate('bare'), 0.25))
  // The first round warms up and does not count.
  const countedMs = latenciesMs.slice(count)
  const latency = { group: 'scan', unit: 'ms' }
  report({ ...latency, name: 'over HTTP, half are answered within', value: quantile(countedMs, 0.5) })
  const p99 = quantile(countedMs, 0.99)
  report({ ...latency, name: 'over HTTP, 99 % are answered within', value: p99, target: '≤ 30', holds: p99 <= 30 })
  client.kill()
  await Promise.all([host.close(), bare.close()])
  byHand.close()
}

function load(client: ChildProcess, work: Load): Promise<Loaded> {
  return new Promise((resolve, reject) => {
    const gone = () => reject(new Error('the client of the HTTP bench ended early'))
    client.once('exit', gone)
    client.once('message', (answer) => {
      client.off('exit', gone)
      resolve(answer as Loaded)
    })
    client.send(work)
  })
}

interface Waiting {
  request: ScanRequest
  answer(finding: Finding): void
}

/** The least server there can be; what arrives in one turn of the event loop is committed together. */
async function listening(byHand: ByHand) {
  let waiting: Waiting[] = []
  const scanAll = () => {
    const turn = waiting
    waiting = []
    const findings = byHand.scanTogether(turn.map(({ request }) => request))
    findings.forEach((finding, at) => turn[at]?.answer(finding))
  }
  const server = createServer((incoming, outgoing) => {
    void bodyOf(incoming).then((body) => {
      const { requestId, input } = JSON.parse(body) as { requestId: string; input: { scanned: string } }
      const visitorId = String(incoming.headers['x-visitor'])
      if (waiting.length === 0) setImmediate(scanAll)
      waiting.push({
        request: { requestId, scanned: input.scanned, visitorId, address: '58.246.26.1' },
        answer: (finding) => outgoing.setHeader('content-type', 'application/json').end(JSON.stringify(finding)),
      })
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
    close: () => new Promise<void>((closed) => server.close(() => closed())),
  }
}

async function bodyOf(incoming: IncomingMessage): Promise<string> {
  let body = ''
  incoming.setEncoding('utf8')
  for await (const chunk of incoming) body += String(chunk)
  return body
}
