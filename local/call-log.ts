import { AsyncLocalStorage } from 'node:async_hooks'
import type { Call } from './engine/call'

/** One call of a door, as the state inspector lists it. */
export interface LoggedCall {
  at: number
  door: string
  procedure: string
  /** `done`, or the refusal's code. */
  outcome: string
  durationMs: number
  databaseCalls: Pick<Call, 'name' | 'collection'>[]
}

/** The inspector shows the latest calls; older ones are nobody's debugging session. */
const loggedMax = 200

export interface CallLog {
  /** Hears one database call made in the door call's own async context. */
  hear(call: Call): void
  /** Hears one that came over the wire, where only the door call in flight, if there is just one, can be meant. */
  hearWire(call: Call): void
  /** Runs one door call and keeps what it did. */
  record<T>(
    door: string,
    procedure: string,
    at: number,
    run: () => Promise<T>,
    outcomeOf: (value: T) => string,
  ): Promise<T>
  latest(): LoggedCall[]
}

/** The door call that runs now. One for the process, whatever logs it has: Node pays for each at every promise. */
const current = new AsyncLocalStorage<LoggedCall['databaseCalls']>()

export function callLog(): CallLog {
  const calls: LoggedCall[] = []
  const inFlight = new Set<LoggedCall['databaseCalls']>()
  return {
    hear: ({ name, collection }) => {
      current.getStore()?.push(collection === undefined ? { name } : { name, collection })
    },
    hearWire: ({ name, collection }) => {
      const [only] = inFlight
      if (only && inFlight.size === 1) only.push(collection === undefined ? { name } : { name, collection })
    },
    async record(door, procedure, at, run, outcomeOf) {
      const databaseCalls: LoggedCall['databaseCalls'] = []
      const startedAt = performance.now()
      inFlight.add(databaseCalls)
      const value = await current.run(databaseCalls, run).finally(() => inFlight.delete(databaseCalls))
      calls.push({
        at,
        door,
        procedure,
        outcome: outcomeOf(value),
        durationMs: performance.now() - startedAt,
        databaseCalls,
      })
      if (calls.length > loggedMax) calls.shift()
      return value
    },
    latest: () => [...calls].reverse(),
  }
}
