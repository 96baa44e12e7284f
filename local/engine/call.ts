/** Over the wire `page` is every query, by ids or not: that is what CloudBase is asked. */
type CallName =
  | 'get'
  | 'getMany'
  | 'page'
  | 'create'
  | 'update'
  | 'put'
  | 'remove'
  | 'count'
  | 'aggregate'
  | 'start'
  | 'commit'
  | 'abort'

/** One database call as CloudBase would count it. */
export interface Call {
  name: CallName
  /** Absent for `start`, `commit` and `abort`. */
  collection?: string
  durationMs: number
}

/** Runs one database call. */
type Run = <T>(name: Call['name'], collection: string | undefined, run: () => T | Promise<T>) => Promise<T>

/** An async function here would take V8 as long as a small call does. */
const atOnce: Run = (_name, _collection, run) => {
  try {
    return Promise.resolve(run())
  } catch (error) {
    return Promise.reject(error)
  }
}

/**
 * Makes a wrapper for database calls that adds latency and reports them. `onCall` runs in the caller's own async
 * context, so that a host can tell which invocation a call belongs to.
 */
export function watched(onCall: ((call: Call) => void) | undefined, latencyMs: (() => number) | undefined): Run {
  if (!onCall && !latencyMs) return atOnce
  return async (name, collection, run) => {
    const delayMs = latencyMs?.() ?? 0
    const startedAt = performance.now()
    try {
      if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs))
      return await run()
    } finally {
      onCall?.({ name, collection, durationMs: performance.now() - startedAt })
    }
  }
}
