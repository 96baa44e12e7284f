import { Tooltip } from 'antd'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'
import { countOf, type SerialRange } from '../../contract/words/serials'
import { countIn, type Stretch } from './serials'

interface SerialBarProps {
  size: number
  stretches: Stretch[]
  /** Ranges that a command is about, drawn above. */
  chosen?: readonly SerialRange[]
}

const usual = ['on', 'timed', 'off'] as const
const states = [...usual, 'frozen', 'voided', 'recalled'] as const
const isUsual = (state: Stretch['state']) => usual.some((each) => each === state)

/** Which serials of a batch are on: one bar from the first to the last. */
export function SerialBar({ size, stretches, chosen = [] }: SerialBarProps) {
  const words = useWords()
  const share = (serials: number) => `${(serials / size) * 100}%`
  return (
    <figure className="serials">
      {chosen.length > 0 && (
        <div className="serials-chosen">
          {chosen.map((range) => (
            <span key={range.fromSerial} style={{ left: share(range.fromSerial), width: share(countOf(range)) }} />
          ))}
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
        {states
          .filter((state) => isUsual(state) || countIn(stretches, state) > 0)
          .map((state) => (
            <span key={state} className="serials-legend">
              <i className={`serials-${state}`} aria-hidden />
              {words.batch.stretches[state]} <strong>{figure(countIn(stretches, state))}</strong>
            </span>
          ))}
      </figcaption>
    </figure>
  )
}
