import { useEffect } from 'react'
import { msUntilNewDay } from '../words/figures'

/** Phones that lie open at midnight do not all ask in the same second. */
const spreadMs = 20_000

/** Calls when the brand's day changes while a page is open: what it says of today is yesterday's from then on. */
export function useNewDay(onNewDay: () => void): void {
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>
    const wait = () => {
      timer = setTimeout(
        () => {
          onNewDay()
          wait()
        },
        msUntilNewDay(Date.now()) + Math.random() * spreadMs,
      )
    }
    wait()
    return () => clearTimeout(timer)
  }, [onNewDay])
}
