import { minuteMs } from '../calendar'

/** What a channel said to a message. */
export type Delivery = { ok: true } | { ok: false; code: string; isFinal: boolean; retryAfterMs?: number }

/** Waits before each further try; after the last nobody tries any more. */
const pausesMs = [1, 5, 15, 60].map((minutes) => minutes * minuteMs)

/** When a message that was not taken is tried again, after so many tries; undefined where it is given up. */
export function nextTryAt(delivery: Delivery, tries: number, at: number): number | undefined {
  if (delivery.ok || delivery.isFinal) return undefined
  const pause = pausesMs[tries - 1]
  return pause === undefined ? undefined : at + Math.max(pause, delivery.retryAfterMs ?? 0)
}
