import { sayKept } from '../../contract/sentences/lots'
import { sayReason } from '../../contract/sentences/reasons'
import { figure, signed } from '../ui/figures'
import { useLanguage, useWords } from '../ui/language'
import { CommandButton } from '../ui/Permitted'
import type { MemberEntry, TimelineLine } from './member'
import type { Reversed } from './ReverseDrawer'

/** What a line came to in points, and until when they can be used. */
export function PointsOf({ line }: { line: TimelineLine }) {
  if (line.what !== 'entry') return null
  return (
    <>
      <Change entry={line.entry} />
      <Given given={line.entry.given} />
    </>
  )
}

export function GrowthOf({ line }: { line: TimelineLine }) {
  if (line.what !== 'entry' || line.entry.growth === 0) return null
  return <>{signed(line.entry.growth)}</>
}

function Change({ entry: { points, pendingPoints, scan } }: { entry: MemberEntry }) {
  const words = useWords()
  if (scan && !scan.paid) return <span className="soft">—</span>
  if (points === 0 && pendingPoints !== 0)
    return <span className="soft">{words.member.pendingChange(signed(pendingPoints))}</span>
  if (points === 0) return <span className="soft">{figure(0)}</span>
  return <span className={points > 0 ? 'good' : undefined}>{signed(points)}</span>
}

/** Until when the points of a booking can be used, each lot by itself, and what of them cannot. */
function Given({ given }: Pick<MemberEntry, 'given'>) {
  const words = useWords()
  const locale = useLanguage()
  const kept = sayKept(given, locale)
  const isWhole = given.lots.length === 1 && kept.length === 0
  const days = given.lots.map(({ expiresOn, points }) =>
    isWhole ? words.member.until(expiresOn) : words.member.ofThem(figure(points), expiresOn),
  )
  return (
    <>
      {days.map((day) => (
        <small key={day} className="soft given-day">
          {day}
        </small>
      ))}
      {kept.map((line) => (
        <small key={line} className="soft given-kept">
          {line}
        </small>
      ))}
    </>
  )
}

interface ReverseButtonProps {
  line: TimelineLine
  onReverse: (reversed: Reversed) => void
}

/** Takes an earning back; what was taken back already says so. */
export function ReverseButton({ line, onReverse }: ReverseButtonProps) {
  const words = useWords()
  const locale = useLanguage()
  if (line.what !== 'entry') return null
  if (line.reversed) return <span className="soft">{words.member.isReversed}</span>
  const { id, kind, points, ...reason } = line.entry
  const isEarning = (kind === 'earn' || kind === 'release') && points > 0
  if (!isEarning) return null
  return (
    <CommandButton
      asks="reverseEntry"
      size="small"
      onClick={() => onReverse({ entryId: id, sentence: sayReason(reason, locale) })}
    >
      {words.member.reverse}
    </CommandButton>
  )
}
