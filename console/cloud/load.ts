import { useEffect, useRef, useState } from 'react'
import { call, reachable, type Asked, type Failure, type Given, type Name, type Outcome } from './call'
import { held, useHeld } from './held'
import { session } from './session'

/** Counts what this desk has changed: every question on screen is asked again after a command. */
const changes = held(0)

export const announceChange = () => changes.set(changes.get() + 1)

// Back on the network, everything on screen is asked again.
window.addEventListener('online', announceChange)
reachable.watch(() => {
  if (reachable.get()) announceChange()
})

/** The last value for each question, shown at once while it is asked again. */
const remembered = new Map<string, unknown>()

export const forgetEverything = () => remembered.clear()

/** Questions on their way, so that several places that ask the same thing at once ask it together. */
const asking = new Map<string, Promise<Outcome<unknown>>>()

function askTogether<Value>(key: string, load: () => Promise<Outcome<Value>>): Promise<Outcome<Value>> {
  const already = asking.get(key) as Promise<Outcome<Value>> | undefined
  if (already !== undefined) return already
  const answer = load().finally(() => asking.delete(key))
  asking.set(key, answer)
  return answer
}

export interface Loaded<Value> {
  /** Undefined until the first answer. */
  value: Value | undefined
  /** Why the latest try failed; an older value may still be there. */
  failure: Failure | undefined
  again: () => void
}

interface Kept<Value> {
  question: string
  value: Value | undefined
  failure: Failure | undefined
}

/**
 * Loads what `load` answers, again whenever the question, the session or anything at this desk changes, and every
 * `everyMs` while the tab is in view. A question of null asks nothing yet.
 */
export function useLoaded<Value>(
  question: string | null,
  load: () => Promise<Outcome<Value>>,
  everyMs?: number,
): Loaded<Value> {
  const key = question ?? ''
  const changed = useHeld(changes)
  const { token, expired } = useHeld(session)
  const [asked, setAsked] = useState(0)
  const [kept, setKept] = useState<Kept<Value>>({ question: key, value: undefined, failure: undefined })
  const latestLoad = useRef(load)
  latestLoad.current = load

  useEffect(() => {
    if (question === null || expired) return
    let current = true
    void askTogether(`${changed} ${token} ${key}`, latestLoad.current).then((outcome) => {
      // What was asked before the latest change, or by whoever signed out since, is not what there is now.
      const isLatest = changed === changes.get() && token === session.get().token
      if (outcome.ok && isLatest) remembered.set(key, outcome.value)
      if (!current) return
      const value = outcome.ok ? outcome.value : (remembered.get(key) as Value | undefined)
      setKept({ question: key, value, failure: outcome.ok ? undefined : outcome.failure })
    })
    return () => {
      current = false
    }
  }, [question, key, changed, token, expired, asked])

  useEveryWhileSeen(everyMs, () => setAsked((times) => times + 1))

  const fresh = kept.question === key && (kept.value !== undefined || kept.failure !== undefined)
  return {
    value: fresh ? kept.value : (remembered.get(key) as Value | undefined),
    failure: fresh ? kept.failure : undefined,
    again: () => setAsked((times) => times + 1),
  }
}

/** Repeats while the tab is in view, and once at the moment it comes back into view. */
function useEveryWhileSeen(everyMs: number | undefined, repeat: () => void) {
  const latest = useRef(repeat)
  latest.current = repeat
  useEffect(() => {
    if (everyMs === undefined) return
    const whenSeen = () => {
      if (!document.hidden) latest.current()
    }
    const timer = setInterval(whenSeen, everyMs)
    document.addEventListener('visibilitychange', whenSeen)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', whenSeen)
    }
  }, [everyMs])
}

/** One query's answer, kept up to date. */
export function useAnswer<N extends Name>(procedure: N, input: Asked<N> | null, everyMs?: number): Loaded<Given<N>> {
  const question = input === null ? null : JSON.stringify([procedure, input])
  return useLoaded(question, () => call(procedure, input as Asked<N>), everyMs)
}
