import { useEffect, useState } from 'react'

/** False on the first paint and true shortly after: what depends on it moves from where it was to where it belongs. */
export function useSettled(delayMs = 60): boolean {
  const [settled, setSettled] = useState(false)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(true), delayMs)
    return () => clearTimeout(timer)
  }, [delayMs])
  return settled
}
