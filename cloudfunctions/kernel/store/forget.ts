/** One part in so many is forgotten at once. */
const parts = 10

/**
 * Forgets a map's oldest tenth where it holds more than `most`. Not one at a time: to find its first key a Map steps over
 * the places of those it gave up before, so that every addition to a full one would cost ever more.
 */
export function forgetOldest(map: Map<string, unknown>, most: number): void {
  if (map.size <= most) return
  const kept = most - Math.floor(most / parts)
  for (const key of map.keys()) {
    if (map.size <= kept) return
    map.delete(key)
  }
}
