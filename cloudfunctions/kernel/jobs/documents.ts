/** What one timer run did: written as it goes, so that a run which is killed has told how far it came. */
export interface JobReport {
  _id: string
  at: number
  durationMs: number
  jobs: JobOutcome[]
  /** How many jobs there were to do; a run that was cut short did fewer. Absent where an older report did not say. */
  inAll?: number
  /** The job it was at when this was written; a run that came to its end has none. */
  running?: string
}

export interface JobOutcome {
  job: string
  /** How many documents it dealt with. */
  done: number
  /** How many it could not deal with; the log says why, and the next run meets them again. */
  failed: number
  /** Whether it stopped at its bound, with more to do. */
  more: boolean
  durationMs: number
  /** Where it makes something of what happens: how far that lies behind what has happened. */
  behindMs?: number
}

/** Every kind of chore, each declared by the word that does it. */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- the words augment it; the kernel knows none
export interface ChoreKinds {}

export type ChoreKind = keyof ChoreKinds

/** Work that follows from something that happened and is done by the timer, in slices. */
export interface Chore {
  /** `<kind>:<subject>` */
  _id: string
  kind: ChoreKind
  subjectId: string
  dueAt: number
  /** Where the last slice ended. */
  after: string | null
}
