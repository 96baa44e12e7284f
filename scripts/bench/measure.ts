import type { MeasuredRow } from './group'

/** Enough for a median that two slow moments of the machine cannot move. */
const repeats = 5

/** One way to do the work that is compared. */
export interface Way<Material> {
  name: string
  work(material: Material): unknown
}

export interface Rate {
  /** Of all repeats, per second. */
  median: number
  /** Half the distance between the slowest and the fastest repeat, in percent of the median. */
  spread: number
}

/**
 * Rates per second of several ways to do the same, taken in turns so that a slow moment of the machine meets all. Each
 * round has its own material, made outside the time, and a first round that does not count warms everything up.
 */
export async function interleaved<Material>(
  ways: readonly Way<Material>[],
  round: () => { material: Material; count: number },
): Promise<(name: string) => Rate> {
  const rates = new Map(ways.map(({ name }): [string, number[]] => [name, []]))
  for (let repeat = 0; repeat <= repeats; repeat++) {
    const { material, count } = round()
    for (const { name, work } of ways) {
      const seconds = await secondsOf(() => work(material))
      if (repeat > 0) rates.get(name)?.push(count / seconds)
    }
  }
  return (name) => rateOf(rates.get(name) ?? [])
}

async function secondsOf(work: () => unknown): Promise<number> {
  const startedAt = performance.now()
  await work()
  return (performance.now() - startedAt) / 1000
}

export function rateOf(values: readonly number[]): Rate {
  const ascending = [...values].sort((left, right) => left - right)
  const median = ascending[ascending.length >> 1] ?? 0
  const [slowest = 0, fastest = 0] = [ascending[0], ascending.at(-1)]
  return { median, spread: (50 * (fastest - slowest)) / median }
}

/** A row that says how ours compares with its baseline, and whether that is at least `least` times as fast. */
export const compared = (
  row: Pick<MeasuredRow, 'group' | 'name' | 'unit' | 'baselineName'>,
  ours: Rate,
  baseline: Rate,
  least: number,
): MeasuredRow => {
  const ratio = ours.median / baseline.median
  return {
    ...row,
    value: ours.median,
    spread: ours.spread,
    baseline: baseline.median,
    ratio,
    target: `≥ ${least} ×`,
    holds: ratio >= least,
  }
}

/** Does all of the work, `width` at a time: as one is done the next begins. */
export async function inFlight<Item>(width: number, items: readonly Item[], work: (item: Item) => Promise<unknown>) {
  const rest = items.values()
  const oneAfterAnother = async () => {
    for (const item of rest) await work(item)
  }
  await Promise.all(Array.from({ length: width }, oneAfterAnother))
}

/** The value below which `share` of the values lie. */
export const quantile = (values: readonly number[], share: number): number =>
  [...values].sort((left, right) => left - right)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0
