import type { ReactNode } from 'react'

export interface Fact {
  label: string
  value: ReactNode
  /** Longer than a column: it has a line of its own. */
  isLong?: boolean
}

/** What is known of one thing, as label and value. */
export function Facts({ facts }: { facts: Fact[] }) {
  return (
    <dl className="facts">
      {facts.map(({ label, value, isLong }) => (
        <div key={label} {...(isLong && { className: 'fact-long' })}>
          <dt>{label}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

interface CounterProps {
  label: string
  value: string
  note?: ReactNode
}

/** One large number and what it counts. */
export function Counter({ label, value, note }: CounterProps) {
  return (
    <div className="counter">
      <span className="counter-label">{label}</span>
      <strong className="counter-value">{value}</strong>
      {note && <span className="counter-note">{note}</span>}
    </div>
  )
}
