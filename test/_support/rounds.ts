import type { Brand, BrandOptions } from './brand'

/** How often a call waits for the database, however many of its calls it waits for at the same time. */
export interface Rounds {
  /** For `openBrand`: makes every database call take equally long, so that calls begun together end together. */
  latencyMs: NonNullable<BrandOptions['latencyMs']>
  /** The rounds and the database calls of one call of a door. */
  of(brand: Brand, work: () => Promise<unknown>): Promise<{ rounds: number; calls: number }>
}

const callMs = 1

export function countingRounds(): Rounds {
  let [latest, over] = [0, 0]
  return {
    latencyMs() {
      const round = over + 1
      latest = Math.max(latest, round)
      setTimeout(() => (over = Math.max(over, round)), callMs)
      return callMs
    },
    async of(brand, work) {
      latest = over = 0
      await work()
      return { rounds: latest, calls: brand.cloud.calls.latest()[0]?.databaseCalls ?? 0 }
    },
  }
}
