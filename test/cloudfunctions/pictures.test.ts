import { readFileSync } from 'node:fs'
import { Jimp } from 'jimp'
import { cleaned } from '../../cloudfunctions/kernel/pictures/clean'
import { redrawn } from '../../cloudfunctions/kernel/pictures/redrawn'

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
    return Buffer.concat([head, body, Buffer.alloc(4)])
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
  const pixels = Buffer.from('2f27401d00', 'hex')
  const chunk = (name: string, body: Buffer) => {
    const head = Buffer.alloc(8)
    head.write(name, 0, 'latin1')
    head.writeUInt32LE(body.length, 4)
    return Buffer.concat([head, body, Buffer.alloc(body.length % 2)])
  }
  const riff = (...chunks: Buffer[]) => chunk('RIFF', Buffer.concat([text('WEBP'), ...chunks]))
  const extended = (flags: number) => chunk('VP8X', Buffer.from([flags, 0, 0, 0, 39, 0, 0, 29, 0, 0]))

  test.each(['EXIF', 'XMP ', 'ICCP', 'JUNK'])('keeps nothing of its %s', (name) => {
    const read = cleaned(riff(extended(0x3e), chunk('VP8L', pixels), chunk(name, text(secret))))
    expect(read).toMatchObject({ type: 'webp', width: 40, height: 30 })
    expect(read && hides(read.bytes)).toBe(true)
    expect(read && read.bytes[20]).toBe(0x12)
  })

  test('keeps nothing behind its length, nor inside the frames of an animation', () => {
    const behind = cleaned(Buffer.concat([riff(chunk('VP8L', pixels)), text(secret)]))
    expect(behind && hides(behind.bytes)).toBe(true)
    const frame = chunk('ANMF', Buffer.concat([Buffer.alloc(16), chunk('VP8L', pixels), chunk('JUNK', text(secret))]))
    const moving = cleaned(riff(extended(0x02), chunk('ANIM', Buffer.alloc(6)), frame, frame))
    expect(moving && hides(moving.bytes)).toBe(true)
    expect(moving?.bytes.toString('latin1').split('ANMF')).toHaveLength(3)
  })

  test('that moves for ever is none', () => {
    const frame = chunk('ANMF', Buffer.concat([Buffer.alloc(16), chunk('VP8L', pixels)]))
    expect(cleaned(riff(extended(0x02), ...Array.from({ length: 201 }, () => frame)))).toBeUndefined()
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
    const made = await redrawn('visitor', jpeg, square)
    if (typeof made === 'string') throw new Error(made)
    expect(made).toMatchObject({ width: 64, height: 32 })
    expect(hides(made.bytes)).toBe(true)
    const upright = await pixelsOf(made.bytes)
    const red = (x: number, y: number) => (upright.getPixelColor(x, y) >>> 24) & 255
    expect([red(6, 6) > 180, red(57, 6) < 80, red(6, 25) < 80, red(57, 25) < 80]).toEqual([true, true, true, true])
  })
})
