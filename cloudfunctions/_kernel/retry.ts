import { Busy, transactionRunsMax } from './store'

/** What an attempt answers when it lost to another transaction. */
export const conflicted = Symbol('conflicted')

export interface RetryOptions {
  /** 0 to 1; tests make it certain. */
  random?: () => number
  wait?: (milliseconds: number) => Promise<void>
}

/** Runs `attempt` until it is not in conflict, at most `transactionRunsMax` times, pausing with full jitter between. */
export async function untilUndisputed<T>(
  attempt: () => Promise<T | typeof conflicted>,
  { random = Math.random, wait = pause }: RetryOptions = {},
): Promise<T> {
  for (let run = 1; run <= transactionRunsMax; run++) {
    const outcome = await attempt()
    if (outcome !== conflicted) return outcome
    if (run < transactionRunsMax) await wait(random() * Math.min(pauseMsMax, pauseMsFirst * 2 ** (run - 1)))
  }
  throw new Busy()
}

/** About as long as one transaction of a few calls takes on CloudBase. */
const pauseMsFirst = 10
/** Longer would outlast a function's patience, shorter would not thin out the crowd at one document. */
const pauseMsMax = 320

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
