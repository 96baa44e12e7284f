import { countIn, countOf, difference, intersection, rangeOf, union, type SerialRange } from './ranges'

/** Why serials pay nothing: looked into for now, spoilt or never used, or called back. */
export const stopKinds = ['frozen', 'voided', 'recalled'] as const
export type StopKind = (typeof stopKinds)[number]

/** What whoever scans a stopped code reads beside the verdict, and the number they may call; empty where there is none. */
export interface Notice {
  'zh-CN': string
  en: string
  hotline: string
}

/** Serials of a batch that are stopped, and what is told of them; null where the verdict's own words are enough. */
export interface Stop extends SerialRange {
  kind: StopKind
  notice: Notice | null
}

/** What may be done to serials by range. */
export const stopCommands = ['freeze', 'thaw', 'void', 'recall'] as const
export type StopCommand = (typeof stopCommands)[number]

/**
 * A batch has no more stopped ranges than this. They travel with the batch in every instance's memory, where a scan finds its
 * serial among them in seven steps without a database call; with the longest notices they are some 100 kB there.
 */
export const stopsMax = 100

/** From how a serial stands, what each command leads to; what is absent leaves it as it is. Nothing leads back from the last two. */
const transitions: Record<StopKind | 'free', Partial<Record<StopCommand, StopKind | 'free'>>> = {
  free: { freeze: 'frozen', void: 'voided', recall: 'recalled' },
  frozen: { freeze: 'frozen', thaw: 'free', void: 'voided', recall: 'recalled' },
  voided: { void: 'voided' },
  recalled: { recall: 'recalled' },
}

/** What a command comes to, in serials. */
export interface StopEffect {
  /** All that were named, each once. */
  serials: number
  /** Those that will stand otherwise. */
  changed: number
  /** Those that stand like that already, and get another notice. */
  renewed: number
  /** Those that stay what they are. */
  kept: number
}

/**
 * The stops after a command to some ranges, in order and without overlaps, neighbours that say the same as one; and what it
 * comes to. Ranges may overlap and come in any order.
 */
export function stopRanges(
  stops: readonly Stop[],
  ranges: readonly SerialRange[],
  command: StopCommand,
  notice: Notice | null,
): { stops: Stop[]; effect: StopEffect } {
  const asked = union(ranges)
  const effect: StopEffect = { serials: countIn(asked), changed: 0, renewed: 0, kept: 0 }
  const standing: Stop[] = []
  for (const range of elementaryRanges(stops, asked)) {
    const before = rangeOf(stops, range.fromSerial)
    const isAsked = rangeOf(asked, range.fromSerial) !== undefined
    const kind = isAsked ? transitions[before?.kind ?? 'free'][command] : undefined
    if (kind === undefined) {
      if (isAsked) effect.kept += countOf(range)
      if (before) standing.push({ ...before, ...range })
    } else {
      effect[stepOf(before, kind, notice)] += countOf(range)
      if (kind !== 'free') standing.push({ ...range, kind, notice })
    }
  }
  return { stops: neighboursMerged(standing), effect }
}

function stepOf(
  before: Stop | undefined,
  kind: StopKind | 'free',
  notice: Notice | null,
): 'changed' | 'renewed' | 'kept' {
  if (before?.kind !== kind) return 'changed'
  return isSameNotice(before.notice, notice) ? 'kept' : 'renewed'
}

/** Everything that is stopped or asked about, cut where either begins or ends. */
function elementaryRanges(stops: readonly Stop[], asked: readonly SerialRange[]): SerialRange[] {
  const inBoth = stops.flatMap((stop) => intersection([stop], asked))
  const onlyStopped = stops.flatMap((stop) => difference([stop], asked))
  const onlyAsked = difference(asked, stops)
  return [...inBoth, ...onlyStopped, ...onlyAsked].sort((left, right) => left.fromSerial - right.fromSerial)
}

function neighboursMerged(ordered: readonly Stop[]): Stop[] {
  const merged: Stop[] = []
  for (const stop of ordered) {
    const last = merged[merged.length - 1]
    const isOne =
      last?.toSerial === stop.fromSerial - 1 && last.kind === stop.kind && isSameNotice(last.notice, stop.notice)
    if (isOne) last.toSerial = stop.toSerial
    else merged.push({ ...stop })
  }
  return merged
}

function isSameNotice(left: Notice | null, right: Notice | null): boolean {
  if (left === null || right === null) return left === right
  return left['zh-CN'] === right['zh-CN'] && left.en === right.en && left.hotline === right.hotline
}

/** How many serials are stopped, by kind. */
export function stoppedCounts(stops: readonly Stop[]): Record<StopKind, number> {
  const counts = { frozen: 0, voided: 0, recalled: 0 }
  for (const stop of stops) counts[stop.kind] += countOf(stop)
  return counts
}

/** What all serials of a batch share: the kind that leads back where there are several; null where some serial is not stopped. */
export function wholeStop(stops: readonly Stop[], size: number): StopKind | null {
  const counts = stoppedCounts(stops)
  if (counts.frozen + counts.voided + counts.recalled < size) return null
  if (counts.frozen > 0) return 'frozen'
  return counts.recalled > 0 ? 'recalled' : 'voided'
}
