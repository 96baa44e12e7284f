import type { SheetRole } from '../../contract/words/sheet'
import type { Words } from '../words'

/** What became of a line; where a cell cannot be read, what should stand in its column. */
export function sayOutcome(
  outcome: string,
  column: SheetRole | null | undefined,
  names: Partial<Record<string, string>>,
  words: Words,
): string | undefined {
  const byColumn: Partial<Record<string, string>> = words.sheet.unreadableIn
  return (outcome === 'unreadable' && column && byColumn[column]) || names[outcome]
}
