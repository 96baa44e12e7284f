// @ts-check
'use strict'
const { parentPort } = require('node:worker_threads')

/**
 * What takes a processor tens of milliseconds and more: pictures drawn anew, passwords hashed. It is done here, so that
 * whoever only wants to see a page waits for none of it.
 *
 * @typedef {{ kind: 'redraw', bytes: Uint8Array, mime: string, width: number, height: number, orientation: number, side: number, cover: boolean, quality: number }} Redraw
 * @typedef {{ kind: 'hash', password: string, salt: Uint8Array, cost: { parallelism: number, iterations: number, memorySize: number } }} Hash
 * @typedef {{ kind: 'matches', password: string, hash: string }} Matches
 * @typedef {Redraw | Hash | Matches} Work
 * @typedef {{ bytes: Uint8Array, width: number, height: number } | null} Redrawn null where the file is damaged
 */

/** @type {{ [Kind in Work['kind']]: (work: any) => Promise<unknown> }} */
const doers = { redraw, hash, matches }

parentPort?.on('message', async (/** @type {Work} */ work) => {
  try {
    parentPort?.postMessage({ done: await doers[work.kind](work) })
  } catch (fault) {
    parentPort?.postMessage({ fault: String(fault) })
  }
})

/** @param {Redraw} work @returns {Promise<Redrawn>} */
async function redraw({ bytes, mime, width: wide, height: high, orientation, side, cover, quality }) {
  const { Jimp } = require('jimp')
  const format = new Jimp({ width: 1, height: 1 }).formats.find(
    (/** @type {{ mime: string }} */ each) => each.mime === mime,
  )
  /** @type {{ width: number, height: number, data: Buffer }} */
  let pixels
  try {
    const content = Buffer.from(bytes)
    if (!isOfSize(content, wide, high) || !hasItsPixels(content)) return null
    pixels = await /** @type {NonNullable<typeof format>} */ (format).decode(content)
  } catch {
    return null
  }
  const picture = new Jimp(turned(pixels, orientation))
  if (cover) picture.cover({ w: side, h: side })
  else if (Math.max(picture.width, picture.height) > side) picture.scaleToFit({ w: side, h: side })
  const { width, height } = picture
  whiten(picture.bitmap.data)
  return { bytes: await picture.getBuffer('image/jpeg', { quality }), width, height }
}

/**
 * Whether every header in a file tells the size that was judged: a decoder takes room for what the last of them says.
 *
 * @param {Buffer} content @param {number} width @param {number} height
 */
function isOfSize(content, width, height) {
  if (content[0] === 0xff) return sizesInJpeg(content).every(([wide, high]) => wide === width && high === height)
  for (let at = 8; at + 12 <= content.length; at += 12 + content.readUInt32BE(at)) {
    if (content.toString('latin1', at + 4, at + 8) !== 'IHDR') continue
    if (at + 16 > content.length) return false
    if (content.readUInt32BE(at + 8) !== width || content.readUInt32BE(at + 12) !== height) return false
  }
  return true
}

/** Samples of a pixel by colour type (W3C PNG, table 11.1). @type {Record<number, number>} */
const samples = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

/** Where each pass of an interlaced picture begins, and its steps, across and down (W3C PNG, 8.2). */
const passes = [
  [0, 0, 8, 8],
  [4, 0, 8, 8],
  [0, 4, 4, 8],
  [2, 0, 4, 4],
  [0, 2, 2, 4],
  [1, 0, 2, 2],
  [0, 1, 1, 2],
]

/**
 * Whether a PNG unpacks to as many bytes as its head tells: for those that are not there the decoder would show what lies in
 * this process's memory. Of a JPEG's the decoder makes black.
 *
 * @param {Buffer} content
 */
function hasItsPixels(content) {
  if (content[0] === 0xff) return true
  const { constants, inflateSync } = require('node:zlib')
  const [wide, high] = [content.readUInt32BE(16), content.readUInt32BE(20)]
  const [depth = 0, colorType = 0, , , interlace = 0] = content.subarray(24, 29)
  const pixelBits = depth * (samples[colorType] ?? 0)
  const parts = interlace === 0 ? [[0, 0, 1, 1]] : passes
  const bytes = parts.reduce((sum, [left = 0, top = 0, across = 1, down = 1]) => {
    const [columns, rows] = [Math.ceil((wide - left) / across), Math.ceil((high - top) / down)]
    // Each row begins with the filter that it was written by.
    return columns > 0 && rows > 0 ? sum + rows * (1 + Math.ceil((columns * pixelBits) / 8)) : sum
  }, 0)
  try {
    return inflateSync(pixelData(content), { maxOutputLength: bytes, finishFlush: constants.Z_FINISH }).length === bytes
  } catch (fault) {
    // More than is shown does no harm.
    return fault instanceof RangeError
  }
}

/** What all IDAT chunks hold together. @param {Buffer} content */
function pixelData(content) {
  /** @type {Buffer[]} */
  const bodies = []
  for (let at = 8; at + 12 <= content.length; at += 12 + content.readUInt32BE(at))
    if (content.toString('latin1', at + 4, at + 8) === 'IDAT')
      bodies.push(content.subarray(at + 8, at + 8 + content.readUInt32BE(at)))
  return Buffer.concat(bodies)
}

/** Width and height of every frame, before the first scan and behind it. @param {Buffer} content */
function sizesInJpeg(content) {
  /** @type {[number, number][]} */
  const sizes = []
  for (let at = content.indexOf(0xff, 2); at !== -1 && at + 9 <= content.length; at = content.indexOf(0xff, at)) {
    const marker = content[at + 1] ?? 0
    const isFrame = marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)
    if (isFrame) sizes.push([content.readUInt16BE(at + 7), content.readUInt16BE(at + 5)])
    const hasNoLength = marker === 0 || marker === 0xff || (marker >= 0xd0 && marker <= 0xd8)
    at += hasNoLength ? 1 : 2 + content.readUInt16BE(at + 2)
  }
  return sizes
}

/** A JPEG has no transparency: what was see-through becomes white, as the page behind it. @param {Buffer} pixels */
function whiten(pixels) {
  for (let at = 0; at < pixels.length; at += 4) {
    const alpha = pixels[at + 3] ?? 255
    if (alpha === 255) continue
    for (let color = at; color < at + 3; color += 1)
      pixels[color] = Math.round(((pixels[color] ?? 0) * alpha + 255 * (255 - alpha)) / 255)
    pixels[at + 3] = 255
  }
}

/**
 * Where a pixel of the upright picture stands in the stored one (Exif 2.32, tag 0x0112).
 *
 * @type {Record<number, (x: number, y: number, width: number, height: number) => [number, number]>}
 */
const places = {
  2: (x, y, width) => [width - 1 - x, y],
  3: (x, y, width, height) => [width - 1 - x, height - 1 - y],
  4: (x, y, _width, height) => [x, height - 1 - y],
  5: (x, y) => [y, x],
  6: (x, y, _width, height) => [y, height - 1 - x],
  7: (x, y, width, height) => [width - 1 - y, height - 1 - x],
  8: (x, y, width) => [width - 1 - y, x],
}

/** @param {{ width: number, height: number, data: Buffer }} stored @param {number} orientation */
function turned(stored, orientation) {
  const place = places[orientation]
  if (!place) return stored
  const { width, height } = stored
  const from = new Uint32Array(
    stored.data.buffer.slice(stored.data.byteOffset, stored.data.byteOffset + width * height * 4),
  )
  const [wide, high] = orientation >= 5 ? [height, width] : [width, height]
  const to = new Uint32Array(wide * high)
  for (let y = 0; y < high; y += 1)
    for (let x = 0; x < wide; x += 1) {
      const [atX, atY] = place(x, y, width, height)
      to[y * wide + x] = from[atY * width + atX] ?? 0
    }
  return { width: wide, height: high, data: Buffer.from(to.buffer) }
}

/** @param {Hash} work @returns {Promise<string>} */
async function hash({ password, salt, cost }) {
  const { argon2id } = require('hash-wasm')
  return argon2id({ ...cost, hashLength: 32, password, salt, outputType: 'encoded' })
}

/** @param {Matches} work @returns {Promise<boolean>} */
async function matches({ password, hash }) {
  const { argon2Verify } = require('hash-wasm')
  return argon2Verify({ password, hash })
}
