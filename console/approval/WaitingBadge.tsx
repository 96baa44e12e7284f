import { useAnswer } from '../cloud/load'
import { figure } from '../ui/figures'
import { useWords } from '../ui/language'

/** Colleagues wait, but not for seconds. */
const everyMs = 60_000

/** How many requests wait for whoever is at the desk. */
export function WaitingBadge() {
  const words = useWords()
  const count = useAnswer('countApprovals', {}, everyMs).value
  if (count === undefined || count.waiting === 0) return null
  const said = `${figure(count.waiting)}${count.isMore ? '+' : ''}`
  return (
    <span className="rail-badge" title={words.approval.badge(said)}>
      {said}
    </span>
  )
}
