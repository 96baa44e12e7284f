import { readdirSync } from 'node:fs'
import { deflateSync } from 'node:zlib'
import { imageSize } from 'image-size'
import { Jimp } from 'jimp'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { boardIn, publish } from '../../_support/community'

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
  await boardIn(brand)
  await brand.join('visitor-lin')
  await brand.join('visitor-chen')
})
afterAll(() => brand.close())

const drawn = (type: 'image/jpeg' | 'image/png', width = 40, height = 30) =>
  new Jimp({ width, height, color: 0x0e5e52ff }).getBuffer(type)

let named = 0
/** Puts bytes where the mini-program would have uploaded them, under a name of its own. */
async function uploaded(name: string, bytes: Buffer): Promise<string> {
  const content = (async function* () {
    yield bytes
  })()
  return (await brand.cloud.platform.files.write(`uploads/${named++}-${name}`, content)).fileId
}
const add = (fileId: string, memberId = 'visitor-lin') => brand.visit(memberId, 'community', 'addPicture', { fileId })
const files = () => readdirSync(brand.filesFolder, { recursive: true }).map(String)
const uploads = () => files().filter((name) => name.startsWith('uploads/'))
const stored = async (pictureId: string) => {
  const fileId = brand.all('pictures').find(({ _id }) => _id === pictureId)?.fileId ?? ''
  const bytes = await brand.cloud.platform.files.read(fileId, 20_000_000)
  if (!Buffer.isBuffer(bytes)) throw new Error(`the picture is ${bytes}`)
  return bytes
}

/** EXIF with a camera's name, as an APP1 segment behind the start of a JPEG. */
function withExif(jpeg: Buffer, said: string): Buffer {
  const body = Buffer.concat([Buffer.from('Exif\0\0MM\0*\0\0\0\u0008', 'latin1'), Buffer.from(said)])
  const head = Buffer.from([0xff, 0xe1, (body.length + 2) >> 8, (body.length + 2) & 255])
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)])
}

/** A PNG with one more chunk before its end. */
function withChunk(png: Buffer, type: string, content: Buffer): Buffer {
  const chunk = Buffer.alloc(12 + content.length)
  chunk.writeUInt32BE(content.length, 0)
  chunk.write(type, 4, 'latin1')
  content.copy(chunk, 8)
  return Buffer.concat([png.subarray(0, -12), chunk, png.subarray(-12)])
}

describe('a picture', () => {
  it.each([
    ['a JPEG named like a text', 'notes.txt', 'image/jpeg', 'jpeg'],
    ['a PNG named like a JPEG', 'photo.jpg', 'image/png', 'png'],
  ] as const)('%s is what its content says', async (_what, name, type, expected) => {
    const { picture } = insist(await add(await uploaded(name, await drawn(type))))
    expect(picture).toMatchObject({ width: 40, height: 30 })
    expect(brand.all('pictures').find(({ _id }) => _id === picture.id)?.type).toBe(expected)
  })

  it.each([
    ['a web page', Buffer.from('<html><script>alert(1)</script></html>')],
    [
      'a drawing that runs scripts',
      Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'),
    ],
    ['an animation', Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64')],
    ['the beginning of a JPEG', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16])],
    ['nothing', Buffer.alloc(0)],
  ])('%s is none, whatever it is called, and does not stay', async (_what, bytes) => {
    const fileId = await uploaded('photo.jpg', bytes)
    expect(await add(fileId)).toMatchObject({ refusal: { code: 'uploadRefused', fault: 'notAPicture' } })
    expect(uploads()).toEqual([])
  })

  it('is kept without what hides behind its end, and without where it was taken', async () => {
    const said = 'GPS 30.2741N 120.1551E iPhone'
    const page = Buffer.from('<script>alert(1)</script>PK\u0003\u0004')
    const jpeg = Buffer.concat([withExif(await drawn('image/jpeg'), said), page])
    const png = Buffer.concat([withChunk(await drawn('image/png'), 'eXIf', Buffer.from(said)), deflateSync(page), page])
    for (const bytes of [jpeg, png]) {
      expect(bytes.includes(said)).toBe(true)
      const { picture } = insist(await add(await uploaded('trip.jpg', bytes)))
      const kept = await stored(picture.id)
      expect([kept.includes('GPS'), kept.includes('<script>'), kept.includes('PK')]).toEqual([false, false, false])
      expect(imageSize(kept)).toMatchObject({ width: 40, height: 30 })
    }
    expect(uploads()).toEqual([])
  })

  it('is refused where it is too large, in bytes or in size', async () => {
    const fault = async (bytes: Buffer) => {
      const answer = await add(await uploaded('large.jpg', bytes))
      return answer.ok ? 'taken' : answer.refusal
    }
    expect(await fault(Buffer.alloc(10 * 1024 * 1024 + 1, 1))).toMatchObject({ fault: 'tooLarge' })
    const wide = await drawn('image/png')
    wide.writeUInt32BE(20_000, 16)
    expect(await fault(wide)).toMatchObject({ fault: 'notAPicture' })
    expect(uploads()).toEqual([])
  })

  it.each([
    'cloud://local.6c6f63616c/print/1.csv',
    'cloud://local.6c6f63616c/uploads/../print/1.csv',
    'cloud://local.6c6f63616c/uploads/nothing.jpg',
    'https://example.com/photo.jpg',
    '../../etc/passwd',
  ])('is not taken from %s', async (fileId) => {
    expect(await add(fileId)).toMatchObject({ refusal: { code: 'uploadRefused', fault: 'missing' } })
  })

  it('is taken once, however often it is sent, and shown by its owner alone', async () => {
    const fileId = await uploaded('own.jpg', await drawn('image/jpeg'))
    const [first, second] = [insist(await add(fileId)), insist(await add(fileId))]
    expect(second.picture.id).toBe(first.picture.id)
    const draft = {
      kind: 'discussion',
      boardId: 'tea-room',
      title: '借一张图',
      text: '这张图是别人的，我拿来用用看行不行。',
    } as const
    const borrowed = { ...draft, pictures: [first.picture.id] }
    expect(await brand.visit('visitor-chen', 'community', 'createPost', borrowed)).toMatchObject({
      refusal: { code: 'pictureUnknown' },
    })
    expect((await publish(brand, 'visitor-lin', { pictures: [first.picture.id] })).pictures).toHaveLength(1)
  })

  it('given an instance that stops half-way, does not leave the upload behind', async () => {
    const fileId = await uploaded('half.jpg', withExif(await drawn('image/jpeg'), 'GPS 30.2741N'))
    const { files: sound, log } = brand.cloud.platform
    brand.cloud.platform.log = () => undefined
    brand.cloud.platform.files = { ...sound, write: () => Promise.reject(new Error('the disk is full')) }
    await add(fileId)
    Object.assign(brand.cloud.platform, { files: sound, log })
    expect(uploads()).toHaveLength(1)
    brand.cloud.clock.advance(11 * 60_000)
    await brand.cloud.runJobs()
    expect(uploads()).toEqual([])
    expect(brand.all('chores').filter(({ kind }) => kind === 'tidy')).toEqual([])
  })
})
