import { request } from 'node:http'
import { openBrand, type Brand } from '../_support/brand'

/** What a browser page of somebody else's, or another program of this machine, would send to the wire of `npm start -- --sdk`. */
let brand: Brand
let wire: URL
beforeAll(async () => {
  brand = await openBrand({ adapter: 'sdk' })
  wire = new URL(brand.cloud.wireUrl ?? '')
})
afterAll(() => brand.close())

const read = { action: 'database.getDocument', collectionName: 'operators', limit: 5 }
const secret = () => process.env['TENCENTCLOUD_SECRETID'] ?? ''
const json = { 'content-type': 'application/json' }
const knowing = () => ({
  authorization: `TC3-HMAC-SHA256 Credential=${secret()}/2026-11-29/tcb/tc3_request, Signature=x`,
})

/** `fetch` would not send another host. */
const send = (method: string, path: string, headers: Record<string, string>, body?: object) =>
  new Promise<{ status: number; text: string }>((resolve, reject) => {
    const asking = request({ host: wire.hostname, port: wire.port, method, path, headers }, (answer) => {
      let text = ''
      answer.on('data', (part: Buffer) => (text += part.toString()))
      answer.on('end', () => resolve({ status: answer.statusCode ?? 0, text }))
    })
    asking.on('error', reject)
    asking.end(body && JSON.stringify(body))
  })

test('the wire takes a call of whoever knows the secret of this start, under a name of this machine', async () => {
  const host = { host: `localhost:${wire.port}`, origin: `http://127.0.0.1:${wire.port}` }
  const answered = await send('POST', '/admin', { ...json, ...knowing(), ...host }, read)
  expect(JSON.parse(answered.text).data.list).toHaveLength(brand.all('operators').length)
})

test.each<[string, number, () => Record<string, string>]>([
  ['no credential', 401, () => json],
  ['another secret', 401, () => ({ ...json, authorization: 'TC3-HMAC-SHA256 Credential=local/2026/tcb/tc3_request' })],
  ['part of the secret', 401, () => ({ ...json, authorization: `Bearer ${secret().slice(0, 20)}` })],
  ['no JSON, as a form or a page may send without asking', 415, () => ({ ...knowing(), 'content-type': 'text/plain' })],
  ['a name that somebody else gave this machine', 403, () => ({ ...json, ...knowing(), host: 'evil.example' })],
  ['a page from elsewhere', 403, () => ({ ...json, ...knowing(), origin: 'https://evil.example' })],
  ['a page from nowhere', 403, () => ({ ...json, ...knowing(), origin: 'null' })],
])('and refuses %s, with nothing read and nothing changed', async (_name, status, headers) => {
  const write = { ...read, action: 'database.insertDocument', data: ['{"_id":"forged"}'], collectionName: 'sessions' }
  for (const body of [read, write]) {
    const answered = await send('POST', '/admin', headers(), body)
    expect(answered.status).toBe(status)
    expect(JSON.parse(answered.text)).not.toHaveProperty('data')
  }
  expect((await send('PUT', '/control/faults', headers(), { latencyMs: 9_999 })).status).toBe(status)
  const faults = await send('GET', '/control/faults', knowing())
  expect(JSON.parse(faults.text)).toEqual({ latencyMs: 0, rules: [] })
  expect(brand.all('sessions').filter(({ _id }) => _id === 'forged')).toEqual([])
})
