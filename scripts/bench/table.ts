import type { MeasuredRow } from './group'

const number = new Intl.NumberFormat('en', { maximumSignificantDigits: 4 })

const nameWidth = 52
const valueWidth = 22
const ratioWidth = 46

/** One row of the table, to be printed as soon as it is known. */
export function lineOf({
  group,
  name,
  unit,
  value,
  spread,
  baseline,
  baselineName,
  ratio,
  target,
  holds,
}: MeasuredRow): string {
  const measured = `${number.format(value)} ${unit}`
  const spreading = spread === undefined ? '' : `± ${Math.round(spread)} %`
  const beside =
    ratio === undefined || baseline === undefined
      ? ''
      : `${ratio.toFixed(2)} × ${baselineName ?? 'baseline'} at ${number.format(baseline)}`
  const judged = target === undefined ? '' : `${target} ${holds ? 'holds' : 'MISSED'}`
  return [
    group.padEnd(7),
    name.padEnd(nameWidth),
    measured.padStart(valueWidth),
    spreading.padEnd(7),
    beside.padEnd(ratioWidth),
    judged,
  ]
    .join(' ')
    .trimEnd()
}
