import { chromaMin, colorOf, seenOf } from './colors'

/** Hues are told apart by tens of degrees: shades of one belong together. */
const hueCount = 36
/** Less of a logo than this is a speck, and not what it is remembered by. */
const shareMin = 0.01
/** More says nothing more: one of so many pixels is looked at. */
const pixelsMax = 16_384

/**
 * The colour that a logo has most of, weighed by how strong it is; null where it is grey, black or white.
 *
 * @param pixels four bytes each: red, green, blue, and how opaque.
 */
export function logoColor(pixels: ArrayLike<number>): string | null {
  const count = Math.floor(pixels.length / 4)
  const step = Math.max(1, Math.ceil(count / pixelsMax))
  const hues = Array.from({ length: hueCount }, () => ({ weight: 0, lightness: 0, x: 0, y: 0, seen: 0 }))
  let looked = 0
  for (let pixel = 0; pixel < count; pixel += step) {
    if ((pixels[pixel * 4 + 3] ?? 0) < 128) continue
    looked += 1
    const { lightness, chroma, hue } = seenOf(hexOf(pixels, pixel * 4))
    if (chroma < chromaMin) continue
    const place = Math.floor(((hue + Math.PI) / (2 * Math.PI)) * hueCount) % hueCount
    const of = hues[place]
    if (!of) continue
    of.weight += chroma
    of.seen += 1
    of.lightness += lightness * chroma
    of.x += chroma * chroma * Math.cos(hue)
    of.y += chroma * chroma * Math.sin(hue)
  }
  const [most] = hues.sort((one, other) => other.weight - one.weight)
  if (!most || most.seen === 0 || most.seen < looked * shareMin) return null
  return colorOf({
    lightness: most.lightness / most.weight,
    chroma: Math.hypot(most.x, most.y) / most.weight,
    hue: Math.atan2(most.y, most.x),
  })
}

const hexOf = (pixels: ArrayLike<number>, at: number): string =>
  `#${[0, 1, 2].map((channel) => (pixels[at + channel] ?? 0).toString(16).padStart(2, '0')).join('')}`
