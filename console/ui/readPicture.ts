/** The contract's longest picture in base64 is 95,000 characters: so many bytes. */
const sentBytesMax = 71_000
/** What the cloud publishes at most; more would be scaled down there. */
const sidePixelsMax = 1_200
/** Tried one after the other until the picture fits; below the last it would look worn on any phone. */
const tries = [
  { side: sidePixelsMax, quality: 0.86 },
  { side: sidePixelsMax, quality: 0.72 },
  { side: 960, quality: 0.72 },
  { side: 720, quality: 0.68 },
  { side: 480, quality: 0.6 },
  { side: 320, quality: 0.5 },
]

export type PictureProblem = 'notAPicture' | 'tooLarge'

/** How large a picture may be, in bytes as they are sent and in pixels of its longer side. */
interface PictureBounds {
  bytesMax: number
  sideMax: number
}

/** A picture as the cloud takes it, in base64; or why this desk cannot make one of the file. */
export async function readPicture(
  file: Blob,
  { bytesMax, sideMax }: PictureBounds = { bytesMax: sentBytesMax, sideMax: sidePixelsMax },
): Promise<{ content: string } | { problem: PictureProblem }> {
  if (file.size === 0) return { problem: 'notAPicture' }
  const picture = await createImageBitmap(file).catch(() => undefined)
  // What the browser cannot draw may still be told by the cloud, as long as it fits into a call.
  if (picture === undefined)
    return file.size <= bytesMax ? { content: await base64Of(file) } : { problem: 'notAPicture' }
  for (const { side, quality } of tries) {
    const drawn = await drawnSmaller(picture, Math.min(side, sideMax), quality)
    if (drawn.size <= bytesMax) return { content: await base64Of(drawn) }
  }
  return { problem: 'tooLarge' }
}

/** Drawn the way up that the camera meant: whatever else it wrote into the file stays behind. */
async function drawnSmaller(picture: ImageBitmap, side: number, quality: number): Promise<Blob> {
  const scale = Math.min(1, side / Math.max(picture.width, picture.height))
  const [width, height] = [Math.round(picture.width * scale), Math.round(picture.height * scale)]
  const canvas = new OffscreenCanvas(width, height)
  const pen = canvas.getContext('2d')
  if (pen === null) throw new Error('this browser draws no pictures')
  // A JPEG has no transparency: what was see-through becomes white.
  pen.fillStyle = '#ffffff'
  pen.fillRect(0, 0, width, height)
  pen.drawImage(picture, 0, 0, width, height)
  return canvas.convertToBlob({ type: 'image/jpeg', quality })
}

async function base64Of(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer())
  const piece = 8_192
  let text = ''
  // A call takes only so many arguments.
  for (let from = 0; from < bytes.length; from += piece)
    text += String.fromCharCode(...bytes.subarray(from, from + piece))
  return btoa(text)
}
