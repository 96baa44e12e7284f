import { Tooltip } from 'antd'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { countIn, countOf, type Stretch } from './serials'

interface SerialBarProps {
  size: number
  stretches: Stretch[]
  /** A range about to be switched on, drawn above. */
  chosen?: { fromSerial: number; toSerial: number } | undefined
}

/** Which serials of a batch are on: one bar from the first to the last. */
export function SerialBar({ size, stretches, chosen }: SerialBarProps) {
  const words = useWords()
  const share = (serials: number) => `${(serials / size) * 100}%`
  return (
    <figure className="serials">
      {chosen && chosen.toSerial >= chosen.fromSerial && (
        <div className="serials-chosen">
          <span style={{ left: share(chosen.fromSerial), width: share(countOf(chosen)) }} />
        </div>
      )}
      <div className="serials-bar">
        {stretches.map((stretch) => (
          <Tooltip
            key={stretch.fromSerial}
            title={`${words.batch.stretches[stretch.state]} ${figure(stretch.fromSerial)} – ${figure(stretch.toSerial)}`}
          >
            <span className={`serials-${stretch.state}`} style={{ flexGrow: countOf(stretch) }} />
          </Tooltip>
        ))}
      </div>
      <div className="serials-ends">
        <span>0</span>
        <span>{figure(size - 1)}</span>
      </div>
      <figcaption>
        {(['on', 'timed', 'off'] as const).map((state) => (
          <span key={state} className="serials-legend">
            <i className={`serials-${state}`} aria-hidden />
            {words.batch.stretches[state]} <strong>{figure(countIn(stretches, state))}</strong>
          </span>
        ))}
      </figcaption>
    </figure>
  )
}
