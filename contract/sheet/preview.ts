import { secretLinesMax, trackingLinesMax, type SecretOutcome, type TrackingOutcome } from '../words/mall'
import { type SheetRole } from '../words/sheet'
import type { WordOutcome } from '../../domain/community/word-lists'
import { wordsPerListMax } from '../words/community'
import { codeIn, wordIn } from './cell'
import type { SheetKind, SheetLayout } from './layout'
import type { SheetRefusal } from './parse'
import { readSheet, type ReadSheet } from './read'
import { readSecrets } from './secrets'
import { readTracking } from './tracking'
import { readWords, wordsIn } from './words'

/** A line that would not be taken, and where in it the fault is. */
export interface SheetFault {
  line: number
  outcome: SecretOutcome | TrackingOutcome | WordOutcome
  column: SheetRole | null
}

/** A sheet as the cloud would take it, as far as the sheet alone tells. */
export interface SheetPreview {
  /** Null where it cannot be read at all. */
  sheet: ReadSheet | null
  /** Codes, parcels or words that would be taken. */
  ready: number
  faults: SheetFault[]
  /** Why none would be; null where some may. */
  refusal: SheetRefusal | null
}

export const sheetLinesMax: Record<SheetKind, number> = {
  secrets: secretLinesMax,
  tracking: trackingLinesMax,
  words: wordsPerListMax,
}

export function previewSheet(kind: SheetKind, csv: string, layout?: SheetLayout): SheetPreview {
  const sheet = readSheet(csv, kind, { linesMax: sheetLinesMax[kind], layout })
  if (!sheet.ok) return { sheet: null, ready: 0, faults: [], refusal: sheet.refusal }
  const judged = judge[kind](csv, layout)
  if ('refusal' in judged) return { sheet: sheet.value, ready: 0, faults: [], refusal: judged.refusal }
  const seen = new Set<string>()
  const faults: SheetFault[] = []
  for (const { line, outcome, column, text } of judged.lines) {
    const isAgain = text !== undefined && seen.has(text)
    if (text !== undefined) seen.add(text)
    if (outcome) faults.push({ line, outcome, column })
    else if (isAgain)
      faults.push({ line, outcome: kind === 'tracking' ? 'duplicate' : 'duplicateInFile', column: null })
  }
  return { sheet: sheet.value, ready: judged.lines.length - faults.length, faults, refusal: null }
}

interface JudgedLine {
  line: number
  outcome?: SheetFault['outcome']
  column: SheetRole | null
  /** What it says, the same where it says the same. */
  text?: string
}
type Judged = { lines: JudgedLine[] } | { refusal: SheetRefusal }

const judge: Record<SheetKind, (csv: string, layout?: SheetLayout) => Judged> = {
  secrets: (csv, layout) => {
    const read = readSecrets(csv, layout)
    if (!read.ok) return { refusal: read.refusal }
    return {
      lines: read.value.items.map((item) =>
        'outcome' in item ? item : { line: item.line, column: null, text: JSON.stringify([item.code, item.pin]) },
      ),
    }
  },
  tracking: (csv, layout) => {
    const read = readTracking(csv, layout)
    if (!read.ok) return { refusal: read.refusal }
    return {
      lines: read.value.items.map((item) => {
        if ('outcome' in item) return { line: item.line, outcome: item.outcome, column: item.column }
        return { line: item.line, column: null, text: JSON.stringify([item.orderId, item.carrier, item.number]) }
      }),
    }
  },
  words: (csv, layout) => {
    const read = readWords(csv, layout)
    if (!read.ok) return { refusal: read.refusal }
    return {
      lines: read.value.items.map((item) =>
        'outcome' in item
          ? { line: item.line, outcome: item.outcome, column: 'word' as const }
          : { line: item.line, column: null, text: item.text },
      ),
    }
  },
}

/** A cell as it is understood: in a column that is not read, as it stands. */
export function shownCell(role: SheetRole | null, cell: string | undefined): string {
  if (role === 'word') return wordsIn(cell ?? '').join(' · ')
  return role === null || role === 'carrier' ? wordIn(cell) : codeIn(cell)
}
