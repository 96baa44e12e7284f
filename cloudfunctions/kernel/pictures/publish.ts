import { createHash } from 'node:crypto'
import { no, yes, type Result } from '../../../domain/result'
import type { OperatorCall } from '../ports/platform'
import { redrawn } from './redrawn'
import { presentPicture } from './shown'

/** Below this it is blurred on any phone; above it a small file could unpack into more memory than an instance has. */
const sidePixelsMin = 200
const sidePixelsMax = 2_400
/** A phone's screen at its sharpest. */
const publishedPixelsMax = 1_200
const quality = 82

interface PublishedPicture {
  /** The file's id, which documents keep. */
  picture: string
  address: string
  width: number
  height: number
  bytes: number
}

type Problem = { code: 'pictureRefused'; what: 'notAPicture' | 'tooSmall' | 'tooLarge' }

/**
 * Publishes a picture made anew from its pixels, under the name of what it shows: whatever else the file carried stays behind,
 * and whoever sends the same again meets it.
 *
 * @param content base64.
 */
export async function publishPicture(
  call: OperatorCall,
  folder: 'rewards' | 'products' | 'brand',
  content: string,
): Promise<Result<PublishedPicture, Problem>> {
  const made = await redrawn({ name: call.operator.id, hasLeft: call.hasLeft }, Buffer.from(content, 'base64'), {
    sideMin: sidePixelsMin,
    sideMax: sidePixelsMax,
    side: publishedPixelsMax,
    cover: false,
    quality,
  })
  if (typeof made === 'string') return no({ code: 'pictureRefused', what: made })
  const { bytes, width, height } = made
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
  const { fileId } = await call.files.write(`public/${folder}/${name}.jpg`, inOnePiece(bytes))
  return yes({ picture: fileId, address: presentPicture(call, fileId), width, height, bytes: bytes.length })
}

async function* inOnePiece(bytes: Buffer) {
  yield bytes
}
