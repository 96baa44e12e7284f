import { useEffect, useState } from 'react'
import { useMember } from './MemberProvider'
import { TierUp } from './TierUp'
import type { Tier } from './useTierRise'

interface Props {
  /** What else the page shows comes first for so long. */
  afterMs?: number
  onClosed?: () => void
}

/** The moment of a new tier, on whichever page the card is found risen. */
export function TierMoment({ afterMs = 0, onClosed }: Props) {
  const { risen, seeTier } = useMember()
  const [due, setDue] = useState<Tier>()
  useEffect(() => {
    if (!risen) return undefined
    const timer = setTimeout(() => setDue(risen), afterMs)
    return () => clearTimeout(timer)
  }, [risen, afterMs])
  // Seen on one page, it is over on all of them.
  if (!risen || due?.code !== risen.code) return null
  const close = () => {
    seeTier(risen)
    onClosed?.()
  }
  return <TierUp tier={risen} onClose={close} />
}
