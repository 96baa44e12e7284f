import { no, yes, type Result } from '../../domain/result'
import { trackingLinesMax, type TrackingOutcome } from '../words/mall'
import { codeIn, isErrorValue, isFormula, wordIn } from './cell'
import { numberShape, orderNumber, type SheetLayout } from './layout'
import { columnOf, numberFaultIn, type ColumnOfNumbers } from './numbers'
import type { SheetRefusal } from './parse'
import { readSheet, type ReadSheet } from './read'

export interface ParcelLine {
  line: number
  orderId: string
  carrier: string
  number: string
}

export interface FaultyParcel {
  line: number
  /** As far as it can be read. */
  orderId: string
  outcome: TrackingOutcome
  column: ParcelColumn | null
}
type ParcelColumn = 'orderId' | 'carrier' | 'number'

export type ReadTracking = ReadSheet & { items: (ParcelLine | FaultyParcel)[] }

const carrierLengthMax = 20
/** Of a line that is no order, what an operator finds it by. */
const shownLengthMax = 64

/** The parcels of a warehouse's sheet, line by line. Refuses a sheet that is none, or is longer than one import may be. */
export function readTracking(csv: string, layout?: SheetLayout): Result<ReadTracking, SheetRefusal> {
  const sheet = readSheet(csv, 'tracking', { linesMax: trackingLinesMax, layout })
  if (!sheet.ok) return sheet
  const { columns, asTheyStand } = sheet.value.layout
  const missing = (['orderId', 'carrier', 'number'] as const).find((role) => !columns.includes(role))
  if (missing) return no({ code: 'columnMissing', column: missing })
  const cellOf = (cells: readonly string[], role: ParcelColumn) => cells[columns.indexOf(role)]
  const evidence = columnOf(sheet.value.lines.map(({ cells }) => codeIn(cellOf(cells, 'number'))))
  const items = sheet.value.lines.map(({ line, cells }): ParcelLine | FaultyParcel => {
    const parcel = {
      line,
      orderId: codeIn(cellOf(cells, 'orderId')).replace(/\s+/gu, '').toUpperCase(),
      carrier: wordIn(cellOf(cells, 'carrier')),
      number: codeIn(cellOf(cells, 'number')).toUpperCase(),
    }
    const fault = faultIn(parcel, evidence, asTheyStand)
    return fault ? { line, orderId: parcel.orderId.slice(0, shownLengthMax), ...fault } : parcel
  })
  return yes({ ...sheet.value, items })
}

function faultIn(
  { orderId, carrier, number }: ParcelLine,
  evidence: ColumnOfNumbers,
  asTheyStand: boolean,
): Pick<FaultyParcel, 'outcome' | 'column'> | undefined {
  if (!orderNumber.test(orderId))
    return { outcome: isErrorValue(orderId) ? 'errorValue' : 'unreadable', column: 'orderId' }
  if (!isCarrier(carrier)) return { outcome: isErrorValue(carrier) ? 'errorValue' : 'unreadable', column: 'carrier' }
  const fault = numberFaultIn(number, evidence, asTheyStand)
  if (fault) return { outcome: fault, column: 'number' }
  return numberShape.test(number) ? undefined : { outcome: 'unreadable', column: 'number' }
}

/** A name that no tracking number and no order number is, read in its own encoding and in one piece. */
const isCarrier = (carrier: string): boolean =>
  carrier !== '' &&
  carrier.length <= carrierLengthMax &&
  !/[\p{Cc}\ufffd]|\d{6}/u.test(carrier) &&
  !isErrorValue(carrier) &&
  !isFormula(carrier)
