/** A line of the operation log. None names a person, or has anything that somebody sent. */
export type LogLine = CallLine | JobLine | FaultLine

/** What every call of a door leaves, once. */
export interface CallLine {
  /** Milliseconds since the epoch. */
  at: number
  door: string
  /** As the contract names it; empty where no procedure of the contract was asked for. */
  procedure: string
  /** `ok`, the refusal's code, or `fault`. */
  outcome: string
  durationMs: number
  /** As CloudBase counts them; what an adapter asks again by itself, because it was refused for now, is one call. */
  databaseCalls: number
  /** The first of them by name, e.g. `get members`. */
  asked: readonly string[]
  /** Of the envelope as JSON; 0 where what came was none. */
  bytesIn: number
  /** Of the reply as JSON. */
  bytesOut: number
  /** Where the outcome is a fault: what happened and where. No other line tells it. */
  fault?: string
  /** By which the caller, who was told it, is helped: where the outcome is a fault. */
  requestId?: string
}

/** What every job leaves in every run that came to its turn. */
export interface JobLine {
  at: number
  job: string
  done: number
  failed: number
  more: boolean
  durationMs: number
  databaseCalls: number
  /** Where it makes something of what happens: how far that lies behind what has happened. */
  behindMs?: number
}

/** What went wrong where no caller is told: with one document of a job, or with a service. */
export interface FaultLine {
  at?: number
  /** `jobs`, or the cloud call. */
  procedure: string
  /** A hash of the id that it was about. */
  subject?: string
  fault: string
}

/** Takes one line. */
export type Log = (line: LogLine) => void
