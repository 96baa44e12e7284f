import { turnedAway } from '../../local/doorkeeper'

const host = '127.0.0.1:8787'
const own = `http://${host}`
const json = { 'content-type': 'application/json' }

const statusOf = (request: string, headers: Record<string, string> = {}, hostNames: string[] = []) => {
  const [method = '', url = ''] = request.split(' ')
  return turnedAway({ method, url, headers: { host, ...headers } }, hostNames)?.status ?? 'let in'
}

describe('a request by name', () => {
  it.each([
    ['127.0.0.1:8787', 'let in'],
    ['localhost:8787', 'let in'],
    ['LOCALHOST', 'let in'],
    ['[::1]:8787', 'let in'],
    ['evil.example', 403],
    ['evil.example:8787', 403],
    ['127.0.0.1.evil.example', 403],
    ['localhost.evil.example:8787', 403],
    ['localhost@evil.example', 403],
    ['x', 403],
    ['', 403],
    ['127.0.0.2', 403],
  ])('of %j is %s', (name, status) => {
    for (const request of ['GET /', 'GET /local/state', 'GET /desk/', 'GET /h5/', 'GET /public/x.png'])
      expect(statusOf(request, { host: name })).toBe(status)
    expect(statusOf('POST /call/ops', { ...json, host: name })).toBe(status)
  })

  it('that was configured is let in, whatever its case', () => {
    expect(statusOf('GET /', { host: 'Desk.Example:443' }, ['desk.example'])).toBe('let in')
    expect(
      statusOf('POST /call/ops', { ...json, host: 'desk.example', origin: 'https://desk.example' }, ['desk.example']),
    ).toBe('let in')
  })
})

describe('a path', () => {
  const strange = { 'sec-fetch-site': 'cross-site' }
  it.each([
    '/%6cocal/state',
    '/./local/state',
    '/x/../local/state',
    '/%2e/local/state',
    '/x/%2e%2e/local/state',
    '/%256cocal/state',
    '/LOCAL/state',
    '/local%2fstate',
    '/local\\\\state',
    '/local?x',
    '/c%61ll/ops',
    '/files//x',
  ])('is judged as it is read: %s', (path) => expect(statusOf(`GET ${path}`, strange)).toBe(403))

  it.each([
    'http://127.0.0.1:8787/local/state',
    'http://evil.example/',
    '//evil.example/local',
    '/\\\\evil',
    '*',
    'x',
    '/%ff',
  ])('is none: %s', (path) => expect(statusOf(`GET ${path}`)).toBe(400))

  it.each(['/', '/desk/', '/c/ABC%20D', '/public/a%25b.png', '/public/%E9%9D%92.png', '/h5/index.html?a=%25'])(
    'is open to a link: %s',
    (path) => expect(statusOf(`GET ${path}`, strange)).toBe('let in'),
  )
})

it('a request with two hosts is turned away', () => {
  const asked = { method: 'GET', url: '/', headers: { host } }
  expect(turnedAway({ ...asked, hosts: [host, 'evil.example'] })?.status).toBe(400)
  expect(turnedAway({ ...asked, hosts: [host] })).toBeUndefined()
})

const commands = [
  '/call/ops',
  '/call/member',
  '/local/clock',
  '/local/jobs',
  '/local/safety',
  '/local/code',
  '/local/phone',
]

describe('a command', () => {
  it.each(commands)('to %s is let in from a program of this machine and from our own page', (path) => {
    expect(statusOf(`POST ${path}`, json)).toBe('let in')
    expect(statusOf(`POST ${path}`, { ...json, origin: own, 'sec-fetch-site': 'same-origin' })).toBe('let in')
    expect(statusOf(`POST ${path}`)).toBe('let in')
  })

  it.each([
    'https://evil.example',
    'null',
    'http://127.0.0.1:3000',
    'http://localhost:8787',
    'file://',
    `${own}.evil.example`,
  ])('from a page of %s is refused everywhere', (origin) => {
    for (const path of [...commands, '/local/upload']) {
      expect(statusOf(`POST ${path}`, { ...json, origin })).toBe(403)
      expect(statusOf(`OPTIONS ${path}`, { origin })).toBe(403)
    }
    expect(statusOf('GET /local/state', { origin })).toBe(403)
  })

  it.each([
    'text/plain',
    'text/plain;charset=UTF-8',
    'application/x-www-form-urlencoded',
    'multipart/form-data; boundary=x',
    'application/jsonp',
  ])('as %s is refused, from whomever', (type) => {
    for (const path of [...commands, '/local/upload'])
      expect(statusOf(`POST ${path}`, { 'content-type': type })).toBe(415)
  })

  it('that a page sends without a type is refused', () => {
    for (const path of [...commands, '/local/upload']) expect(statusOf(`POST ${path}`, { origin: own })).toBe(415)
  })

  it('to take a picture in says it is one', () => {
    for (const type of ['image/png', 'application/octet-stream'])
      expect(statusOf('POST /local/upload', { 'content-type': type, origin: own })).toBe('let in')
  })
})

describe('a look', () => {
  it('that another site’s page makes is refused where it asks, and let in where it is a page', () => {
    for (const site of ['cross-site', 'same-site'])
      expect(
        ['/local/state', '/local/documents/members', '/call/ops', '/files/a.b/c', '/', '/desk/', '/c/ABC'].map((path) =>
          statusOf(`GET ${path}`, { 'sec-fetch-site': site }),
        ),
      ).toEqual([403, 403, 403, 403, 'let in', 'let in', 'let in'])
  })
})

describe('a path', () => {
  it.each([
    '/public/%',
    '/public/%zz.png',
    '/c/%',
    '/c/%E0%A4%A',
    '/h5/%',
    '/files/%/x',
    '/%C0%AF',
    '/local/documents/%ff',
  ])('that is no text, %s, is refused', (path) => {
    expect(statusOf(`GET ${path}`)).toBe(400)
  })
  it('that is one, is let in', () => {
    expect(statusOf('GET /c/%E7%A0%81?x=%')).toBe('let in')
  })
})
