import type { DrawingContext } from 'bwip-js/node'
import { create } from 'qrcode'

/** A quarter of the symbol may be hidden by a reflection on the glass (ISO/IEC 18004); twenty digits still fit version 1. */
const errorCorrectionLevel = 'Q'

/** The QR symbol of some digits, row by row, 1 for dark. Without the quiet zone. */
export function squaresOf(digits: string): string[] {
  const { modules } = create([{ data: digits, mode: 'numeric' }], { errorCorrectionLevel })
  const { size, data } = modules
  return Array.from({ length: size }, (_, row) => data.slice(row * size, (row + 1) * size).join(''))
}

/**
 * The Code 128 symbol of some digits as the widths of its bars and spaces in turn. Without the quiet zone. The library is
 * loaded by the first who asks: it knows a hundred other symbols, and takes longer to load than the door to start.
 */
export async function barsOf(digits: string): Promise<string> {
  const { render } = await import('bwip-js/node')
  const { bars, drawing } = barCollector()
  render({ bcid: 'code128', text: digits }, drawing)
  let widths = ''
  let endsAt = 0
  for (const { startsAt, width } of bars) {
    if (startsAt > endsAt) widths += String(startsAt - endsAt)
    widths += String(width)
    endsAt = startsAt + width
  }
  return widths
}

/** Takes the bars as the library draws them, a vertical line each, in modules. */
function barCollector() {
  const bars: { startsAt: number; width: number }[] = []
  const nothing = () => undefined
  const drawing: DrawingContext<void> = {
    scale: () => [1, 1],
    measure: () => ({ width: 0, ascent: 0, descent: 0 }),
    init: nothing,
    // The line's middle is given, rounded up to a whole module.
    line: (middle, _top, _x, _bottom, width) => void bars.push({ startsAt: middle - Math.ceil(width / 2), width }),
    polygon: nothing,
    hexagon: nothing,
    ellipse: nothing,
    fill: nothing,
    text: nothing,
    end: nothing,
  }
  return { bars, drawing }
}
