import { useSyncExternalStore } from 'react'

const reduced = window.matchMedia('(prefers-reduced-motion: reduce)')

function subscribe(changed: () => void) {
  reduced.addEventListener('change', changed)
  return () => reduced.removeEventListener('change', changed)
}

/** Whether things may move: whoever asked their machine for less motion gets none. */
export const useMotion = (): boolean => useSyncExternalStore(subscribe, () => !reduced.matches)
