import { useAnswer } from '../cloud/load'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'

/** The timer looks once a minute. */
const everyMs = 60_000

/** How many alerts stand open for whoever is at the desk. */
export function OpenAlerts() {
  const words = useWords()
  const count = useAnswer('countAlerts', {}, everyMs).value
  if (count === undefined || count.open === 0) return null
  const said = `${figure(count.open)}${count.isMore ? '+' : ''}`
  return (
    <span className="rail-badge" title={words.alert.badge(said)}>
      {said}
    </span>
  )
}
