import { QueryClient, useQuery } from '@tanstack/react-query'
import { call, reachable, type Asked, type Failure, type Given, type Name } from './call'
import { useHeld } from './held'
import { useRefused } from './permitted'
import { session } from './session'

/** A question nobody has on screen is forgotten after so long; until then its answer is shown at once while it is asked again. */
const rememberedMs = 30 * 60 * 1000

/**
 * What this desk has been told. `call` tries again by itself and knows best when the cloud is out of reach; every place that
 * shows an answer asks for it anew.
 */
export const answers = new QueryClient({
  defaultOptions: {
    queries: {
      networkMode: 'always',
      retry: false,
      gcTime: rememberedMs,
      refetchOnMount: 'always',
      refetchOnReconnect: false,
    },
    mutations: { networkMode: 'always', retry: false },
  },
})

/** Asks everything on screen again. What was on its way is given up: it may tell how things were before. */
export async function announceChange(): Promise<void> {
  await answers.cancelQueries()
  await answers.invalidateQueries()
}

export const forgetEverything = () => answers.clear()

// Back on the network, everything on screen is asked again, also where going off it was missed.
window.addEventListener('online', () => void announceChange())
reachable.watch(() => {
  if (reachable.get()) void announceChange()
})

// Whoever signs in asks for themselves: an answer on its way was the session's before.
let token = session.get().token
session.watch(() => {
  if (session.get().token === token) return
  token = session.get().token
  void announceChange()
})

/** One answer, or its failure thrown: for questions that are made of several. */
export async function ask<N extends Name>(procedure: N, input: Asked<N>): Promise<Given<N>> {
  const outcome = await call(procedure, input)
  if (!outcome.ok) throw outcome.failure
  return outcome.value
}

export interface Loaded<Value> {
  /** Undefined until the first answer. */
  value: Value | undefined
  /** Why the latest try failed; an older value may still be there. */
  failure: Failure | undefined
  again: () => void
}

/**
 * Loads what `load` answers or throws as a `Failure`, again whenever the question, the session or anything at this desk
 * changes, and every `everyMs` while the tab is in view. A question of null asks nothing yet.
 */
export function useLoaded<Value>(
  question: readonly unknown[] | null,
  load: () => Promise<Value>,
  everyMs?: number,
): Loaded<Value> {
  const { expired } = useHeld(session)
  const { data, error, refetch } = useQuery<Value, Failure>({
    queryKey: question ?? [],
    queryFn: load,
    enabled: question !== null && !expired,
    refetchInterval: everyMs ?? false,
    refetchOnWindowFocus: everyMs === undefined ? false : 'always',
  })
  return { value: data, failure: error ?? undefined, again: () => void refetch() }
}

/** The same for a question that a procedure is asked for: one that the operator may not ask is never sent, and refused here. */
export function usePermitted<Value>(
  procedure: Name,
  question: readonly unknown[] | null,
  load: () => Promise<Value>,
  everyMs?: number,
): Loaded<Value> {
  const refused = useRefused(procedure)
  const loaded = useLoaded(refused ? null : question, load, everyMs)
  return refused ? { ...loaded, value: undefined, failure: refused } : loaded
}

/** One query's answer, kept up to date. */
export function useAnswer<N extends Name>(procedure: N, input: Asked<N> | null, everyMs?: number): Loaded<Given<N>> {
  const question = input === null ? null : [procedure, input]
  return usePermitted(procedure, question, () => ask(procedure, input as Asked<N>), everyMs)
}
