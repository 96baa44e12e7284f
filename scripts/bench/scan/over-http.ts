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
  const client = fork(join(__dirname, 'http-client.cjs'), { execArgv: [] })
  const latenciesMs = { host: [] as number[], bare: [] as number[] }
  const count = quick ? 1_280 : 6_400
  const loading = (name: keyof typeof latenciesMs, url: string) => ({
    name,
    async work(requests: ScanRequest[]) {
      const { eachMs } = await load(client, { url, connections: width, requests })
      latenciesMs[name].push(...eachMs)
    },
  })
  const rate = await interleaved<ScanRequest[]>(
    [loading('host', `${host.url}/call/code`), loading('bare', bare.url)],
    () => ({ material: brand.requests(count), count }),
  )
  const row = { group: 'scan', baselineName: 'node:http and by hand' }
  const name = `over HTTP, ${width} connections`
  report(compared({ ...row, name, unit: 'scans/s' }, rate('host'), rate('bare'), 0.25))
  for (const { share, within } of [{ share: 0.5 }, { share: 0.99, within: 30 }]) {
    // The first round warms up and does not count.
    const [value, baseline] = [
      quantile(latenciesMs.host.slice(count), share),
      quantile(latenciesMs.bare.slice(count), share),
    ]
    const target = within === undefined ? {} : { target: `≤ ${within}`, holds: value <= within }
    const latency = { name: `over HTTP, ${100 * share} % answered within`, unit: 'ms', value, baseline }
    report({ ...row, ...latency, ratio: value / baseline, ...target })
  }
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
