import { Genuine } from './Genuine'
import { Halted } from './Halted'
import { Mistyped } from './Mistyped'
import { NotOurs } from './NotOurs'
import { SeenBefore } from './SeenBefore'
import type { Finding } from './useScan'

interface Props {
  finding: Finding
  /** What was scanned or typed. */
  scanned: string
  onJoin: () => void
  onRetype: (code: string) => void
}

/** Each finding has its own look, so that one glance tells which it is. */
export function FindingView({ finding, scanned, onJoin, onRetype }: Props) {
  if (finding.award) return <Genuine finding={finding} award={finding.award} onJoin={onJoin} />
  switch (finding.verdict) {
    case 'first':
      return <Genuine finding={finding} award={undefined} onJoin={onJoin} />
    case 'seenBefore':
      return <SeenBefore finding={finding} onJoin={onJoin} />
    case 'notActive':
    case 'frozen':
    case 'voided':
    case 'recalled':
      return <Halted finding={finding} verdict={finding.verdict} />
    case 'notOurs':
      return <NotOurs finding={finding} />
    case 'mistyped':
      return <Mistyped finding={finding} scanned={scanned} onRetype={onRetype} />
  }
}
