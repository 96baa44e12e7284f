import { trackingLinesMax, type TrackingOutcome } from '../../../contract/words'
import { shipParcel } from '../../../domain/mall/order-life'
import { no, yes } from '../../../domain/result'
import { orderIn } from '../../_kernel/mall/orders'
import { once } from '../../_kernel/once'
import type { OperatorCall } from '../../_kernel/platform'
import type { Handler } from '../../_kernel/serve'
import { isLegible, isRounded, readSheet, type SheetLine } from '../../_kernel/sheet'

/** An order number as the member and the warehouse see it. */
const orderNumber = /^D[0-9A-HJKMNP-TV-Z]{15}$/
const carrierLengthMax = 20
/** Order number, carrier, tracking number; the warehouse may keep the export's columns in between. */
const columnsMin = 3
/** It has a digit, which the name of a carrier and a heading have not. */
const numberShape = /^(?=.*\d)[A-Za-z0-9-]{4,40}$/

/**
 * Sends a batch from the warehouse's sheet, a line at a time: what one line is wrong about stops no other, and a sheet
 * that was cut short goes on where it stopped when it is sent again.
 */
export const importTracking: Handler<'ops', 'importTracking'> = async (call, { csv }) => {
  const sheet = readSheet(csv, trackingLinesMax + 1)
  if (!sheet.ok) return sheet
  if (sheet.value.every(({ cells }) => cells.length < columnsMin)) return no({ code: 'sheetUnreadable', line: 1 })
  const rows = isHeading(sheet.value[0]) ? sheet.value.slice(1) : sheet.value
  if (rows.length > trackingLinesMax) return no({ code: 'tooManyLines', linesMax: trackingLinesMax })

  const lines: { line: number; orderId: string; outcome: TrackingOutcome }[] = []
  const seen = new Set<string>()
  for (const row of rows) {
    const text = JSON.stringify(row.cells)
    const outcome = seen.has(text) ? 'duplicate' : await shipLine(call, row)
    seen.add(text)
    lines.push({ line: row.line, orderId: cellIn(row, 0).slice(0, 64), outcome })
  }
  const shipped = lines.filter(({ outcome }) => outcome === 'shipped' || outcome === 'alreadyShipped').length
  return once(call, async () => yes({ value: { shipped, lines }, subject: '' }))
}

/** A heading names its columns; a first line with any digit is an order, however wrong its number is. */
const isHeading = (first: SheetLine | undefined): boolean => !first?.cells.some((cell) => /\d/.test(cell))

/** The export guards cells against spreadsheets with a mark that comes back with them. */
const cellIn = ({ cells }: SheetLine, place: number): string => (cells[place] ?? '').replace(/^'/, '').toUpperCase()

/** A name that no tracking number and no order number is. */
const isCarrier = (cell: string): boolean =>
  cell !== '' && cell.length <= carrierLengthMax && isLegible(cell) && !/\d{6}/.test(cell)

async function shipLine(call: OperatorCall, row: SheetLine): Promise<TrackingOutcome> {
  const [orderId, number] = [cellIn(row, 0), cellIn(row, row.cells.length - 1)]
  const carrier = (row.cells.at(-2) ?? '').replace(/^'/, '')
  if (row.cells.length < columnsMin || !orderNumber.test(orderId) || !isCarrier(carrier)) return 'unreadable'
  if (isRounded(number)) return 'rounded'
  if (!numberShape.test(number)) return 'unreadable'
  const ended = await call.store.transact(async (transaction): Promise<TrackingOutcome> => {
    const order = await orderIn(transaction, orderId)
    if (!order) return 'unknownOrder'
    if (order.parcels.some((parcel) => parcel.number === number && parcel.carrier === carrier)) return 'alreadyShipped'
    const sent = shipParcel(order, { carrier, number, shippedAt: call.at })
    if (!sent.ok) return sent.refusal.code === 'tooManyParcels' ? 'tooManyParcels' : 'wrongState'
    await transaction.put('orders', sent.value)
    return 'shipped'
  })
  if (!ended.committed) throw new Error('sending a parcel creates nothing')
  return ended.value
}
