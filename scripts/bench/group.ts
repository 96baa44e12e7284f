import type { BenchRow } from './row'

/** A row as a group reports it. */
export interface MeasuredRow extends BenchRow {
  /** Half the distance between the slowest and the fastest repeat, in percent of the median. */
  spread?: number
}

export interface GroupOptions {
  /** Fewer and shorter repeats, for a look instead of a record. */
  quick: boolean
  report(row: MeasuredRow): void
  /** Tells of what could not be measured here. */
  say(sentence: string): void
}

/** One group of benchmarks: measures, and reports each row as it has it. */
export type Group = (options: GroupOptions) => Promise<void>
