/** Time that can be moved: the machine's, plus an offset. It runs on from wherever it is put. */
export interface MovableClock {
  now(): number
  offsetMs(): number
  advance(byMs: number): void
  reset(): void
}

/** A century ahead or behind; beyond it dates stop meaning anything. */
export const offsetMsMax = 100 * 366 * 24 * 60 * 60 * 1000

export function movableClock(offsetMs = 0): MovableClock {
  let offset = offsetMs
  return {
    now: () => Date.now() + offset,
    offsetMs: () => offset,
    advance: (byMs) => {
      offset = Math.round(Math.max(-offsetMsMax, Math.min(offsetMsMax, offset + byMs)))
    },
    reset: () => {
      offset = 0
    },
  }
}
