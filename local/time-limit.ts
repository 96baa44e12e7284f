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
export async function inTime<Answer>(
  name: FunctionName,
  work: () => Promise<Answer>,
  limitMs = timeLimitMs(name),
): Promise<Answer> {
  let timer: NodeJS.Timeout | undefined
  const ended = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new TimeLimitExceeded(name, limitMs)), limitMs)
  })
  try {
    return await Promise.race([work(), ended])
  } finally {
    clearTimeout(timer)
  }
}
