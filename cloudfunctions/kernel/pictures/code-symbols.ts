import type { DrawingContext } from 'bwip-js/node'
import { create } from 'qrcode'

/** A quarter of the symbol may be hidden by a reflection on the glass (ISO/IEC 18004); twenty digits still fit version 1. */
const errorCorrectionLevel = 'Q'

/** The QR symbol of some digits, row by row, 1 for dark. Without the quiet zone. */
export const digitSquaresOf = (digits: string): string[] =>
  rowsOf(create([{ data: digits, mode: 'numeric' }], { errorCorrectionLevel }).modules)

/** The QR symbol of any text. */
export const squaresOf = (text: string): string[] => rowsOf(create(text, { errorCorrectionLevel }).modules)

function rowsOf({ size, data }: { size: number; data: Uint8Array }): string[] {
  return Array.from({ length: size }, (_, row) => data.slice(row * size, (row + 1) * size).join(''))
}

/** What Code 128 writes without a change of set for single signs (ISO/IEC 15417), as long as a phone can show. */
const barText = /^[\x20-\x7e]{1,24}$/

/**
 * The Code 128 symbol of a text as the widths of its bars and spaces in turn; empty where it has signs that a bar code has not.
 * A longer one is too fine for a phone's screen. Without the quiet zone. The library is
 * loaded by the first who asks: it knows a hundred other symbols, and takes longer to load than the door to start.
 */
export async function barsOf(text: string): Promise<string> {
  if (!barText.test(text)) return ''
  const { render } = await import('bwip-js/node')
  const { bars, drawing } = barCollector()
  render({ bcid: 'code128', text }, drawing)
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
