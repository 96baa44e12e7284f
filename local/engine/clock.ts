/** Time as the engine needs it; tests supply one they can move. */
export interface Clock {
  /** Milliseconds from some fixed moment; never goes back. */
  now(): number
  /** Runs `run` once after `delayMs` unless cancelled; does not keep the process alive. */
  later(delayMs: number, run: () => void): () => void
}

export const machineClock: Clock = {
  now: () => performance.now(),
  later(delayMs, run) {
    const timer = setTimeout(run, delayMs).unref()
    return () => clearTimeout(timer)
  },
}
