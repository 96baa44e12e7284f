import type { Platform } from '../ports/platform'
import type { Consumer } from './consume'
import { placeIn } from './consume'
import { merged } from './merge'
import { settledUntil } from './stream'

/** Whether all consumers have worked on everything up to a moment, so that its documents may be given other ids. */
export async function isConsumed(platform: Platform, at: number): Promise<boolean> {
  if (at > settledUntil(platform.now())) return false
  for (const consumer of platform.declared.consumers) if (await isWaiting(platform, consumer, at)) return false
  return true
}

async function isWaiting(platform: Platform, { name, streams }: Consumer, at: number): Promise<boolean> {
  const waiting = await merged(platform, streams, await placeIn(platform, name), at)
  return waiting.length > 0
}
