import { readFileSync } from 'node:fs'
import { crc32, deflateSync } from 'node:zlib'
import { Jimp } from 'jimp'
import { cleaned } from '../../../cloudfunctions/kernel/pictures/clean'
import { redrawn } from '../../../cloudfunctions/kernel/pictures/redrawn'

const secret = 'SECRETCAM 30.2741N 120.1551E'
const hides = (bytes: Buffer) => !bytes.toString('latin1').includes('SECRETCAM')

const segment = (marker: number, body: Buffer) =>
  Buffer.concat([Buffer.from([0xff, marker, (body.length + 2) >> 8, (body.length + 2) & 255]), body])
const text = (said: string) => Buffer.from(said, 'latin1')
const drawn = (type: 'image/jpeg' | 'image/png', width = 40, height = 30) =>
  new Jimp({ width, height, color: 0x0e5e52ff }).getBuffer(type)
/** A picture's pixels, by a reader that is not ours. */
async function pixelsOf(bytes: Buffer) {
  const { formats } = new Jimp({ width: 1, height: 1 })
  const mime = bytes[0] === 0xff ? 'image/jpeg' : 'image/png'
  const pixels = await formats.find((format) => format.mime === mime)?.decode(bytes)
  if (!pixels) throw new Error('nobody reads this')
  return new Jimp(pixels)
}
const behindHead = (jpeg: Buffer, ...parts: Buffer[]) =>
  Buffer.concat([jpeg.subarray(0, 2), ...parts, jpeg.subarray(2)])

function orientedTiff(orientation: number, said = ''): Buffer {
  const tiff = Buffer.from('4d4d002a000000080001011200030000000100000000000000000000', 'hex')
  tiff.writeUInt16BE(orientation, 18)
  return Buffer.concat([tiff, text(said)])
}
const exif = (orientation: number, said = '') =>
  segment(0xe1, Buffer.concat([text('Exif\0\0'), orientedTiff(orientation, said)]))

describe('a JPEG', () => {
  const largeFrame = segment(0xc0, Buffer.from('084e204e2001011100', 'hex'))
  const scan = Buffer.concat([segment(0xda, Buffer.from('010100003f00', 'hex')), Buffer.from([0x55])])
  const places: [string, (jpeg: Buffer) => Buffer][] = [
    ['Exif', (jpeg) => behindHead(jpeg, exif(1, secret))],
    ['XMP', (jpeg) => behindHead(jpeg, segment(0xe1, text(`http://ns.adobe.com/xap/1.0/\0${secret}`)))],
    ['a colour profile', (jpeg) => behindHead(jpeg, segment(0xe2, text(`ICC_PROFILE\0\x01\x01${secret}`)))],
    ['the index of more pictures', (jpeg) => behindHead(jpeg, segment(0xe2, text(`MPF\0${secret}`)))],
    ['the thumbnail of JFIF', (jpeg) => behindHead(jpeg, segment(0xe0, text(`JFXX\0\x10${secret}`)))],
    ['a comment', (jpeg) => behindHead(jpeg, segment(0xfe, text(secret)))],
    ['Adobe’s segment', (jpeg) => behindHead(jpeg, segment(0xee, text(`Adobe\0d\0\0\0\0\x01${secret}`)))],
    ['Photoshop’s segment', (jpeg) => behindHead(jpeg, segment(0xed, text(`Photoshop 3.0\0${secret}`)))],
    ['any other segment', (jpeg) => behindHead(jpeg, segment(0xe9, text(secret)), segment(0xf3, text(secret)))],
    ['what follows its end', (jpeg) => Buffer.concat([jpeg, text(secret)])],
    ['a second picture behind it', (jpeg) => Buffer.concat([jpeg, behindHead(jpeg, exif(1, secret))])],
    [
      'a film behind it',
      (jpeg) => Buffer.concat([jpeg, text(`\0\0\0\x18ftypmp42${secret}`), Buffer.from([0xff, 0xd9])]),
    ],
    ['an archive behind it', (jpeg) => Buffer.concat([jpeg, text(`PK\x03\x04${secret}`)])],
  ]
  test.each(places)('keeps nothing of %s', async (_where, hide) => {
    const read = cleaned(hide(await drawn('image/jpeg')))
    expect(read).toMatchObject({ type: 'jpeg', width: 40, height: 30 })
    expect(read && hides(read.bytes)).toBe(true)
    expect(read && (await pixelsOf(read.bytes)).bitmap).toMatchObject({ width: 40, height: 30 })
  })

  test('with a second picture, as a phone writes it, keeps the first', async () => {
    const read = cleaned(readFileSync('test/_support/second-picture-with-place.jpg'))
    expect(read && hides(read.bytes)).toBe(true)
    expect(read && (await pixelsOf(read.bytes)).width).toBeGreaterThan(10)
  })

  test.each([
    [
      'a larger frame behind its scan',
      (jpeg: Buffer) => Buffer.concat([jpeg.subarray(0, -2), largeFrame, jpeg.subarray(-2)]),
    ],
    ['a larger frame in front of its own', (jpeg: Buffer) => behindHead(jpeg, largeFrame)],
    [
      'tables with a payload behind them',
      (jpeg: Buffer) => behindHead(jpeg, segment(0xdb, Buffer.concat([Buffer.alloc(65, 1), text(secret)]))),
    ],
    ['a table that another takes the place of', (jpeg: Buffer) => behindHead(jpeg, segment(0xdb, Buffer.alloc(65)))],
    [
      'codes with a payload behind them',
      (jpeg: Buffer) => behindHead(jpeg, segment(0xc4, Buffer.concat([Buffer.alloc(17), text(secret)]))),
    ],
    ['a restart interval that is none', (jpeg: Buffer) => behindHead(jpeg, segment(0xdd, text(secret)))],
    ['a scan before its frame', (jpeg: Buffer) => behindHead(jpeg, segment(0xda, Buffer.from('0100003f00', 'hex')))],
    [
      'a hundred scans',
      (jpeg: Buffer) =>
        Buffer.concat([jpeg.subarray(0, -2), ...Array.from({ length: 100 }, () => scan), jpeg.subarray(-2)]),
    ],
    [
      'a scan of nothing',
      (jpeg: Buffer) => Buffer.concat([jpeg.subarray(0, -2), scan.subarray(0, -1), jpeg.subarray(-2)]),
    ],
    ['two frames', (jpeg: Buffer) => behindHead(jpeg, segment(0xc0, Buffer.from('080001000101011100', 'hex')))],
    ['no end', (jpeg: Buffer) => jpeg.subarray(0, -2)],
    ['a segment that ends behind the file', (jpeg: Buffer) => behindHead(jpeg, Buffer.from([0xff, 0xe5, 0xff, 0xff]))],
  ])('with %s is none', async (_what, spoil) => expect(cleaned(spoil(await drawn('image/jpeg')))).toBeUndefined())
})

describe('a PNG', () => {
  const chunk = (type: string, body: Buffer) => {
    const head = Buffer.alloc(8)
    head.writeUInt32BE(body.length, 0)
    head.write(type, 4, 'latin1')
    const crc = Buffer.alloc(4)
    crc.writeUInt32BE(crc32(Buffer.concat([text(type), body])))
    return Buffer.concat([head, body, crc])
  }
  test.each(['tEXt', 'zTXt', 'iTXt', 'tIME', 'eXIf', 'iCCP', 'caBX', 'acTL', 'fdAT', 'prVt'])(
    'keeps nothing of its %s',
    async (type) => {
      const png = await drawn('image/png')
      const read = cleaned(Buffer.concat([png.subarray(0, 33), chunk(type, text(secret)), png.subarray(33)]))
      expect(read).toMatchObject({ type: 'png', width: 40, height: 30 })
      expect(read && hides(read.bytes)).toBe(true)
      expect(read && (await pixelsOf(read.bytes)).width).toBe(40)
    },
  )

  test('keeps nothing behind its end, nor in a chunk that is longer than it can be', async () => {
    const png = await drawn('image/png')
    const behind = cleaned(Buffer.concat([png, text(secret)]))
    expect(behind && hides(behind.bytes)).toBe(true)
    expect(cleaned(Buffer.concat([png.subarray(0, 33), chunk('gAMA', text(secret)), png.subarray(33)]))).toBeUndefined()
  })

  const header = (width: number, height: number, form = [8, 0, 0, 0, 0]) => {
    const size = Buffer.alloc(8)
    size.writeUInt32BE(width, 0)
    size.writeUInt32BE(height, 4)
    return chunk('IHDR', Buffer.concat([size, Buffer.from(form)]))
  }
  const signature = Buffer.from('89504e470d0a1a0a', 'hex')
  const data = chunk('IDAT', deflateSync(Buffer.alloc(11 * 10)))
  const end = chunk('IEND', Buffer.alloc(0))
  const palette = chunk('PLTE', Buffer.alloc(6))
  const gamma = chunk('gAMA', Buffer.alloc(4))
  const damaged = (whole: Buffer) => Buffer.concat([whole.subarray(0, -1), Buffer.from([(whole.at(-1) ?? 0) ^ 1])])
  const spoiled: [string, Buffer[]][] = [
    ['a second header, larger', [header(10, 10), header(20_000, 20_000), data]],
    ['a second header, the same', [header(10, 10), header(10, 10), data]],
    ['a second header behind the pixels', [header(10, 10), data, header(20_000, 20_000)]],
    ['a header that is not the first', [gamma, header(10, 10), data]],
    ['a header that is too short', [chunk('IHDR', Buffer.from([0, 0, 0, 10, 0, 0, 0, 10, 8, 0, 0, 0])), data]],
    ['a header of no known form', [header(10, 10, [8, 5, 0, 0, 0]), data]],
    ['a depth that its colours do not have', [header(10, 10, [4, 2, 0, 0, 0]), data]],
    ['an unknown packing', [header(10, 10, [8, 0, 1, 0, 0]), data]],
    ['an unknown order of lines', [header(10, 10, [8, 0, 0, 0, 2]), data]],
    ['a damaged header', [damaged(header(10, 10)), data]],
    ['damaged pixels', [header(10, 10), damaged(data)]],
    ['no pixels', [header(10, 10), chunk('IDAT', Buffer.alloc(0))]],
    ['pixels in two runs', [header(10, 10), data, gamma, data]],
    ['fifty palettes', [header(10, 10, [8, 3, 0, 0, 0]), ...Array.from({ length: 50 }, () => palette), data]],
    ['a palette behind its pixels', [header(10, 10, [8, 3, 0, 0, 0]), data, palette]],
    ['no palette where its pixels point to one', [header(10, 10, [8, 3, 0, 0, 0]), data]],
    [
      'a palette larger than its pixels can tell',
      [header(10, 10, [1, 3, 0, 0, 0]), chunk('PLTE', Buffer.alloc(9)), data],
    ],
    ['a palette and grey pixels', [header(10, 10), palette, data]],
    ['two of what may stand once', [header(10, 10), gamma, gamma, data]],
  ]
  test.each(spoiled)('with %s is none', (_what, chunks) => {
    expect(cleaned(Buffer.concat([signature, header(10, 10), gamma, data, end]))).toMatchObject({ width: 10 })
    expect(cleaned(Buffer.concat([signature, ...chunks, end]))).toBeUndefined()
  })

  test('stands as it was turned', async () => {
    const png = await drawn('image/png')
    const turned = Buffer.concat([png.subarray(0, 33), chunk('eXIf', orientedTiff(6, secret)), png.subarray(33)])
    const read = cleaned(turned)
    expect(read).toMatchObject({ width: 30, height: 40 })
    expect(read && hides(read.bytes)).toBe(true)
    expect(read && cleaned(read.bytes)).toEqual(read)
  })
})

describe('a WebP', () => {
  /** 40 × 30, without transparency of its own. */
  const pixels = Buffer.from('2f27400700', 'hex')
  const chunk = (name: string, body: Buffer) => {
    const head = Buffer.alloc(8)
    head.write(name, 0, 'latin1')
    head.writeUInt32LE(body.length, 4)
    return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
  }
  const riff = (...chunks: Buffer[]) => chunk('RIFF', Buffer.concat([text('WEBP'), ...chunks]))
  const frameHead = Buffer.from('000000000000270000' + '1d0000' + '64000000', 'hex')
  const extended = (flags: number) => chunk('VP8X', Buffer.from([flags, 0, 0, 0, 39, 0, 0, 29, 0, 0]))

  test.each(['EXIF', 'XMP ', 'ICCP', 'JUNK'])('keeps nothing of its %s', (name) => {
    const read = cleaned(riff(extended(0x3e), chunk('VP8L', pixels), chunk(name, text(secret))))
    expect(read).toMatchObject({ type: 'webp', width: 40, height: 30 })
    expect(read && hides(read.bytes)).toBe(true)
    expect(read && read.bytes[20]).toBe(0x10)
  })

  test('keeps nothing behind its length, nor inside the frames of an animation', () => {
    const behind = cleaned(Buffer.concat([riff(chunk('VP8L', pixels)), text(secret)]))
    expect(behind && hides(behind.bytes)).toBe(true)
    const frame = chunk('ANMF', Buffer.concat([frameHead, chunk('VP8L', pixels), chunk('JUNK', text(secret))]))
    const moving = cleaned(riff(extended(0x02), chunk('ANIM', Buffer.alloc(6)), frame, frame))
    expect(moving && hides(moving.bytes)).toBe(true)
    expect(moving?.bytes.toString('latin1').split('ANMF')).toHaveLength(3)
  })

  test('that moves for ever is none', () => {
    const frame = chunk('ANMF', Buffer.concat([frameHead, chunk('VP8L', pixels)]))
    const animation = chunk('ANIM', Buffer.alloc(6))
    expect(cleaned(riff(extended(0x02), animation, frame))).toMatchObject({ type: 'webp' })
    expect(cleaned(riff(extended(0x02), animation, ...Array.from({ length: 201 }, () => frame)))).toBeUndefined()
  })

  const plain = chunk('VP8L', pixels)
  const mask = chunk('ALPH', text(secret))
  const animation = chunk('ANIM', Buffer.alloc(6))
  const frame = chunk('ANMF', Buffer.concat([frameHead, plain]))
  const movedFrame = chunk('ANMF', Buffer.concat([Buffer.from([1, 0, 0]), frameHead.subarray(3), plain]))
  const smallFrame = chunk('ANMF', Buffer.concat([Buffer.alloc(16), plain]))
  const small = chunk('VP8X', Buffer.from([0, 0, 0, 0, 9, 0, 0, 9, 0, 0]))
  const spoiled: [string, Buffer[]][] = [
    ['a canvas that differs from its pixels', [small, plain]],
    ['two canvases', [extended(0), small, plain]],
    ['a canvas behind its pixels', [plain, extended(0)]],
    ['pixels twice', [plain, plain]],
    ['pixels twice on a canvas', [extended(0), plain, plain]],
    ['transparency beside pixels that have their own', [extended(0x10), mask, plain]],
    ['nothing but transparency', [extended(0x10), mask]],
    ['a frame outside its canvas', [extended(2), animation, movedFrame]],
    ['a frame that differs from its pixels', [extended(2), animation, smallFrame]],
    ['a picture beside its frames', [extended(2), animation, frame, plain]],
    ['frames that nothing tells how to show', [extended(2), frame]],
    ['a version nobody knows', [chunk('VP8L', Buffer.from('2f274007e0', 'hex'))]],
    ['no pixels', [extended(0)]],
  ]
  test.each(spoiled)('with %s is none', (_what, chunks) => {
    expect(cleaned(riff(extended(2), animation, frame))).toMatchObject({ width: 40, height: 30 })
    expect(cleaned(riff(...chunks))).toBeUndefined()
  })

  test('stands as it was turned', () => {
    const read = cleaned(riff(chunk('VP8L', pixels), chunk('EXIF', orientedTiff(8, secret))))
    expect(read).toMatchObject({ height: 40 })
    expect(read && hides(read.bytes)).toBe(true)
    expect(read && cleaned(read.bytes)).toEqual(read)
  })
})

describe('the size that a header tells', () => {
  async function claiming(width: number, height: number) {
    const png = Buffer.from(await drawn('image/png'))
    png.writeUInt32BE(width, 16)
    png.writeUInt32BE(height, 20)
    png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
    return png
  }
  test.each([
    [10_000, 10_000],
    [10_001, 1],
    [1, 4_000_000],
    [6_400, 6_400],
    [0, 10],
  ])('of %i × %i is refused before anything is unpacked', async (width, height) =>
    expect(cleaned(await claiming(width, height))).toBeUndefined(),
  )
  test('of a phone’s largest is taken', async () =>
    expect(cleaned(await claiming(7_000, 5_000))).toMatchObject({ width: 7_000, height: 5_000 }))
})

describe('a portrait', () => {
  const square = { sideMin: 1, sideMax: 1_024, side: 64, cover: false, quality: 95 }
  /** Where the red corner of the upright picture stands in the file, by orientation: left or right, top or bottom. */
  const corners: Record<number, [right: boolean, bottom: boolean]> = {
    1: [false, false],
    2: [true, false],
    3: [true, true],
    4: [false, true],
    5: [false, false],
    6: [false, true],
    7: [true, true],
    8: [true, false],
  }
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('of orientation %i is upright once it is drawn anew', async (orientation) => {
    const [right, bottom] = corners[orientation] ?? [false, false]
    const [width, height] = orientation >= 5 ? [32, 64] : [64, 32]
    const stored = new Jimp({ width, height, color: 0x0000ffff })
    const corner = new Jimp({ width: 16, height: 16, color: 0xff0000ff })
    stored.composite(corner, right ? width - 16 : 0, bottom ? height - 16 : 0)
    const jpeg = behindHead(await stored.getBuffer('image/jpeg', { quality: 100 }), exif(orientation, secret))
    const made = await redrawn({ name: 'visitor' }, jpeg, square)
    if (typeof made === 'string') throw new Error(made)
    expect(made).toMatchObject({ width: 64, height: 32 })
    expect(hides(made.bytes)).toBe(true)
    const upright = await pixelsOf(made.bytes)
    const red = (x: number, y: number) => (upright.getPixelColor(x, y) >>> 24) & 255
    expect([red(6, 6) > 180, red(57, 6) < 80, red(6, 25) < 80, red(57, 25) < 80]).toEqual([true, true, true, true])
  })
})
