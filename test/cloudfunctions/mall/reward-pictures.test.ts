import { crc32 } from 'node:zlib'
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

test('a file of sizes that its content does not have is refused, not drawn', async () => {
  expect(await upload(await claiming(400, 400))).toMatchObject(refused('notAPicture'))
})
