import { createHash } from 'node:crypto'
import { imageSize } from 'image-size'
import { no, yes, type Result } from '../../../domain/result'
import { presentPicture } from '../../_kernel/mall/views'
import { once } from '../../_kernel/once'
import type { Handler } from '../../_kernel/serve'

/** Below this it is blurred on any phone; above it a small file could unpack into more memory than an instance has. */
const sidePixelsMin = 200
const sidePixelsMax = 4096
/** A phone's screen at its sharpest. */
const publishedPixelsMax = 1_200
const quality = 82

type Problem = { code: 'pictureRefused'; what: 'notAPicture' | 'tooSmall' | 'tooLarge' }

/** Publishes a picture made anew from its pixels: whatever else the file carried stays behind. */
export const uploadRewardPicture: Handler<'ops', 'uploadRewardPicture'> = async (call, { content }) => {
  const made = await pictureFrom(Buffer.from(content, 'base64'))
  if (!made.ok) return made
  const { bytes, width, height } = made.value
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
  const { fileId } = await call.files.write(`public/rewards/${name}.jpg`, inOnePiece(bytes))
  const address = presentPicture(call, fileId)
  return once(call, async () =>
    yes({ value: { picture: fileId, address, width, height, bytes: bytes.length }, subject: fileId }),
  )
}

async function pictureFrom(bytes: Buffer): Promise<Result<{ bytes: Buffer; width: number; height: number }, Problem>> {
  const measured = sizeOf(bytes)
  if (!measured) return no({ code: 'pictureRefused', what: 'notAPicture' })
  const [shorter, longer] = [Math.min(measured.width, measured.height), Math.max(measured.width, measured.height)]
  if (shorter < sidePixelsMin) return no({ code: 'pictureRefused', what: 'tooSmall' })
  if (longer > sidePixelsMax) return no({ code: 'pictureRefused', what: 'tooLarge' })
  // Loading takes half a second, which no other procedure of this door has to wait for.
  const { Jimp } = await import('jimp')
  const format = new Jimp({ width: 1, height: 1 }).formats.find(({ mime }) => mime === measured.mime)
  const drawn = await decoded(bytes, format)
  if (!drawn) return no({ code: 'pictureRefused', what: 'notAPicture' })
  const picture = new Jimp(drawn)
  if (longer > publishedPixelsMax) picture.scaleToFit({ w: publishedPixelsMax, h: publishedPixelsMax })
  const { width, height } = picture
  // A JPEG has no transparency: what was see-through becomes white, as the page behind it.
  const onWhite = new Jimp({ width, height, color: 0xffffffff }).composite(picture)
  return yes({ bytes: await onWhite.getBuffer('image/jpeg', { quality }), width, height })
}

/** A picture's pixels; undefined where the file breaks off or is damaged. */
async function decoded<Pixels>(bytes: Buffer, format: { decode(bytes: Buffer): Pixels | Promise<Pixels> } | undefined) {
  try {
    return await format?.decode(bytes)
  } catch {
    return undefined
  }
}

/** The two kinds that cameras and designers deliver, by the names that their bytes give them. */
const mimes = new Map([
  ['jpg', 'image/jpeg'],
  ['png', 'image/png'],
])

function sizeOf(bytes: Buffer): { mime: string; width: number; height: number } | undefined {
  try {
    const { type = '', width, height } = imageSize(bytes)
    const mime = mimes.get(type)
    return mime === undefined ? undefined : { mime, width, height }
  } catch {
    return undefined
  }
}

async function* inOnePiece(bytes: Buffer) {
  yield bytes
}
