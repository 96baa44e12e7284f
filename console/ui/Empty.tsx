import type { ReactNode } from 'react'

/** Nothing here yet: what this place is for, and the first thing to do. */
export function Empty({ title, says, action }: { title: string; says: string; action?: ReactNode }) {
  return (
    <div className="empty">
      <CodeGrid />
      <h3>{title}</h3>
      <p>{says}</p>
      {action}
    </div>
  )
}

/** A code's corner marks around an empty middle. */
function CodeGrid() {
  const corners = [
    [4, 4],
    [40, 4],
    [4, 40],
  ]
  const cells = [
    [40, 40],
    [48, 48],
    [40, 56],
    [56, 40],
    [56, 56],
    [30, 8],
    [30, 30],
    [8, 30],
    [22, 30],
    [30, 48],
  ]
  return (
    <svg width="64" height="64" viewBox="0 0 64 64" aria-hidden="true" className="empty-mark">
      {corners.map(([x = 0, y = 0]) => (
        <g key={`${x}-${y}`}>
          <rect x={x + 1.5} y={y + 1.5} width="17" height="17" rx="4" fill="none" strokeWidth="3" />
          <rect x={x + 7} y={y + 7} width="6" height="6" rx="1.5" className="empty-dot" />
        </g>
      ))}
      {cells.map(([x = 0, y = 0]) => (
        <rect key={`${x}-${y}`} x={x} y={y} width="5" height="5" rx="1.2" className="empty-cell" />
      ))}
    </svg>
  )
}
