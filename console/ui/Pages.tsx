import { Button } from 'antd'
import { useState } from 'react'
import { useWords } from './language'

/** Where one is in a list that is read page by page, newest first. */
export interface Pages {
  /** What a list is asked with for this page. */
  cursor: { after?: string }
  /** From 1. */
  number: number
  newer: () => void
  older: (next: string) => void
  first: () => void
}

export function usePages(): Pages {
  // The cursors of the pages before this one; the last is where this page begins.
  const [cursors, setCursors] = useState<string[]>([])
  const after = cursors.at(-1)
  return {
    cursor: after === undefined ? {} : { after },
    number: cursors.length + 1,
    newer: () => setCursors(cursors.slice(0, -1)),
    older: (next) => setCursors([...cursors, next]),
    first: () => setCursors([]),
  }
}

/** Turns the page; a list of one page has nothing to turn. */
export function PageTurner({ pages, next }: { pages: Pages; next: string | null }) {
  const words = useWords()
  if (pages.number === 1 && next === null) return null
  return (
    <>
      <Button disabled={pages.number === 1} onClick={pages.newer}>
        {words.shell.newer}
      </Button>
      <Button disabled={next === null} onClick={() => next !== null && pages.older(next)}>
        {words.shell.older}
      </Button>
    </>
  )
}
