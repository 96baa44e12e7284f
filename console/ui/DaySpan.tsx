import { DatePicker } from './DatePicker'
import { momentOf, wallAt } from './time'

export interface Span {
  from?: number
  /** Exclusive. */
  to?: number
}

/** From one day to another, both in whole; either end may be left open. */
export function DaySpan({ span, onChange }: { span: Span; onChange: (span: Span) => void }) {
  return (
    <DatePicker.RangePicker
      className="filter-days"
      allowEmpty
      value={[span.from === undefined ? null : wallAt(span.from), span.to === undefined ? null : wallAt(span.to - 1)]}
      onChange={(days) =>
        onChange({
          ...(days?.[0] ? { from: momentOf(days[0].startOf('day')) } : {}),
          ...(days?.[1] ? { to: momentOf(days[1].add(1, 'day').startOf('day')) } : {}),
        })
      }
    />
  )
}
