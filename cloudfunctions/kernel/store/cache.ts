import { instanceState, type Platform } from '../ports/platform'
import { forgetOldest } from './forget'

/**
 * What scans read and operators change is cached in the instance. A change at the desk reaches every instance within this
 * time; a scan on a warm instance reads none of it.
 */
export const configurationMaxAgeMs = 2_000

/** Batches differ by scan, so an instance meets many; beyond this the oldest go. About 2 kB each. */
const keptMax = 5_000

interface Kept<Value> {
  value: Promise<Value>
  readAt: number
}

const caches = instanceState(() => new Map<string, Kept<unknown>>())

/** No call lasts longer, so that what is dated later than this after its beginning comes from a clock that was set back. */
const callMsMax = 60_000

/**
 * Reads through the instance's cache; concurrent readers share one read, and a failed read is not kept. One call uses one
 * reading, however long it takes: what was young when it began, or was read since, is not read again.
 */
export function cached<Value>(platform: Platform, key: string, read: () => Promise<Value>): Promise<Value> {
  const kept = caches(platform)
  const now = platform.now()
  const known = kept.get(key) as Kept<Value> | undefined
  if (known && isFresh(known.readAt, platform.at ?? now)) return known.value
  const value = read()
  kept.delete(key)
  kept.set(key, { value, readAt: now })
  value.catch(() => kept.delete(key))
  forgetOldest(kept, keptMax)
  return value
}

const isFresh = (readAt: number, at: number): boolean => at - readAt < configurationMaxAgeMs && readAt - at < callMsMax
