import { no, yes, type Result } from '../../domain/result'
import { secretLinesMax, type SecretOutcome } from '../words/mall'
import { codeIn } from './cell'
import type { SheetLayout } from './layout'
import { columnOf, hasLostZeros, numberFaultIn, type ColumnOfNumbers } from './numbers'
import type { SheetRefusal } from './parse'
import { readSheet, type ReadSheet } from './read'

export interface SecretLine {
  line: number
  code: string
  /** Empty where the code has none. */
  pin: string
}

/** A line that is no code as it stands: why, and in which column. */
export interface FaultySecret {
  line: number
  outcome: SecretOutcome
  column: 'code' | 'pin' | null
}

export type ReadSecrets = ReadSheet & { items: (SecretLine | FaultySecret)[] }

const codeLengthMax = 200

/** The codes of a sheet, line by line. Refuses a sheet that is none, or is longer than one upload may be. */
export function readSecrets(csv: string, layout?: SheetLayout): Result<ReadSecrets, SheetRefusal> {
  const sheet = readSheet(csv, 'secrets', { linesMax: secretLinesMax, layout })
  if (!sheet.ok) return sheet
  const { columns, questioned, asTheyStand } = sheet.value.layout
  const [codeAt, pinAt] = [columns.indexOf('code'), columns.indexOf('pin')]
  if (codeAt < 0) return no({ code: 'columnMissing', column: 'code' })
  const cellsAt = (place: number) => sheet.value.lines.map(({ cells }) => codeIn(cells[place]))
  const evidence = { code: columnOf(cellsAt(codeAt)), pin: columnOf(cellsAt(pinAt)) }
  const items = sheet.value.lines.map(({ line, cells }): SecretLine | FaultySecret => {
    const [code, pin] = [codeIn(cells[codeAt]), codeIn(cells[pinAt])]
    if (questioned.some((place) => codeIn(cells[place]) !== '')) return { line, outcome: 'unreadable', column: null }
    if (code === '') return { line, outcome: 'unreadable', column: 'code' }
    for (const [column, text] of [['code', code] as const, ['pin', pin] as const]) {
      const outcome = faultIn(text, evidence[column], asTheyStand)
      if (outcome) return { line, outcome, column }
    }
    return { line, code, pin }
  })
  return yes({ ...sheet.value, items })
}

function faultIn(text: string, column: ColumnOfNumbers, asTheyStand: boolean): SecretOutcome | undefined {
  const fault = numberFaultIn(text, column, asTheyStand)
  if (fault) return fault
  if (!asTheyStand && hasLostZeros(text, column)) return 'zerosLost'
  return text.length <= codeLengthMax && isTypable(text) ? undefined : 'unreadable'
}

/** Letters, digits, marks and spaces that every keyboard has: a member can type it in. */
const isTypable = (text: string): boolean => /^[\x20-\x7e]*$/.test(text)
