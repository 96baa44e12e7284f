import type { ReactNode } from 'react'
import { headlineOf } from '../../../contract/sentences/code'
import { Genuine } from './Genuine'
import { Halted } from './Halted'
import { Mistyped } from './Mistyped'
import { NoItem } from './NoItem'
import { NotOurs } from './NotOurs'
import { SeenBefore } from './SeenBefore'
import type { Finding } from './useScan'

interface Props {
  finding: Finding
  /** Whether a hand put the code in. */
  typed: boolean
  onJoin: () => void
  /** What whoever has just joined here is told. */
  welcome: ReactNode
  onRetype: (code: string) => void
}

/** Each finding has its own look, so that one glance tells which it is. */
export function FindingView({ finding, typed, onJoin, welcome, onRetype }: Props) {
  const headline = headlineOf(finding, typed)
  switch (headline) {
    case 'won':
    case 'firstScan':
    case 'paidNow':
    case 'paidToYou':
    case 'pointsWait':
      return <Genuine finding={finding} headline={headline} welcome={welcome} onJoin={onJoin} />
    case 'seenUnpaid':
    case 'paidToAnother':
    case 'paidToLater':
    case 'yoursPaidToAnother':
      return <SeenBefore finding={finding} welcome={welcome} onJoin={onJoin} />
    case 'notActive':
    case 'frozen':
    case 'voided':
    case 'recalled':
      return <Halted finding={finding} verdict={headline} />
    case 'notOurs':
      return <NotOurs finding={finding} />
    case 'barcode':
    case 'foreign':
      return <NoItem finding={finding} />
    case 'mistyped':
    case 'misread':
      return <Mistyped finding={finding} typed={typed} onRetype={onRetype} />
  }
}
