import type { Platform } from '../ports/platform'
import { merged } from './merge'
import { settledUntil } from './stream'

/**
 * Whether all consumers have worked on everything up to a moment, so that its documents may be given other ids. Consumers of
 * the same streams that have come to the same place are asked about once: there are a few of each.
 */
export async function isConsumed(platform: Platform, at: number): Promise<boolean> {
  if (at > settledUntil(platform.now())) return false
  const { consumers } = platform.declared
  const progress = await platform.store.getMany(
    'progress',
    consumers.map(({ name }) => name),
  )
  const asked = new Set<string>()
  for (const [index, { streams }] of consumers.entries()) {
    const after = progress[index]?.after
    const place = JSON.stringify([after, streams.map(({ collection }) => collection)])
    if (asked.has(place)) continue
    asked.add(place)
    if ((await merged(platform, streams, after, at)).length > 0) return false
  }
  return true
}
