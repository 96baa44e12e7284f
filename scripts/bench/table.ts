import type { MeasuredRow } from './group'

const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 })

const nameWidth = 52
const valueWidth = 22
const spreadWidth = 7
const besideWidth = 46

const valueOf = ({ value, unit }: MeasuredRow): string => `${number.format(value)} ${unit}`

const spreadOf = ({ spread }: MeasuredRow): string => (spread === undefined ? '' : `± ${Math.round(spread)} %`)

/** What was measured, with how far the repeats lay apart. */
export const measureOf = (row: MeasuredRow): string => `${valueOf(row)} ${spreadOf(row)}`.trimEnd()

/** The ratio and the baseline it is to; nothing where there is none. */
export const besideOf = ({ ratio, baseline, baselineName }: MeasuredRow): string =>
  ratio === undefined || baseline === undefined
    ? ''
    : `${ratio.toFixed(2)} × ${baselineName ?? 'baseline'} at ${number.format(baseline)}`

/** The target and whether it holds; nothing where there is none. */
export const judgementOf = ({ target, holds }: MeasuredRow): string =>
  target === undefined ? '' : `${target} ${holds ? 'holds' : 'MISSED'}`

/** One row of the table, to be printed as soon as it is known. */
export const lineOf = (row: MeasuredRow): string =>
  [
    row.group.padEnd(7),
    row.name.padEnd(nameWidth),
    valueOf(row).padStart(valueWidth),
    spreadOf(row).padEnd(spreadWidth),
    besideOf(row).padEnd(besideWidth),
    judgementOf(row),
  ]
    .join(' ')
    .trimEnd()
