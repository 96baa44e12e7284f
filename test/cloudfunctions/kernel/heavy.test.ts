import { deflateSync } from 'node:zlib'
import { heavily } from '../../../cloudfunctions/kernel/heavy/heavy'
import { Busy } from '../../../cloudfunctions/kernel/store/store'

const cost = { parallelism: 1, iterations: 1, memorySize: 1024 }
const salt = new Uint8Array(16)
const hash = (caller: string, password = 'open sesame') =>
  heavily({ name: caller }, { kind: 'hash', password, salt, cost })

/** Which work was taken, and which was refused as too much. */
async function outcomes(works: (() => Promise<unknown>)[]) {
  const all = works.map((work) => {
    try {
      return work()
    } catch (fault) {
      return Promise.reject(fault instanceof Error ? fault : new Error(String(fault)))
    }
  })
  const ended = await Promise.allSettled(all)
  return {
    done: ended.filter(({ status }) => status === 'fulfilled').length,
    busy: ended.filter((each) => each.status === 'rejected' && each.reason instanceof Busy).length,
  }
}

const drawing = {
  kind: 'redraw',
  mime: 'image/jpeg',
  width: 100,
  height: 100,
  orientation: 1,
  side: 256,
  cover: true,
  quality: 82,
} as const

/** A thread reads its libraries first, beside whatever else this machine does. */
jest.setTimeout(30_000)

describe('heavy work', () => {
  it('with pictures holds up no password, however many wait', async () => {
    const bytes = whitePng(2_000, 2_000)
    const picture = { ...drawing, bytes, mime: 'image/png', width: 2_000, height: 2_000 }
    let drawn = 0
    let hasLeft = false
    const pictures = outcomes(
      Array.from({ length: 40 }, (_, who) => async () => {
        await heavily({ name: `draws ${who}`, hasLeft: () => hasLeft }, picture)
        drawn += 1
      }),
    )
    expect(await hash('signs in')).toMatch(/^\$argon2id\$/)
    expect(drawn).toBeLessThan(5)
    hasLeft = true
    expect((await pictures).busy).toBeGreaterThan(0)
  })

  it('whose caller has left before its turn is not done, and makes room', async () => {
    let hasLeft = false
    const caller = (who: number) => ({ name: `leaves ${who}`, hasLeft: () => hasLeft })
    const left = outcomes(
      Array.from(
        { length: 24 },
        (_, who) => () =>
          heavily(caller(who), { kind: 'hash', password: 'x', salt, cost: { ...cost, iterations: 20 } }),
      ),
    )
    hasLeft = true
    const others = await outcomes(Array.from({ length: 20 }, (_, who) => () => hash(`stays ${who}`)))
    expect(others).toEqual({ done: 20, busy: 0 })
    const { done, busy } = await left
    expect(done).toBeLessThanOrEqual(1)
    expect(done + busy).toBe(24)
  })

  it.each([
    ['a second header', (png: Buffer) => Buffer.concat([png.subarray(0, 33), whitePng(4_000, 4_000).subarray(8)])],
    ['a header of another size', (_png: Buffer) => whitePng(4_000, 4_000)],
  ])('that unpacks a picture with %s takes no room for it', async (_what, spoil) => {
    const bytes = spoil(whitePng(100, 100))
    expect(await heavily({ name: 'a' }, { ...drawing, bytes, mime: 'image/png' })).toBeNull()
  })

  it('is done in a thread, and passwords match what was made of them alone', async () => {
    const made = await hash('a')
    expect(made).toMatch(/^\$argon2id\$/)
    expect(await heavily({ name: 'a' }, { kind: 'matches', password: 'open sesame', hash: made })).toBe(true)
    expect(await heavily({ name: 'a' }, { kind: 'matches', password: 'open sesame ', hash: made })).toBe(false)
  })

  it('of one caller is taken four at a time, and nobody else waits for it', async () => {
    const mine = outcomes(Array.from({ length: 40 }, () => () => hash('a')))
    const theirs = outcomes([() => hash('b')])
    expect(await mine).toEqual({ done: 4, busy: 36 })
    expect(await theirs).toEqual({ done: 1, busy: 0 })
  })

  it('of many waits in a line that ends', async () => {
    const { done, busy } = await outcomes(Array.from({ length: 60 }, (_, who) => () => hash(`caller ${who}`)))
    expect(done + busy).toBe(60)
    expect(done).toBeGreaterThanOrEqual(24)
    expect(busy).toBeGreaterThan(20)
  })

  it('leaves the thread that answers alone: no timer is late by the time it takes', async () => {
    const bytes = whitePng(2_000, 2_000)
    const work = heavily(
      { name: 'a' },
      {
        kind: 'redraw',
        bytes,
        width: 2_000,
        height: 2_000,
        mime: 'image/png',
        orientation: 1,
        side: 256,
        cover: true,
        quality: 82,
      },
    )
    let isDone = false
    let ticks = 0
    void work.then(() => (isDone = true))
    const begin = performance.now()
    const used = process.cpuUsage()
    while (!isDone) {
      await new Promise((resolve) => setTimeout(resolve, 5))
      ticks += 1
    }
    const took = performance.now() - begin
    expect(await work).toMatchObject({ width: 256, height: 256 })
    expect(process.cpuUsage(used).user).toBeGreaterThan(50_000)
    // Blocked for as long as the drawing takes, there would be one or two.
    expect(ticks).toBeGreaterThan(Math.min(8, took / 40))
  })

  it('that is damaged is answered as such, and the next is done', async () => {
    expect(await heavily({ name: 'a' }, { ...drawing, bytes: Buffer.from('no picture') })).toBeNull()
    await expect(heavily({ name: 'a' }, { kind: 'matches', password: 'x', hash: 'no hash' })).rejects.toThrow()
    expect(await hash('a')).toMatch(/^\$argon2id\$/)
  })
})

function whitePng(width: number, height: number): Buffer {
  const chunk = (type: string, body: Buffer) => {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(body.length, 0)
    head.write(type, 4, 'latin1')
    return Buffer.concat([head, body, crcOf(Buffer.concat([Buffer.from(type, 'latin1'), body]))])
  }
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(height, 4)
  header[8] = 8
  const pixels = deflateSync(Buffer.alloc((width + 1) * height))
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', pixels),
    chunk('IEND', Buffer.alloc(0)),
  ])
}

function crcOf(bytes: Buffer): Buffer {
  let crc = 0xffffffff
  for (const byte of bytes) {
    crc ^= byte
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1
  }
  const out = Buffer.alloc(4)
  out.writeUInt32BE(~crc >>> 0)
  return out
}
