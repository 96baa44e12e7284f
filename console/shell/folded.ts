import { held, useHeld } from '../cloud/held'
import type { Task } from '../../contract/words/permissions'

/** Which groups of the rail an operator folded or unfolded themselves; the rest are as the rail finds fit. */
type Folded = Partial<Record<Task, boolean>>

const foldedKey = 'mashang.desk.folded'

/** More places than this do not fit a screen 900 px high with their headings. */
const placesInSightMax = 14

/** The tasks that are not every day's: folded where not all places are in sight. */
const foldedFirst: readonly Task[] = ['community', 'people']

const folded = held<Folded>(readFolded())

function readFolded(): Folded {
  try {
    const stored: unknown = JSON.parse(localStorage.getItem(foldedKey) ?? '{}')
    return Object.fromEntries(Object.entries(Object(stored)).filter(([, isFolded]) => typeof isFolded === 'boolean'))
  } catch {
    return {}
  }
}

export function useFolded(placesShown: number): {
  isFolded: (task: Task) => boolean
  fold: (task: Task, isFolded: boolean) => void
} {
  const chosen = useHeld(folded)
  return {
    isFolded: (task) => chosen[task] ?? (placesShown > placesInSightMax && foldedFirst.includes(task)),
    fold: (task, isFolded) => {
      const next = { ...chosen, [task]: isFolded }
      localStorage.setItem(foldedKey, JSON.stringify(next))
      folded.set(next)
    },
  }
}
