import { zipSync } from 'fflate'
import { decode, encodingOf, type Encoding } from '../../../console/ui/encoding'
import { readSheet } from '../../../console/ui/sheet'
import { readTracking } from '../../../contract/sheet/tracking'

const bytes = (...parts: (string | number[])[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => (typeof part === 'string' ? [...Buffer.from(part, 'latin1')] : part)))
const fileOf = (content: Uint8Array, name = 'x.csv') => new File([Buffer.from(content)], name)

// 圆通 and 小学 are also well-formed UTF-8 (Armenian and Cyrillic letters); 联通 has a byte that UTF-8 never has.
const gbk = {
  圆通: [0xd4, 0xb2, 0xcd, 0xa8],
  小学: [0xd0, 0xa1, 0xd1, 0xa7],
  联通: [0xc1, 0xaa, 0xcd, 0xa8],
  茅台: [0xc3, 0xa9, 0xcc, 0xa8],
  顺丰: [0xcb, 0xb3, 0xb7, 0xe1],
}
// 快遞公司 as Taiwan's Windows saves it.
const big5 = [0xa7, 0xd6, 0xbb, 0xbc, 0xa4, 0xbd, 0xa5, 0x71]

// As Japan's Windows saves them.
const yamato = [0x83, 0x84, 0x83, 0x7d, 0x83, 0x67, 0x89, 0x5e, 0x97, 0x41]
const sagawa = [0x8d, 0xb2, 0x90, 0xec, 0x8b, 0x7d, 0x95, 0xd6]

const told: [string, Uint8Array, Encoding, string][] = [
  ...Object.entries(gbk).map(([text, each]): [string, Uint8Array, Encoding, string] => [
    `GBK ${text}`,
    bytes('D1,', each, ',YT1\r\n'),
    'gb18030',
    text,
  ]),
  ['Big5', bytes('D1,', big5, ',YT1\r\n'), 'big5', '快遞公司'],
  ['Shift-JIS with kana', bytes('D1,', yamato, ',YT1\r\n'), 'shift_jis', 'ヤマト運輸'],
  ['Shift-JIS without', bytes('D1,', sagawa, ',YT1\r\n'), 'shift_jis', '佐川急便'],
  ['GBK with a rare character', bytes('D1,', [0x88, 0xd2, 0xd3, 0xf1], ',YT1\r\n'), 'gb18030', '堃玉'],
  ['UTF-8', Buffer.from('订单号,圆通'), 'utf-8', '圆通'],
  ['UTF-8 with a mark', Buffer.from('\ufeffD1,SF'), 'utf-8', 'D1,SF'],
  ['UTF-8 of a European name', Buffer.from('D1,Café Zürich,1'), 'utf-8', 'Café'],
  ['UTF-8 with a dot between letters', Buffer.from('D1,A·B,1'), 'utf-8', 'A·B'],
  ['UTF-8 with an emoji', Buffer.from('😀,1'), 'utf-8', '😀'],
  ['Unicode text of Excel', Buffer.from('\ufeff订单号\t圆通', 'utf16le'), 'utf-16le', '圆通'],
  ['UTF-16 without a mark', Buffer.from('D1\t圆通\r\n', 'utf16le'), 'utf-16le', '圆通'],
  ['UTF-16, high byte first', Buffer.from('D1\t圆通\r\n', 'utf16le').swap16(), 'utf-16be', '圆通'],
  ['Western Windows', bytes('D1,Caf', [0xe9], ',1\r\n'), 'windows-1252', 'Café'],
  ['plain ASCII', Buffer.from('code,pin'), 'utf-8', 'code'],
]
test.each(told)('%s is told by its bytes', (_name, content, encoding, text) => {
  expect(encodingOf(content)).toBe(encoding)
  expect(decode(content, encoding)).toContain(text)
})

test('a file says what it was read as, and is read otherwise where somebody says so', async () => {
  const file = fileOf(bytes('D1,', gbk.圆通, ',YT1'))
  expect(await readSheet(file)).toEqual({
    name: 'x.csv',
    csv: 'D1,圆通,YT1',
    lines: 1,
    source: { kind: 'text', encoding: 'gb18030' },
  })
  expect(await readSheet(file, { encoding: 'utf-8' })).toMatchObject({
    csv: 'D1,\u0532\u0368,YT1',
    source: { encoding: 'utf-8' },
  })
})

test.each([
  ['nothing', bytes(' \r\n'), 'empty'],
  ['a picture', bytes([0x89], 'PNG', [0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0, 1, 2]), 'notText'],
  ['an old workbook', bytes([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), 'oldWorkbook'],
  ['a web page called .xls', bytes('<html><table>'), 'webPage'],
  ['an archive of something else', zipSync({ 'a.txt': bytes('a') }), 'notText'],
  ['a broken archive', bytes([0x50, 0x4b, 3, 4, 1, 2, 3]), 'notText'],
  ['more than anybody imports', new Uint8Array(5_000_001), 'tooLong'],
])('%s is refused by its name', async (_name, content, problem) =>
  expect(await readSheet(fileOf(content))).toEqual({ problem }),
)

type Cell = string | { type: string; value: string; style?: number }

/** A workbook as Excel writes it, as far as cells go: texts in place, style 1 is a date. */
function workbook(sheets: Record<string, Cell[][]>): Uint8Array {
  const xml = (text: string) => Buffer.from(`<?xml version="1.0" encoding="UTF-8" standalone="yes"?>${text}`)
  const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
  const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const package_ = 'http://schemas.openxmlformats.org/package/2006/relationships'
  const names = Object.keys(sheets)
  const cellOf = (cell: Cell, column: number, row: number) => {
    const at = `${String.fromCharCode(65 + column)}${row}`
    if (typeof cell === 'string') return cell && `<c r="${at}" t="inlineStr"><is><t>${cell}</t></is></c>`
    return `<c r="${at}" t="${cell.type}" s="${cell.style ?? 0}"><v>${cell.value}</v></c>`
  }
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': xml('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>'),
    '_rels/.rels': xml(
      `<Relationships xmlns="${package_}"><Relationship Id="r1" Type="${office}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ),
    'xl/workbook.xml': xml(
      `<workbook xmlns="${main}" xmlns:r="${office}"><sheets>${names.map((name, at) => `<sheet name="${name}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': xml(
      `<Relationships xmlns="${package_}">${names.map((_, at) => `<Relationship Id="rId${at + 1}" Type="${office}/worksheet" Target="worksheets/sheet${at + 1}.xml"/>`).join('')}<Relationship Id="rId90" Type="${office}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': xml(
      `<styleSheet xmlns="${main}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
  }
  for (const [at, rows] of Object.values(sheets).entries())
    parts[`xl/worksheets/sheet${at + 1}.xml`] = xml(
      `<worksheet xmlns="${main}"><sheetData>${rows.map((cells, row) => `<row r="${row + 1}">${cells.map((cell, column) => cellOf(cell, column, row + 1)).join('')}</row>`).join('')}</sheetData></worksheet>`,
    )
  return zipSync(parts)
}

const order = 'DWRF1GT9C3F1066F'
const number = (value: string) => ({ type: 'n', value })

test('a workbook is read cell by cell as it stands, and its numbers as what a spreadsheet left of them', async () => {
  const file = fileOf(
    workbook({
      空: [],
      发货: [
        ['十一月发货'],
        [],
        ['订单号', '备注', '快递公司', '运单号'],
        [order, '易碎, 轻放', '顺丰', 'SF123456'],
        [order, '', '中通', number('78400000000001')],
        [order, '', '中通', number('7.8400000000012301E+17')],
        [order, '', '中通', number('1234567890123456')],
        [order, '', '中通', { type: 'n', value: '46355', style: 1 }],
        [order, '', '中通', { type: 'b', value: '1' }],
        [order, '', '中通', { type: 'e', value: '#N/A' }],
      ],
      二: [['x']],
    }),
    '发货.xlsx',
  )
  const read = await readSheet(file)
  expect(read).toMatchObject({ name: '发货.xlsx', source: { kind: 'workbook', sheet: '发货', sheets: ['发货', '二'] } })
  const parcels = readTracking('csv' in read ? read.csv : '')
  expect(
    parcels.ok && parcels.value.items.map((item) => [item.line, 'outcome' in item ? item.outcome : item.number]),
  ).toEqual([
    [4, 'SF123456'],
    [5, '78400000000001'],
    [6, 'rounded'],
    [7, 'rounded'],
    [8, 'asDate'],
    [9, 'asTruth'],
    [10, 'errorValue'],
  ])
  expect(await readSheet(file, { sheet: '二' })).toMatchObject({ csv: 'x\n', source: { sheet: '二' } })
})

test('a workbook that unpacks to more than it may is refused before it is unpacked', async () => {
  const bomb = zipSync({ 'xl/workbook.xml': new Uint8Array(31_000_000) }, { level: 9 })
  expect(bomb.length).toBeLessThan(100_000)
  const startedAt = performance.now()
  expect(await readSheet(fileOf(bomb))).toEqual({ problem: 'tooLong' })
  expect(performance.now() - startedAt).toBeLessThan(1_000)
})
