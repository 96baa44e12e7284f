import fc from 'fast-check'
import { withoutGuards } from '../../../contract/sheet/cell'
import type { SheetKind } from '../../../contract/sheet/layout'
import { parseSheet, withPlainEnds } from '../../../contract/sheet/parse'
import { readSecrets } from '../../../contract/sheet/secrets'
import { readTracking } from '../../../contract/sheet/tracking'
import { readWords } from '../../../contract/sheet/words'
import { writeSheet } from '../../../contract/sheet/write'
import { withoutInvisible } from '../../../domain/text/invisible'

const starts = [
  '=',
  '+',
  '-',
  '@',
  '＝',
  '＋',
  '－',
  '＠',
  '﹣',
  '﹦',
  '−',
  '⁼',
  '\t=',
  '\r=',
  '\n=',
  ' =',
  '"=',
  '“＝',
  '\u200b=',
  '\u202a@',
  '　＋',
]

test.each(starts)('a cell that starts with %j is kept from running', (start) =>
  expect(writeSheet([[`${start}1+1`]])).toMatch(/^\ufeff"?'/),
)

test.each(['784000000000123456', '123456789012', '0012', '1E17', '3-5', '1/2', 'true'])(
  '%j is no number that a spreadsheet would change',
  (text) => expect(writeSheet([[text]])).toBe(`\ufeff${text}\t\r\n`),
)

test.each(['13800138000', 'SF1234567890', '顺丰', '2026-11-29', 'D7K3M9Q2X0TB5WZA'])('%j is left as it is', (text) =>
  expect(writeSheet([[text]])).toBe(`\ufeff${text}\r\n`),
)

const piece = fc.oneof(
  fc.constantFrom(
    '=',
    '＝',
    "'",
    '"',
    '“',
    '”',
    ',',
    ';',
    '|',
    '\t',
    '\n',
    '1E5',
    '0012',
    '784000000000123456',
    '#N/A',
    '券',
    '😀',
    '-',
    'é',
  ),
  fc.string({ unit: 'grapheme', maxLength: 6 }),
)
/** What a document holds: nothing invisible, no space around it, one kind of line end. */
const value = fc
  .array(piece, { maxLength: 6 })
  .map((pieces) =>
    withPlainEnds(withoutInvisible(pieces.join('')))
      .replaceAll('\0', '')
      .trim(),
  )
  .filter((text) => withoutInvisible(text).trim() === text)

test.each(["₊'", "=1'", "'a'", '“a”', '="1"', "'’"])('%j is read again as it was', (text) => {
  const read = parseSheet(withPlainEnds(writeSheet([[text, 'x']])), ',', { linesMax: 10 })
  expect(read.ok && read.value[0]?.cells.map(withoutGuards)).toEqual([text, 'x'])
})

test('what is written is read again as it was, cell by cell', () => {
  fc.assert(
    fc.property(fc.array(fc.array(value, { minLength: 1, maxLength: 5 }), { minLength: 1, maxLength: 8 }), (rows) => {
      const filled = rows.filter((row) => row.some((cell) => /[^\p{White_Space}\p{Cf}]/u.test(cell)))
      const read = parseSheet(withPlainEnds(writeSheet(filled)), ',', { linesMax: 10 })
      expect(read.ok && read.value.map(({ cells }) => cells.map(withoutGuards))).toEqual(filled)
    }),
    { numRuns: 500 },
  )
})

const digit = fc.constantFrom(...'0123456789')
const orderNumber = fc.array(fc.constantFrom(...'0123456789ABCDEFGHJKMNPQRSTVWXYZ'), { minLength: 15, maxLength: 15 })
// A sixteenth digit that is not 0: such a number was certainly not rounded.
const longNumber = fc.array(digit, { minLength: 5, maxLength: 18 }).map((digits) => `7${digits.join('')}9`)

test('parcels that were exported are imported as they were, whatever the other columns hold', () => {
  const parcel = fc.record({ order: orderNumber, number: longNumber, other: value })
  fc.assert(
    fc.property(fc.array(parcel, { minLength: 1, maxLength: 20 }), (parcels) => {
      const rows = parcels.map(({ order, number, other }) => [`D${order.join('')}`, other, other, '顺丰速运', number])
      const sheet = readTracking(writeSheet([['订单号', '礼品', '收货人', '快递公司', '运单号'], ...rows]))
      const read =
        sheet.ok && sheet.value.items.map((item) => 'number' in item && [item.orderId, item.carrier, item.number])
      expect(read).toEqual(rows.map(([order, , , carrier, number]) => [order, carrier, number]))
    }),
  )
})

const readers: Record<SheetKind, (csv: string) => unknown> = {
  secrets: (csv) => readSecrets(csv),
  tracking: (csv) => readTracking(csv),
  words: (csv) => readWords(csv),
}
const kinds = ['secrets', 'tracking', 'words'] as const

test('whatever a file holds, it is read or refused', () => {
  const nasty = fc.array(
    fc.oneof(piece, fc.constantFrom('\r\n', 'sep=;', 'code', '订单号', '合计', '#', '//', '\ufeff', '\ud800')),
    { maxLength: 60 },
  )
  fc.assert(
    fc.property(nasty, fc.constantFrom(...kinds), (pieces, kind) => {
      expect(readers[kind](pieces.join(''))).toHaveProperty('ok')
    }),
    { numRuns: 1_000 },
  )
})

/** As much as a call carries, made to take long; a function has sixty seconds for all it does, and a desk's page none. */
const longMax = 95_000
/** Below this a machine that does something else meanwhile says more than the reader. */
const msFree = 2_000
test.each(
  [
    '"',
    '""',
    '",',
    ',',
    '\t',
    ' ',
    '\u00a0',
    '\n',
    '\r',
    'a',
    '0',
    "'",
    '="',
    '=“',
    '#',
    '//',
    ' #',
    '、',
    '（',
    '订单号（',
    'total ',
    '\u200b',
    '\u0301',
    'é',
    '1,1\n',
    'A-1,12\n',
    '词,词,词\n',
    '😀',
    ';"\n',
    '共 ',
    '1.',
    '1,234',
  ].flatMap((text) => kinds.map((kind) => [text, kind] as const)),
)('a file of nothing but %j is done in time as %s', (text, kind) => {
  const half = text.repeat(Math.floor(longMax / 2 / text.length))
  // Twice the text takes about twice the time where nothing is looked at again and again; four times where all of it is.
  const [once, twice] = [half, half + half].map((csv) => millisecondsOf(() => readers[kind](`x${csv}x`)))
  expect(twice ?? 0).toBeLessThan(8 * (once ?? 0) + msFree)
})

function millisecondsOf(work: () => unknown): number {
  const { user } = process.cpuUsage()
  work()
  return (process.cpuUsage().user - user) / 1000
}
