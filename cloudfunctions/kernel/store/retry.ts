import { Busy, patienceMs, runsMax } from './store'

/** What an attempt answers that did nothing and may succeed later: it lost to another transaction, or met a quota. */
export const refusedForNow = Symbol('refused for now')

export interface RetryOptions {
  /** 0 to 1; tests make it certain. */
  random?: () => number
  wait?: (milliseconds: number) => Promise<void>
}

/** Runs `attempt` until it is not refused, at most `runsMax` times within `patienceMs`, pausing with full jitter between. */
export async function untilServed<T>(
  attempt: () => Promise<T | typeof refusedForNow>,
  { random = Math.random, wait = pause }: RetryOptions = {},
): Promise<T> {
  const startedAt = performance.now()
  for (let run = 1; run <= runsMax && performance.now() - startedAt < patienceMs; run++) {
    const outcome = await attempt()
    if (outcome !== refusedForNow) return outcome
    if (run < runsMax) await wait(random() * Math.min(pauseMsMax, pauseMsFirst * 2 ** (run - 1)))
  }
  throw new Busy()
}

/** About as long as one transaction of a few calls takes on CloudBase. */
const pauseMsFirst = 10
/** Longer would outlast a function's patience, shorter would not thin out the crowd at one document. */
const pauseMsMax = 320

const pause = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds))
