import { randomBytes } from 'node:crypto'
import { connect, type Socket } from 'node:net'
import { startHost, type Host } from '../../local/host'
import { TimeLimitExceeded } from '../../local/time-limit'
import { openBrand, type Brand } from '../_support/brand'

let brand: Brand
let host: Host
beforeAll(async () => {
  brand = await openBrand()
  await brand.join('visitor-lin', '林小满')
  host = await startHost({ cloud: brand.cloud, settings: brand.settings, port: 0, dist: brand.filesFolder })
})
afterAll(async () => {
  await host.close()
  await brand.close()
})

/** What a socket is answered until `answers` whole answers are there, or the other end is closed. */
function answered(socket: Socket, answers = 1): Promise<string[]> {
  return new Promise((resolve, reject) => {
    let text = ''
    const whole = () => text.split(/(?=HTTP\/1\.1 \d{3} )/).filter((each) => /\r\n\r\n[^]/.test(each))
    socket.on('data', (chunk: Buffer) => {
      text += chunk.toString()
      if (whole().length >= answers) resolve(whole())
    })
    socket.on('end', () => resolve(whole()))
    socket.on('error', reject)
  })
}
const open = () => connect(Number(new URL(host.url).port), '127.0.0.1')
const head = (path: string, more: readonly string[] = []) =>
  [`POST ${path} HTTP/1.1`, `host: ${new URL(host.url).host}`, 'content-type: application/json', ...more, '', ''].join(
    '\r\n',
  )
const envelope = (procedure: string, input: object = {}) =>
  JSON.stringify({ procedure, requestId: randomBytes(8).toString('hex'), input })
const sized = (path: string, body: string, more: readonly string[] = []) =>
  head(path, [`content-length: ${Buffer.byteLength(body)}`, ...more]) + body
const bodyIn = (answer = ''): unknown => JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4))
const statusIn = (answer = ''): string => answer.slice(9, 12)

async function post(
  path: string,
  body: string,
  more?: readonly string[],
): Promise<{ status: string; body: unknown; head: string }> {
  const socket = open()
  const answers = answered(socket)
  socket.write(sized(path, body, more))
  const [answer = ''] = await answers
  socket.destroy()
  return { status: statusIn(answer), body: bodyIn(answer), head: answer.slice(0, answer.indexOf('\r\n\r\n')) }
}

const lin = ['x-visitor: visitor-lin']

it('answers a door’s reply as JSON of the length it says, with every header of this host', async () => {
  const { status, body, head: headers } = await post('/call/member', envelope('home'), lin)
  expect([status, body]).toMatchObject(['200', { ok: true, value: { card: { nickname: '林小满' } } }])
  expect(headers).toMatch(/content-type: application\/json/)
  expect(headers).toMatch(/content-security-policy: default-src 'none'/)
  expect(headers).toContain(`content-length: ${Buffer.byteLength(JSON.stringify(body))}`)
})

it('keeps a connection, and puts a body together however it comes', async () => {
  const socket = open()
  const answers = answered(socket, 3)
  const body = envelope('saveProfile', { nickname: '林小满' })
  const bytes = Buffer.from(body)
  const inTheMiddle = bytes.indexOf(Buffer.from('林')) + 1
  socket.write(head('/call/member', [`content-length: ${bytes.length}`, ...lin]))
  socket.write(bytes.subarray(0, inTheMiddle))
  await new Promise((resolve) => setTimeout(resolve, 20))
  socket.write(bytes.subarray(inTheMiddle))
  socket.write(sized('/call/member?x=1', envelope('home'), lin))
  const chunk = envelope('home')
  socket.write(head('/call/member', ['transfer-encoding: chunked', ...lin]))
  socket.write(`${chunk.length.toString(16)}\r\n${chunk}\r\n0\r\n\r\n`)
  const [saved, home, chunked] = (await answers).map(bodyIn)
  expect([saved, home, chunked]).toMatchObject([{ ok: expect.any(Boolean) }, { ok: true }, { ok: true }])
  expect(home).toMatchObject({ value: { card: { nickname: '林小满' } } })
  socket.destroy()
})

it.each([
  ['a door that is not there', '/call/nothing', '{}', '404', 'unknownProcedure'],
  ['a name that every object has', '/call/constructor', '{}', '404', 'unknownProcedure'],
  ['no JSON', '/call/member', '{"procedure":', '200', 'malformed'],
  ['nothing', '/call/member', '', '200', 'malformed'],
  ['a visitor of no shape', '/call/member', envelope('home'), '200', 'notSignedIn'],
  ['a visitor at the desk', '/call/ops', envelope('whoAmI'), '200', 'notSignedIn'],
])('refuses %s', async (_, path, body, status, code) => {
  const asked = await post(path, body, ['x-visitor: 1234567', 'authorization: Bearer not a token'])
  expect(asked).toMatchObject({ status, body: { ok: false, refusal: { code } } })
})

it.each(['GET /call/member', 'POST /call/', 'POST /call/member/', 'POST /call'])('has nothing at %s', async (asked) => {
  const [method, path = ''] = asked.split(' ')
  const response = await fetch(`${host.url}${path}`, { method, headers: { 'content-type': 'application/json' } })
  expect(response.status).toBe(404)
})

describe('a body above 100 kB', () => {
  const most = 100 * 1024
  const large = (bytes: number) => `{"a":"${'x'.repeat(bytes - 8)}"}`

  it('is refused, one as large as that is read', async () => {
    expect(await post('/call/member', large(most), lin)).toMatchObject({
      status: '200',
      body: { refusal: { field: 'procedure' } },
    })
    const refused = { status: '413', body: { ok: false, refusal: { code: 'malformed', problem: 'tooLarge' } } }
    expect(await post('/call/member', large(most + 1), lin)).toMatchObject(refused)
    expect(await post('/call/member', large(40 * most), lin)).toMatchObject(refused)
  })

  it('is refused where it comes in chunks too, and whoever goes on sending is cut off', async () => {
    const socket = open()
    const closed = new Promise((resolve) => socket.once('close', resolve))
    const answers = answered(socket)
    const chunk = 'x'.repeat(64 * 1024)
    socket.write(head('/call/member', ['transfer-encoding: chunked', ...lin]))
    const sending = setInterval(() => socket.write(`${chunk.length.toString(16)}\r\n${chunk}\r\n`), 10)
    expect(statusIn((await answers)[0])).toBe('413')
    await closed
    clearInterval(sending)
  })

  it('is refused before it is sent, and the connection stays good for whoever keeps to what it said', async () => {
    const socket = open()
    const answers = answered(socket, 2)
    const body = large(most + 1)
    socket.write(head('/call/member', [`content-length: ${body.length}`, ...lin]))
    await new Promise((resolve) => setTimeout(resolve, 50))
    socket.write(body)
    socket.write(sized('/call/member', envelope('home'), lin))
    expect((await answers).map(statusIn)).toEqual(['413', '200'])
    socket.destroy()
  })
})

it('knows of whoever has left', async () => {
  const { cloud } = brand
  const left: boolean[] = []
  const asked = new Promise<void>((resolve) => {
    const { ask } = cloud
    cloud.ask = async (door, given, caller) => {
      cloud.ask = ask
      left.push(caller.hasLeft?.() ?? true)
      socket.destroy()
      await new Promise((later) => setTimeout(later, 100))
      left.push(caller.hasLeft?.() ?? false)
      resolve()
      return ask(door, given, caller)
    }
  })
  const socket = open()
  socket.write(sized('/call/member', envelope('home'), lin))
  await asked
  expect(left).toEqual([false, true])
})

it.each([
  ['took too long', new TimeLimitExceeded('member', 20_000), '504', { code: 'FUNCTIONS_TIME_LIMIT_EXCEEDED' }],
  ['broke outside of a door', new Error('no disk'), '500', { problem: 'the local cloud is broken' }],
])('says that it %s', async (_, fault, status, body) => {
  const { cloud } = brand
  const { ask } = cloud
  const print = jest.spyOn(console, 'error').mockImplementation(() => undefined)
  cloud.ask = () => Promise.reject(fault)
  expect(await post('/call/member', envelope('home'), lin)).toMatchObject({ status, body })
  cloud.ask = ask
  print.mockRestore()
})
