import { useSyncExternalStore } from 'react'
import { call, command } from '../../../cloud/call'
import type { Problem } from '../../../words/problem'

/** The wished rewards as all of the mall's pages see them; undefined until the cloud was asked. */
let wished: ReadonlySet<string> | undefined
const watchers = new Set<() => void>()

function put(rewardIds: Iterable<string>): void {
  wished = new Set(rewardIds)
  for (const watcher of watchers) watcher()
}

const watch = (watcher: () => void) => {
  watchers.add(watcher)
  return () => void watchers.delete(watcher)
}

export const useWished = () => useSyncExternalStore(watch, () => wished)

/** Asks for the wish list once; guests have none. */
export async function learnWishes(): Promise<void> {
  if (wished) return
  const outcome = await call('mall', 'listWishes', {})
  if (outcome.kind === 'done') put(outcome.value.rewards.map(({ id }) => id))
}

/** Shows a wish at once, and takes it back where the cloud does not take it; answers why. */
export async function setWish(rewardId: string, isWished: boolean): Promise<Problem | undefined> {
  await learnWishes()
  mark(rewardId, isWished)
  const outcome = await command('mall', 'setWish', { rewardId, wished: isWished })
  if (outcome.kind === 'done') return undefined
  mark(rewardId, !isWished)
  return outcome
}

function mark(rewardId: string, isWished: boolean): void {
  if (!wished) return
  const others = [...wished].filter((each) => each !== rewardId)
  put(isWished ? [...others, rewardId] : others)
}
