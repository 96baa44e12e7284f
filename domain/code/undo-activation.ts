import { no, yes, type Result } from '../result'
import type { Activation, Batch } from './batch'
import { difference, intersection, union, type SerialRange } from './ranges'

/** Serials whose activation is being taken back: until it is known whether any was scanned, none of them is paid. */
export interface Undo extends SerialRange {
  /** What it is settled by. */
  id: string
}

/** Each waits for two minutes, and several at once are a slip. */
export const undosMax = 10

export type UndoRefusal =
  | { code: 'rangeOutsideBatch'; serialMax: number }
  | { code: 'rangeUnchanged'; serials: number }
  | { code: 'undoWaiting' }
  | { code: 'tooManyRanges'; rangesMax: number }

/** What of a batch is switched on, or will be. */
const activated = ({ activations }: Pick<Batch, 'activations'>): SerialRange[] => union(activations)

/**
 * The batch with the activation of a range being taken back, its version one higher. Refusals: `rangeOutsideBatch`;
 * `rangeUnchanged` where none of it was ever switched on; `undoWaiting` where some of it is being taken back already;
 * `tooManyRanges`.
 */
export function beginUndo(batch: Batch, undo: Undo): Result<Batch, UndoRefusal> {
  const { fromSerial, toSerial } = undo
  const { undos = [], size } = batch
  if (fromSerial > toSerial || toSerial >= size) return no({ code: 'rangeOutsideBatch', serialMax: size - 1 })
  if (intersection(activated(batch), [undo]).length === 0)
    return no({ code: 'rangeUnchanged', serials: toSerial - fromSerial + 1 })
  if (overlapsUndo(batch, undo)) return no({ code: 'undoWaiting' })
  if (undos.length >= undosMax) return no({ code: 'tooManyRanges', rangesMax: undosMax })
  return yes({ ...batch, undos: [...undos, undo], version: batch.version + 1 })
}

/** Whether a range meets one whose activation is being taken back. */
export const overlapsUndo = ({ undos = [] }: Pick<Batch, 'undos'>, { fromSerial, toSerial }: SerialRange): boolean =>
  undos.some((undo) => undo.fromSerial <= toSerial && undo.toSerial >= fromSerial)

/** Activations without some serials; what is cut in the middle becomes two. */
const without = (activations: readonly Activation[], taken: SerialRange): Activation[] =>
  activations.flatMap(({ at, ...range }) => difference([range], [taken]).map((kept) => ({ ...kept, at })))

/**
 * The lists of a batch once an undo is settled: without the activation where nothing of it was scanned, as it was where
 * anything was.
 */
export function settledUndo(
  { activations, undos = [] }: Pick<Batch, 'activations' | 'undos'>,
  undo: Undo,
  scanned: number,
): Required<Pick<Batch, 'activations' | 'undos'>> {
  return {
    activations: scanned === 0 ? without(activations, undo) : activations,
    undos: undos.filter(({ id }) => id !== undo.id),
  }
}
