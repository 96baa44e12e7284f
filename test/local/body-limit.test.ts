import { request } from 'node:http'
import type { AddressInfo } from 'node:net'
import { serve } from '@hono/node-server'
import { Hono } from 'hono'
import { bodyWithin } from '../../local/body-limit'

const maxSize = 1_000

/** What a real server answers to a body that says its length, or comes in chunks. */
function posted(port: number, bytes: number, { says }: { says: boolean }): Promise<string> {
  return new Promise((resolve, reject) => {
    const headers = says ? { 'content-length': bytes } : { 'transfer-encoding': 'chunked' }
    const asked = request({ port, method: 'POST', path: '/', headers }, (response) => {
      let text = ''
      response.on('data', (part: Buffer) => (text += part.toString()))
      response.on('end', () => resolve(`${response.statusCode} ${text}`))
    })
    asked.on('error', reject)
    asked.end(Buffer.alloc(bytes, 'a'))
  })
}

describe('the limit of a body', () => {
  let server: ReturnType<typeof serve>
  let port: number

  beforeAll(async () => {
    const app = new Hono()
    app.post('/', bodyWithin({ maxSize, onError: (context) => context.text('too large', 413) }))
    app.post('/', async (context) => context.text(`read ${(await context.req.text()).length}`))
    port = await new Promise((resolve) => {
      server = serve({ fetch: app.fetch, port: 0, hostname: '127.0.0.1' }, (address: AddressInfo) =>
        resolve(address.port),
      )
    })
  })
  afterAll(() => new Promise((resolve) => server.close(resolve)))

  it.each([
    ['that says its length', { says: true }],
    ['that comes in chunks', { says: false }],
  ])('lets one through up to it and refuses one above it, %s', async (_, how) => {
    expect(await posted(port, maxSize, how)).toBe(`200 read ${maxSize}`)
    expect(await posted(port, maxSize + 1, how)).toBe('413 too large')
  })
})
