import { request } from 'node:http'
import { connect } from 'node:net'
import { startBrand, type RunningBrand } from '../_support/running-brand'

let brand: RunningBrand
beforeAll(async () => {
  brand = await startBrand()
})
afterAll(() => brand.close())

interface Answered {
  status: number
  headers: Record<string, string | string[] | undefined>
  body: string
}
function ask(method: string, path: string, headers: Record<string, string> = {}, body = ''): Promise<Answered> {
  return new Promise((resolve, reject) => {
    const { hostname, port } = new URL(brand.url)
    const sent = request({ hostname, port, method, path, headers, agent: false }, (answer) => {
      let text = ''
      answer.on('data', (chunk: Buffer) => (text += chunk.toString()))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: text }))
    })
    sent.on('error', reject)
    sent.end(body)
  })
}

describe('every page', () => {
  it.each(['/', '/inspector.html', '/desk/', '/h5/', '/local/state', '/no-such-page', '/public/no.png'])(
    '%s says what it may do',
    async (path) => {
      const { headers } = await ask('GET', path)
      const mayFrame = path.startsWith('/h5') ? ["'self'", 'SAMEORIGIN'] : ["'none'", 'DENY']
      const policy = String(headers['content-security-policy'])
      expect([/frame-ancestors (\S+)/.exec(policy)?.[1], headers['x-frame-options']]).toEqual(mayFrame)
      expect(/script-src ([^;]*)/.exec(policy)?.[1]).not.toContain('unsafe-inline')
      expect(policy).toContain("default-src 'none'")
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
      })
    },
  )

  it('is not given to a request that names two hosts', async () => {
    const { hostname, port, host } = new URL(brand.url)
    const statusOf = (hosts: readonly string[]) =>
      new Promise<string>((resolve, reject) => {
        const lines = ['GET /desk/ HTTP/1.1', ...hosts.map((each) => `Host: ${each}`), 'Connection: close', '', '']
        let text = ''
        const socket = connect(Number(port), hostname, () => socket.write(lines.join('\r\n')))
        socket.on('data', (chunk: Buffer) => (text += chunk.toString()))
        socket.on('end', () => resolve(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? ''))
        socket.on('error', reject)
      })
    expect(await statusOf([host])).toBe('200')
    expect(await statusOf([host, 'evil.example'])).toBe('400')
  })

  it('is turned away from a foreign name and origin, before anything is done', async () => {
    expect(await ask('GET', '/local/state', { host: 'evil.example' })).toMatchObject({ status: 403 })
    const foreign = { origin: 'https://evil.example', 'content-type': 'application/json' }
    const before = brand.cloud.clock.offsetMs()
    expect(await ask('POST', '/local/clock', foreign, '{"advanceMs":1000}')).toMatchObject({ status: 403 })
    expect(await ask('POST', '/local/clock', { 'content-type': 'text/plain' }, '{"advanceMs":1000}')).toMatchObject({
      status: 415,
    })
    expect(brand.cloud.clock.offsetMs()).toBe(before)
  })

  it.each(['c', 'C'])('answers a printed link under /%s/', async (path) => {
    const { status, headers } = await ask('GET', `/${path}/1ABCD-EFGHJ-KMNPQ-RSTVW`)
    expect([status, headers.location]).toEqual([302, '/#1ABCD-EFGHJ-KMNPQ-RSTVW'])
  })

  it.each([
    '/public/%',
    '/public/%2e%2e/x.png',
    '/public/%zz.png',
    '/c/%',
    '/h5/%',
    '/desk/%',
    '/local/documents/%',
    '/%00',
    '/public/%00.png',
  ])('at %s is no fault of the server', async (path) => {
    const { status } = await ask('GET', path)
    expect([302, 400, 404]).toContain(status)
  })
})

describe('passwords', () => {
  it('are told of the fictional brand’s operators and of nobody else', async () => {
    const { token } = JSON.parse(
      (
        await ask(
          'POST',
          '/call/ops',
          { 'content-type': 'application/json' },
          JSON.stringify({
            procedure: 'signIn',
            requestId: 'request-0001',
            input: { account: 'admin', password: brand.signInOf('admin').password },
          }),
        )
      ).body,
    ).value
    const roles = [{ role: 'admin', scope: { kind: 'brand' } }]
    const input = { account: 'newcomer', name: '李岸', roles }
    const added = await ask(
      'POST',
      '/call/ops',
      { 'content-type': 'application/json', authorization: `Bearer ${token}` },
      JSON.stringify({ procedure: 'inviteOperator', requestId: 'request-0002', input }),
    )
    expect(JSON.parse(added.body)).toMatchObject({ ok: true })
    const { body } = await ask('GET', '/local/state')
    expect(JSON.parse(body).signIns.map(({ account }: { account: string }) => account)).toEqual([
      'admin',
      'campaign',
      'clerk',
    ])
    expect(body).not.toContain(JSON.parse(added.body).value.secret)
  })
})

describe('a newcomer', () => {
  /** Connections that ask again as soon as they are answered. */
  function keepBusy(count: number): () => void {
    const { port } = new URL(brand.url)
    const body = JSON.stringify({ procedure: 'home', requestId: 'request-0003', input: {} })
    const text = `POST /call/member HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\ncontent-type: application/json\r\nx-visitor: busy\r\ncontent-length: ${body.length}\r\n\r\n${body}`
    const sockets = Array.from({ length: count }, () => {
      const socket = connect(Number(port), '127.0.0.1', () => socket.write(text))
      socket.on('error', () => undefined)
      // An answer is shorter than what is read at once.
      socket.on('data', () => socket.write(text))
      return socket
    })
    return () => sockets.forEach((socket) => socket.destroy())
  }

  it('is served about as soon as those who are there', async () => {
    const calm = keepBusy(300)
    await new Promise((resolve) => setTimeout(resolve, 3_000))
    const waits: number[] = []
    for (let index = 0; index < 10; index += 1) {
      const askedAt = performance.now()
      await ask('GET', '/local/safety')
      waits.push(performance.now() - askedAt)
    }
    calm()
    waits.sort((left, right) => left - right)
    // A queue of 300 requests of a millisecond or two each; the queue of connections would have been ten times that.
    expect(waits[5]).toBeLessThan(2_000)
  }, 60_000)
})

describe('a host that is closed', () => {
  it('waits for no connection that is idle', async () => {
    const other = await startBrand()
    const { port } = new URL(other.url)
    const idle = connect(Number(port), '127.0.0.1')
    await new Promise((resolve) => idle.once('connect', resolve))
    idle.write(`GET /local/safety HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n\r\n`)
    await new Promise((resolve) => idle.once('data', resolve))
    const startedAt = performance.now()
    await other.close()
    expect(performance.now() - startedAt).toBeLessThan(2_000)
    idle.destroy()
  })
})
