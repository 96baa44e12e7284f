import { sayBecame } from '../../contract/sentences/desk/became'
import { sayKept } from '../../contract/sentences/lots'
import { sayReason } from '../../contract/sentences/reasons'
import { figure, signed } from '../ui/figures'
import { useLanguage, useWords } from '../ui/language'
import { CommandButton } from '../ui/Permitted'
import type { MemberEntry, TimelineLine } from './member'
import type { Reversed } from './ReverseDrawer'

type EntryLine = Extract<TimelineLine, { what: 'entry' }>

/** What a line came to in points and growth, and what became of the points. */
export function PointsOf({ line }: { line: TimelineLine }) {
  if (line.what !== 'entry') return null
  return (
    <div className="line-points">
      <Change entry={line.entry} />
      <Since line={line} />
    </div>
  )
}

function Change({ entry: { points, pendingPoints, scan } }: { entry: MemberEntry }) {
  const words = useWords()
  if (scan && !scan.paid) return <span className="soft">—</span>
  if (points === 0 && pendingPoints !== 0)
    return <span className="soft">{words.member.pendingChange(signed(pendingPoints))}</span>
  if (points === 0) return <span className="soft">{figure(0)}</span>
  return <span className={points > 0 ? 'good' : undefined}>{signed(points)}</span>
}

/** What became of what came, and what of it could never be used. */
function Since({ line: { became, entry } }: { line: EntryLine }) {
  const locale = useLanguage()
  const words = useWords()
  const kept = sayKept(entry.given, locale)
  // What was taken back says so beside it, and what paid a debt says how much.
  const isSaid = became && became.code !== 'takenBack' && became.code !== 'repaid'
  return (
    <>
      {entry.growth !== 0 && (
        <small className="soft became">
          {words.member.growth} {signed(entry.growth)}
        </small>
      )}
      {isSaid && <small className="soft became">{sayBecame(became, locale)}</small>}
      {kept.map((line) => (
        <small key={line} className="soft became">
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
  if (line.became?.code === 'takenBack') return <span className="soft">{words.member.isReversed}</span>
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
