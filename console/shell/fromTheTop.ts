import { useLayoutEffect } from 'react'

interface Entry {
  isSeen?: boolean
}

/** A page that is opened starts at its top; one that somebody goes back to stands where the browser puts it. */
export function useFromTheTop(path: string | undefined): void {
  useLayoutEffect(() => {
    const entry: Entry | null = history.state
    if (entry?.isSeen) return
    history.replaceState({ ...entry, isSeen: true }, '')
    scrollTo(0, 0)
  }, [path])
}
