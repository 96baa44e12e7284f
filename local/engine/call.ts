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

/**
 * Makes a wrapper for database calls that adds latency and reports them. `onCall` runs in the caller's own async
 * context, so that a host can tell which invocation a call belongs to.
 */
export function watched(onCall: ((call: Call) => void) | undefined, latencyMs: () => number = () => 0) {
  return async function call<T>(
    name: Call['name'],
    collection: string | undefined,
    run: () => T | Promise<T>,
  ): Promise<T> {
    const delayMs = latencyMs()
    if (!onCall && delayMs <= 0) return run()
    const startedAt = performance.now()
    try {
      if (delayMs > 0) await new Promise((resolve) => setTimeout(resolve, delayMs))
      return await run()
    } finally {
      onCall?.({ name, collection, durationMs: performance.now() - startedAt })
    }
  }
}
