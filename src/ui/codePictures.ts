/** A drawing in modules, ready for a style: how many there are each way, and the picture to stretch over them. */
export interface Drawing {
  across: number
  down: number
  backgroundImage: string
}

/** The light modules that each symbology wants around itself (ISO/IEC 18004 and 15417). */
const squaresQuiet = 4
const barsQuiet = 10

/** Draws a QR symbol from its rows, 1 for dark. */
export function drawSquares(rows: readonly string[]): Drawing {
  const path = rows.flatMap((row, y) =>
    runsOf(row).map(({ at, length }) => box(at + squaresQuiet, y + squaresQuiet, length)),
  )
  const across = rows.length + 2 * squaresQuiet
  return { across, down: across, backgroundImage: picture(across, across, path) }
}

/** Draws a Code 128 symbol from the widths of its bars and spaces in turn, as one row of modules. */
export function drawBars(widths: string): Drawing {
  const row = [...widths].map((width, place) => (place % 2 === 0 ? '1' : '0').repeat(Number(width))).join('')
  const across = row.length + 2 * barsQuiet
  return {
    across,
    down: 1,
    backgroundImage: picture(
      across,
      1,
      runsOf(row).map(({ at, length }) => box(at + barsQuiet, 0, length)),
    ),
  }
}

/** The widest module, in CSS pixels, with which a drawing fits and every edge lies between two of the screen's pixels. */
export const moduleWidth = (across: number, roomPx: number, pixelRatio: number): number =>
  Math.max(1, Math.floor((roomPx * pixelRatio) / across)) / pixelRatio

const runsOf = (row: string) => [...row.matchAll(/1+/g)].map(({ 0: run, index }) => ({ at: index, length: run.length }))

const box = (x: number, y: number, width: number) => `M${x} ${y}h${width}v1h-${width}z`

/** As an address within a style: encoded whole, so that neither quotes nor semicolons end it early. */
function picture(across: number, down: number, boxes: readonly string[]): string {
  const drawing =
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${across} ${down}" preserveAspectRatio="none"` +
    ` shape-rendering="crispEdges"><path d="${boxes.join('')}"/></svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(drawing)}")`
}
