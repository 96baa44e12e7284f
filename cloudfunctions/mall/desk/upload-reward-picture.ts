import { createHash } from 'node:crypto'
import { no, yes, type Result } from '../../../domain/result'
import { presentPicture } from '../../kernel/pictures/shown'
import { once } from '../../kernel/call/once'
import { redrawn, type RedrawnPicture } from '../../kernel/pictures/redrawn'
import type { OperatorCall } from '../../kernel/ports/platform'
import type { Handler } from '../../kernel/call/serve'

/** Below this it is blurred on any phone; above it a small file could unpack into more memory than an instance has. */
const sidePixelsMin = 200
const sidePixelsMax = 2_400
/** A phone's screen at its sharpest. */
const publishedPixelsMax = 1_200
const quality = 82

type Problem = { code: 'pictureRefused'; what: 'notAPicture' | 'tooSmall' | 'tooLarge' }

/** Publishes a picture made anew from its pixels: whatever else the file carried stays behind. */
export const uploadRewardPicture: Handler<'ops', 'uploadRewardPicture'> = async (call, { content }) => {
  const made = await pictureFrom(call, Buffer.from(content, 'base64'))
  if (!made.ok) return made
  const { bytes, width, height } = made.value
  const name = createHash('sha256').update(bytes).digest('hex').slice(0, 32)
  const { fileId } = await call.files.write(`public/rewards/${name}.jpg`, inOnePiece(bytes))
  const address = presentPicture(call, fileId)
  return once(call, async () =>
    yes({ value: { picture: fileId, address, width, height, bytes: bytes.length }, subject: fileId }),
  )
}

async function pictureFrom(call: OperatorCall, content: Buffer): Promise<Result<RedrawnPicture, Problem>> {
  const made = await redrawn({ name: call.operator.id, hasLeft: call.hasLeft }, content, {
    sideMin: sidePixelsMin,
    sideMax: sidePixelsMax,
    side: publishedPixelsMax,
    cover: false,
    quality,
  })
  return typeof made === 'string' ? no({ code: 'pictureRefused', what: made }) : yes(made)
}

async function* inOnePiece(bytes: Buffer) {
  yield bytes
}
