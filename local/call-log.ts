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

export type Hear = (call: Call) => void

export interface CallLog {
  /** Hears one that came over the wire, where only the door call in flight, if there is just one, can be meant. */
  hearWire: Hear
  /** Runs one door call, which lets `hear` know of its database calls, and keeps what it did. */
  record<T>(
    door: string,
    procedure: string,
    at: number,
    run: (hear: Hear) => Promise<T>,
    outcomeOf: (value: T) => string,
  ): Promise<T>
  latest(): LoggedCall[]
}

export function callLog(): CallLog {
  const calls: LoggedCall[] = []
  const inFlight = new Set<LoggedCall['databaseCalls']>()
  return {
    hearWire: (call) => {
      const [only] = inFlight
      if (only && inFlight.size === 1) note(only, call)
    },
    async record(door, procedure, at, run, outcomeOf) {
      const databaseCalls: LoggedCall['databaseCalls'] = []
      const startedAt = performance.now()
      inFlight.add(databaseCalls)
      const value = await run((call) => note(databaseCalls, call)).finally(() => inFlight.delete(databaseCalls))
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

const note = (databaseCalls: LoggedCall['databaseCalls'], { name, collection }: Call) =>
  databaseCalls.push(collection === undefined ? { name } : { name, collection })
