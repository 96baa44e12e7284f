import { yes, type Result } from '../../domain/result'
import { wordIn } from './cell'
import { findLayout, headingOf, type SheetKind, type SheetLayout } from './layout'
import {
  parseSheet,
  separatorDeclared,
  separators,
  withPlainEnds,
  type Separator,
  type SheetLine,
  type SheetRefusal,
} from './parse'

/** A sheet as it is understood. */
export interface ReadSheet {
  layout: SheetLayout
  /** The lines above the data: titles and the heading. */
  above: SheetLine[]
  /** Lines that are no data: sums below the table, comments in a list of words. */
  passed: SheetLine[]
  lines: SheetLine[]
}

/** Lines that are no data come on top of those that may be imported. */
const otherLinesMax = 100
/** What a separator is told by. */
const sampledLines = 40

/**
 * Reads a sheet of one kind: which separator parts it, which line is the heading and what each column is are found from
 * the sheet, or taken from `layout` where somebody has looked.
 */
export function readSheet(
  csv: string,
  kind: SheetKind,
  { linesMax, layout }: { linesMax: number; layout?: SheetLayout | undefined },
): Result<ReadSheet, SheetRefusal> {
  const text = withPlainEnds(csv)
  const separator = layout?.separator ?? separatorDeclared(text) ?? separatorOf(text, kind)
  const parsed = parseSheet(text, separator, { linesMax: linesMax + otherLinesMax })
  if (!parsed.ok) return parsed
  const found = layout ?? { separator, ...findLayout(kind, parsed.value) }
  const above = parsed.value.filter(({ line }) => line < found.firstLine)
  const below = parsed.value.filter(({ line }) => line >= found.firstLine)
  const passed = below.filter((line) => isNoData(kind, line))
  const lines = below.filter((line) => !isNoData(kind, line))
  if (lines.length > linesMax) return { ok: false, refusal: { code: 'tooManyLines', linesMax } }
  return yes({ layout: found, above, passed, lines })
}

/** Those that part columns only where a heading is parted by them too. */
const doubtful: Record<SheetKind, readonly Separator[]> = {
  secrets: ['/'],
  tracking: ['/'],
  words: [';', '|', '，', '；', '/'],
}

/** The separator under which the sheet names most of its columns, then the one that parts most lines. */
function separatorOf(text: string, kind: SheetKind): Separator {
  const bounds = { linesMax: sampledLines, preview: sampledLines }
  const tried = separators.flatMap((separator) => {
    const sample = parseSheet(text, separator, bounds)
    if (!sample.ok) return []
    const heading = headingOf(kind, sample.value)
    const parted = sample.value.filter(({ cells }) => cells.length > 1).length
    const named = heading && heading.cells.length > 1 ? heading.roles : 0
    return doubtful[kind].includes(separator) && named < (kind === 'words' ? 1 : 2)
      ? []
      : [{ separator, named, parted }]
  })
  const [best] = tried.sort((one, other) => other.named - one.named || other.parted - one.parted)
  return best?.separator ?? ','
}

const sumWord =
  /^(合计|总计|小计|总数|共计|合計|總計|汇总|sum|total|subtotal|grand total|totals|gesamt|summe|合計金額|합계)\s*[:：]?$/i
/** 共 12 条, 总计：12 单, Total: 12 */
const countOfAll =
  /^(共|共计|合计|总计|总共|total|sum)\s*[:：]?\s*\d+\s*(条|行|单|笔|个|件|张|records?|rows?|lines?|items?)?$/i
const remarkLengthMax = 40
const comment = /^(\/\/|#(?!N\/A|#|[A-Z0-9/]+[!?]))/i

/** A sum below the table, or a remark for whoever opens the file. */
function isNoData(kind: SheetKind, { cells }: SheetLine): boolean {
  const [first = '', ...rest] = cells.map(wordIn).filter((cell) => cell !== '')
  if (kind === 'words' && comment.test(first)) return true
  if (kind === 'secrets' && /^(\/\/|#\s)/.test(first)) return true
  if (first.length > remarkLengthMax) return false
  if (rest.length === 0 && countOfAll.test(first)) return true
  return kind !== 'words' && sumWord.test(first) && rest.every((cell) => /^[\d.,\s条单笔个件张元¥￥]*$/u.test(cell))
}
