import type { SheetRole } from '../words/sheet'
import { codeIn, leftoverIn, wordIn } from './cell'
import { namedBy } from './headings'
import type { Separator, SheetLine } from './parse'

/** What can be imported: codes into a pool, tracking numbers of parcels, words for the filter. */
export type SheetKind = 'secrets' | 'tracking' | 'words'

export const rolesOf = {
  secrets: ['code', 'pin'],
  tracking: ['orderId', 'carrier', 'number'],
  words: ['word'],
} as const satisfies Record<SheetKind, readonly SheetRole[]>

/** How a sheet is read. */
export interface SheetLayout {
  separator: Separator
  /** What each column is, from the left; null is read past. */
  columns: (SheetRole | null)[]
  /** The first line of the file that may hold data; what stands above it is a title or a heading. */
  firstLine: number
  /** Somebody has compared them: numbers that look as if a spreadsheet had shortened them are right. */
  asTheyStand: boolean
  /** Columns that nobody named and that may belong to what the sheet lists: a line with anything in one is refused. */
  questioned: number[]
}

type Columns = Omit<SheetLayout, 'separator'>

/** Titles, dates and notes stand above a heading; below so many lines there is none. */
const linesAboveMax = 10

/** An order number as the member and the warehouse see it. */
export const orderNumber = /^D[0-9A-HJKMNP-TV-Z]{15}$/
/** It has a digit, which the name of a carrier and a heading have not. */
export const numberShape = /^(?=.*\d)[A-Z0-9-]{4,40}$/

export function findLayout(kind: SheetKind, lines: readonly SheetLine[]): Columns {
  const heading = headingOf(kind, lines)
  return heading ? byHeading(kind, lines, heading) : byContent(kind, lines)
}

/** The first line that names what the sheet must have: of several columns two, of one that one. */
export function headingOf(kind: SheetKind, lines: readonly SheetLine[]): (SheetLine & { roles: number }) | undefined {
  const wanted = kind === 'tracking' ? 2 : 1
  for (const line of lines.slice(0, linesAboveMax)) {
    const named = line.cells.flatMap((cell) => namedBy(wordIn(cell), rolesOf[kind]).slice(0, 1))
    const roles = new Set(named.map(({ role }) => role)).size
    if (roles >= wanted && !looksLikeData(kind, line)) return { ...line, roles }
  }
  return undefined
}

const looksLikeData = (kind: SheetKind, { cells }: SheetLine): boolean =>
  kind === 'tracking' && cells.some((cell) => orderNumber.test(codeIn(cell).toUpperCase()))

function byHeading(kind: SheetKind, lines: readonly SheetLine[], heading: SheetLine): Columns {
  const data = lines.filter(({ line }) => line > heading.line)
  const columns: (SheetRole | null)[] = emptyColumns([heading, ...data])
  const names = heading.cells.map((cell) => namedBy(wordIn(cell), rolesOf[kind])[0])
  for (const role of rolesOf[kind]) {
    const places = [...names.keys()].filter((place) => names[place]?.role === role)
    const best = Math.min(...places.map((place) => names[place]?.rank ?? 0))
    const [column] = places
      .filter((place) => names[place]?.rank === best || kind === 'tracking')
      .sort((one, other) => fitting(role, data, other) - fitting(role, data, one))
    if (column !== undefined) columns[column] = role
  }
  // A card without a number has its secret alone: the secret is the code.
  const pin = columns.indexOf('pin')
  if (kind === 'secrets' && pin >= 0 && !columns.includes('code')) columns[pin] = 'code'
  if (kind === 'tracking') fillByContent(columns, data)
  const questioned =
    kind === 'secrets' && pin < 0
      ? [...columns.keys()].filter((place) => columns[place] === null && holdsSecrets(data, place))
      : []
  return { columns, firstLine: heading.line + 1, asTheyStand: false, questioned }
}

/** Under a heading that we do not know: different in every line, of one length, with digits. It may be what opens the code. */
function holdsSecrets(data: readonly SheetLine[], place: number): boolean {
  const cells = data.map((line) => codeIn(line.cells[place]))
  const isSecret = (cell: string) => /^(?=.*\d)[A-Za-z0-9-]{4,}$/.test(cell) && leftoverIn(cell) === undefined
  return (
    cells.length > 1 &&
    cells.every(isSecret) &&
    new Set(cells).size === cells.length &&
    new Set(cells.map(({ length }) => length)).size === 1
  )
}

const emptyColumns = (lines: readonly SheetLine[]): null[] =>
  Array.from({ length: lines.reduce((most, { cells }) => Math.max(most, cells.length), 0) }, () => null)

/** In how many lines a column holds what the role needs; a column of blanks loses against any other. */
const fitting = (role: SheetRole, lines: readonly SheetLine[], column: number): number =>
  lines.filter(({ cells }) => fits(role, cells[column])).length

function fits(role: SheetRole, cell: string | undefined): boolean {
  const text = codeIn(cell)
  if (role === 'orderId') return orderNumber.test(text.toUpperCase())
  if (role === 'number') return isNumber(text.toUpperCase())
  return role === 'carrier' ? text !== '' && !/\d{6}/.test(text) : text !== ''
}

const isNumber = (text: string): boolean =>
  numberShape.test(text) && !orderNumber.test(text) && leftoverIn(text) === undefined

/** The one column that no heading names and that every line fills with what is still missing. */
function fillByContent(columns: (SheetRole | null)[], data: readonly SheetLine[]) {
  for (const role of ['orderId', 'number'] as const) {
    if (columns.includes(role)) continue
    const fit = [...columns.keys()].filter(
      (place) => columns[place] === null && fitting(role, data, place) === data.length,
    )
    if (fit.length === 1 && data.length > 0) columns[fit[0] ?? 0] = role
  }
}

function byContent(kind: SheetKind, lines: readonly SheetLine[]): Columns {
  const above = linesAbove(kind, lines)
  const data = lines.slice(above)
  const columns: (SheetRole | null)[] = emptyColumns(data)
  const filled = [...columns.keys()].filter((place) => data.some(({ cells }) => wordIn(cells[place]) !== ''))
  const { places, questioned } = placesOf[kind](data, filled)
  for (const { place, role } of places) columns[place] = role
  return { columns, firstLine: data[0]?.line ?? 1, asTheyStand: false, questioned }
}

/** Lines above the data that name their columns in words we do not know, or are a title. */
function linesAbove(kind: SheetKind, lines: readonly SheetLine[]): number {
  const hasDigit = ({ cells }: SheetLine) => cells.some((cell) => /\d/.test(codeIn(cell)))
  const filled = ({ cells }: SheetLine) => cells.filter((cell) => wordIn(cell) !== '').length
  if (kind === 'tracking') {
    const first = lines.findIndex((line) => hasDigit(line) && (filled(line) > 1 || looksLikeData(kind, line)))
    return first < 0 || first > linesAboveMax ? 0 : first
  }
  const [first, ...rest] = lines
  const names = kind === 'secrets' && first !== undefined && rest.length > 0 && !hasDigit(first) && rest.every(hasDigit)
  return names ? 1 : 0
}

interface Places {
  places: { place: number; role: SheetRole }[]
  questioned: number[]
}

/** The carriers that most parcels go by, as they are written for short or in full. */
const knownCarrier =
  /快递|快運|快运|速运|速递|物流|宅急便|顺丰|順豐|圆通|中通|申通|韵达|极兔|邮政|京东|德邦|百世|丰网|天天|优速|跨越|安能|菜鸟|express|\b(SF|YTO|ZTO|STO|YUNDA|JT|EMS|JD|DHL|UPS|TNT|USPS|FEDEX)\b/iu

/** What the columns of a sheet without a heading are, among those that hold anything. */
const placesOf: Record<SheetKind, (data: readonly SheetLine[], filled: readonly number[]) => Places> = {
  secrets: (data, filled) => {
    const [code, pin, ...questioned] = filled.filter((place) => filled.length < 2 || !countsLines(data, place))
    return { places: [...at(code, 'code'), ...at(pin, 'pin')], questioned }
  },
  tracking: (data, filled) => {
    const order = filled.find((place) => 2 * fitting('orderId', data, place) > data.length) ?? filled[0]
    const others = filled.filter((place) => place !== order)
    // Where every line says so the order of the columns does not matter; else the last two are the carrier and its number.
    const isAll = (place: number) => fitting('number', data, place) === data.length && !arePhones(data, place)
    const number = others.filter(isAll).at(-1) ?? others.at(-1)
    const carriers = others.filter((place) => place !== number)
    const isKnown = (place: number) => data.every(({ cells }) => knownCarrier.test(wordIn(cells[place])))
    const carrier = carriers.find(isKnown) ?? carriers.filter((place) => place < (number ?? 0)).at(-1) ?? carriers[0]
    return { places: [...at(order, 'orderId'), ...at(carrier, 'carrier'), ...at(number, 'number')], questioned: [] }
  },
  words: (data, filled) => {
    const [first, ...others] = filled.filter(
      (place) => filled.length < 2 || !(countsLines(data, place) || describes(data, place)),
    )
    const widths = new Set(data.map(({ cells }) => widthOf(cells)))
    // Lines of as many cells as there are words are no table.
    const isTable = data.length > 1 && widths.size === 1
    return {
      places: [...at(first, 'word'), ...(isTable ? [] : others.flatMap((place) => at(place, 'word')))],
      questioned: isTable ? others : [],
    }
  },
}

/** Cells up to the last that holds anything. */
const widthOf = (cells: readonly string[]): number =>
  cells.reduce((width, cell, place) => (wordIn(cell) === '' ? width : place + 1), 0)

const at = (place: number | undefined, role: SheetRole) => (place === undefined ? [] : [{ place, role }])

/** 1, 2, 3 …: the number of the line. */
const countsLines = (data: readonly SheetLine[], place: number): boolean =>
  data.length > 1 &&
  data.every(({ cells }, at) => Number(codeIn(cells[place]) || '-1') === Number(codeIn(data[0]?.cells[place])) + at)

const arePhones = (data: readonly SheetLine[], place: number): boolean =>
  data.every(({ cells }) => /^1[3-9]\d{9}$/.test(codeIn(cells[place])))

/** Fewer lines show nothing. */
const describedMin = 4

/** Numbers and days, or a few kinds that come again and again: they describe the words beside them. */
function describes(data: readonly SheetLine[], place: number): boolean {
  const cells = data.map((line) => codeIn(line.cells[place])).filter((cell) => cell !== '')
  if (cells.every((cell) => /^[\d\s:./年月日-]+$/u.test(cell))) return true
  return cells.length >= describedMin && 2 * new Set(cells).size <= cells.length
}
