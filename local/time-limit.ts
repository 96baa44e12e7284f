import { functions, type FunctionName } from '../cloudfunctions/functions'

/** A call that took longer than its function may: the cloud ends it there, and nobody is told what it had done by then. */
export class TimeLimitExceeded extends Error {
  readonly code = 'FUNCTIONS_TIME_LIMIT_EXCEEDED'

  constructor(
    readonly functionName: FunctionName,
    readonly limitMs: number,
  ) {
    super(`Invoking task timed out after ${limitMs / 1000} seconds`)
  }
}

/** How long a function may run, in milliseconds. */
export const timeLimitMs = (name: FunctionName): number => functions[name].timeoutSeconds * 1000

/**
 * Ends a call as the cloud does, at its function's time limit (`TimeLimitExceeded`). In the cloud its instance is stopped
 * there; in this process, which serves others, the work goes on until it ends by itself and nobody hears of it.
 */
export function inTime<Answer>(
  name: FunctionName,
  work: () => Promise<Answer>,
  limitMs = timeLimitMs(name),
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const working = work()
    const timer = setTimeout(() => reject(new TimeLimitExceeded(name, limitMs)), limitMs)
    working.then(
      (answer) => {
        clearTimeout(timer)
        resolve(answer)
      },
      (fault: unknown) => {
        clearTimeout(timer)
        reject(fault)
      },
    )
  })
}
