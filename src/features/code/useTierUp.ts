import { useEffect, useState } from 'react'
import type { Award } from './AwardPanel'
import type { Scan } from './useScan'

/** Long enough to have read the points and seen the ring move. */
const afterMs = 3400

/** The tier a scan lifted the member to, once its own moment has come. */
export function useTierUp(scan: Scan): [Award['tierAfter'] | undefined, () => void] {
  const award = scan.kind === 'found' ? scan.finding.award : null
  const reached = award && award.tierAfter.code !== award.tierBefore.code ? award.tierAfter : undefined
  const [shown, setShown] = useState<Award['tierAfter']>()
  useEffect(() => {
    if (!reached) return undefined
    const timer = setTimeout(() => setShown(reached), afterMs)
    return () => clearTimeout(timer)
  }, [reached])
  return [shown, () => setShown(undefined)]
}
