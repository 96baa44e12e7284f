import { crc32, deflateSync } from 'node:zlib'
import { Jimp } from 'jimp'
import { insist, openBrand, type Brand } from '../../_support/brand'

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
})
afterAll(() => brand.close())

const upload = (content: Buffer) => brand.askDesk('uploadRewardPicture', { content: content.toString('base64') })

const drawn = (width: number, height: number, mime: 'image/png' | 'image/jpeg' | 'image/bmp' = 'image/png') =>
  new Jimp({ width, height, color: 0x0f766eff }).getBuffer(mime)

/** A small PNG whose head says otherwise. */
async function claiming(width: number, height: number): Promise<Buffer> {
  const png = Buffer.from(await drawn(200, 200))
  png.writeUInt32BE(width, 16)
  png.writeUInt32BE(height, 20)
  // The check sum of the head: its name and thirteen bytes.
  png.writeUInt32BE(crc32(png.subarray(12, 29)), 29)
  return png
}

const refused = (what: string) => ({ ok: false, refusal: { code: 'pictureRefused', what } })

test('a picture is made anew as a JPEG, shown at its address, and can be a reward’s', async () => {
  const content = await drawn(1_300, 210)
  const made = insist(await upload(content))
  expect(made).toMatchObject({ width: 1_200, height: 194 })
  expect(made.picture).toMatch(/^cloud:\/\/.+\/public\/rewards\/[0-9a-f]{32}\.jpg$/)
  const bytes = await brand.cloud.platform.files.read(made.picture, 1_000_000)
  if (typeof bytes === 'string') throw new Error(bytes)
  expect([...bytes.subarray(0, 3)]).toEqual([0xff, 0xd8, 0xff])
  expect(bytes).toHaveLength(made.bytes)
  expect(brand.all('audit').at(-1)?.input).not.toContain(content.toString('base64').slice(0, 40))
})

test('what it carried besides its pixels stays behind', async () => {
  const jpeg = await drawn(220, 220, 'image/jpeg')
  const comment = Buffer.from('shot by 林小满 at 30.27N 120.15E')
  const marker = Buffer.from([0xff, 0xfe, 0, comment.length + 2])
  const tagged = Buffer.concat([jpeg.subarray(0, 2), marker, comment, jpeg.subarray(2)])
  const made = insist(await upload(tagged))
  const bytes = await brand.cloud.platform.files.read(made.picture, 1_000_000)
  expect(bytes.toString('latin1')).not.toContain('120.15E')
})

test.each([
  ['a text by any name', async () => Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'notAPicture'],
  [
    'a page that claims to be a PNG',
    async () => Buffer.from('\x89PNG\r\n\x1a\n<script>alert(1)</script>', 'latin1'),
    'notAPicture',
  ],
  ['a kind that phones do not show', () => drawn(150, 150, 'image/bmp'), 'notAPicture'],
  ['a PNG that breaks off', async () => (await drawn(220, 220)).subarray(0, 200), 'notAPicture'],
  [
    'a JPEG that breaks off in its head',
    async () => (await drawn(220, 220, 'image/jpeg')).subarray(0, 60),
    'notAPicture',
  ],
  ['one too narrow', () => drawn(220, 199), 'tooSmall'],
  ['one too long', () => claiming(4_097, 300), 'tooLarge'],
])('%s is refused', async (_name, content, what) => {
  const files = () => brand.all('audit').length
  const before = files()
  expect(await upload(await content())).toMatchObject(refused(what))
  // The refusal is in the trail, its content is not.
  expect(files()).toBe(before + 1)
  expect(brand.all('audit').at(-1)?.input).not.toMatch(/[A-Za-z0-9+/]{60}/)
})

test.each([
  [400, 400],
  [200, 201],
  [201, 200],
  [2_400, 200],
])(
  'a file that claims %d × %d pixels and has fewer is refused each time: none is made up from memory',
  async (...size) => {
    const content = await claiming(...size)
    for (let time = 0; time < 12; time += 1) expect(await upload(content)).toMatchObject(refused('notAPicture'))
  },
)

test.each([0, 2, 3, 4, 6])('a PNG of colour type %d is drawn, row by row and interlaced', async (colorType) => {
  for (const isInterlaced of [false, true])
    expect(insist(await upload(pngOf(colorType, isInterlaced)))).toMatchObject({ width: 210, height: 205 })
})

/** A black picture of eight bits a sample, as the standard has it written. */
function pngOf(colorType: number, isInterlaced: boolean): Buffer {
  const [width, height] = [210, 205]
  const samples = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }[colorType] ?? 1
  const steps = [
    [0, 0, 8, 8],
    [4, 0, 8, 8],
    [0, 4, 4, 8],
    [2, 0, 4, 4],
    [0, 2, 2, 4],
    [1, 0, 2, 2],
    [0, 1, 1, 2],
  ]
  const bytes = (isInterlaced ? steps : [[0, 0, 1, 1]]).reduce(
    (sum, [left = 0, top = 0, across = 1, down = 1]) =>
      sum + Math.ceil((height - top) / down) * (1 + samples * Math.ceil((width - left) / across)),
    0,
  )
  const chunk = (type: string, body: Buffer) => {
    const whole = Buffer.concat([Buffer.alloc(4), Buffer.from(type, 'latin1'), body, Buffer.alloc(4)])
    whole.writeUInt32BE(body.length, 0)
    whole.writeUInt32BE(crc32(whole.subarray(4, -4)), whole.length - 4)
    return whole
  }
  const head = Buffer.from([0, 0, 0, width, 0, 0, 0, height, 8, colorType, 0, 0, isInterlaced ? 1 : 0])
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', head),
    ...(colorType === 3 ? [chunk('PLTE', Buffer.from([0, 0, 0, 255, 255, 255]))] : []),
    chunk('IDAT', deflateSync(Buffer.alloc(bytes))),
    chunk('IEND', Buffer.alloc(0)),
  ])
}
