/** Tries that were counted before anybody knew whether they were right. */
export interface Tries {
  wrong: number
  lastAt: number
}

/** How further tries are slowed down: free up to a number, then each waits for twice as long as the one before. */
export interface Pace {
  freeTries: number
  firstWaitMs: number
  waitMsMax: number
  /** Tries are forgotten after so long without one. */
  forgottenMs: number
}

export type NextTry =
  | { isTaken: true; tries: Tries }
  /** `healed` is what to remember instead, where the clock has been set back since the last try. */
  | { isTaken: false; until: number; healed?: Tries }

/**
 * Takes one more try, or says from when on it may be made. A last try that lies ahead, because the clock was set back
 * meanwhile, counts as made now: nobody waits longer than the longest wait.
 */
export function takeTry(known: Tries | undefined, pace: Pace, at: number): NextTry {
  const past = known && { wrong: known.wrong, lastAt: Math.min(known.lastAt, at) }
  if (!past || at - past.lastAt >= pace.forgottenMs) return { isTaken: true, tries: { wrong: 1, lastAt: at } }
  const until = past.lastAt + waitMsAfter(past.wrong, pace)
  if (until <= at) return { isTaken: true, tries: { wrong: past.wrong + 1, lastAt: at } }
  return { isTaken: false, until, ...(past.lastAt < (known?.lastAt ?? 0) ? { healed: past } : {}) }
}

/** From when on the next try may be made; past where it may be made at once. */
export const nextTryAt = (known: Tries | undefined, pace: Pace, at: number): number =>
  known && at - known.lastAt < pace.forgottenMs ? Math.min(known.lastAt, at) + waitMsAfter(known.wrong, pace) : 0

export const freeTriesLeft = ({ wrong }: Tries, { freeTries }: Pace): number => Math.max(0, freeTries - wrong)

/** 2³⁰ times the shortest wait is longer than any longest one. */
const doublingsMax = 30

function waitMsAfter(wrong: number, { freeTries, firstWaitMs, waitMsMax }: Pace): number {
  const further = wrong - freeTries
  return further < 0 ? 0 : Math.min(firstWaitMs * 2 ** Math.min(further, doublingsMax), waitMsMax)
}
