import { createHash } from 'node:crypto'
import type { RefusalOf } from '../../contract/refusals'
import { logoSidePixelsMax } from '../../contract/words/brand'
import { no, yes, type Result } from '../../domain/result'
import type { HeavyCaller } from '../kernel/heavy/heavy'
import { redrawn } from '../kernel/pictures/redrawn'
import type { Platform } from '../kernel/ports/platform'

/** Below this it is blurred where it is shown. */
const sidePixelsMin = 96
const quality = 90

/**
 * Publishes a logo made anew from its pixels, under the name of what it shows: whoever sends the same again meets it.
 *
 * @returns the file's id.
 */
export async function publishLogo(
  platform: Platform,
  caller: HeavyCaller,
  logo: string,
): Promise<Result<string, RefusalOf<'pictureRefused'>>> {
  const made = await redrawn(caller, Buffer.from(logo, 'base64'), {
    sideMin: sidePixelsMin,
    sideMax: logoSidePixelsMax,
    side: logoSidePixelsMax,
    cover: false,
    quality,
  })
  if (typeof made === 'string') return no({ code: 'pictureRefused', what: made })
  const name = createHash('sha256').update(made.bytes).digest('hex').slice(0, 32)
  const { fileId } = await platform.files.write(`public/brand/${name}.jpg`, inOnePiece(made.bytes))
  return yes(fileId)
}

async function* inOnePiece(bytes: Buffer) {
  yield bytes
}
