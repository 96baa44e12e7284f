import { parseSheet, withPlainEnds } from '../../../contract/sheet/parse'
import { readSecrets } from '../../../contract/sheet/secrets'
import { readTracking } from '../../../contract/sheet/tracking'
import { readWords } from '../../../contract/sheet/words'

const linesOf = (csv: string) => {
  const sheet = parseSheet(withPlainEnds(csv), ',', { linesMax: 10 })
  return sheet.ok ? sheet.value.map(({ line, cells }) => [line, ...cells]) : sheet.refusal
}

/** Each line of a pool as `line code|pin`, or `line outcome column`. */
const secretsOf = (csv: string): unknown => {
  const sheet = readSecrets(csv)
  if (!sheet.ok) return sheet.refusal
  return sheet.value.items.map((item) =>
    'outcome' in item ? `${item.line} ${item.outcome} ${item.column}` : `${item.line} ${item.code}|${item.pin}`,
  )
}

const parcelsOf = (csv: string): unknown => {
  const sheet = readTracking(csv)
  if (!sheet.ok) return sheet.refusal
  return sheet.value.items.map((item) =>
    'outcome' in item
      ? `${item.line} ${item.outcome} ${item.column}`
      : `${item.line} ${item.orderId}|${item.carrier}|${item.number}`,
  )
}

const wordsOf = (csv: string): unknown => {
  const sheet = readWords(csv)
  if (!sheet.ok) return sheet.refusal
  return sheet.value.items.map((item) =>
    'outcome' in item ? `${item.line} ${item.outcome}` : `${item.line} ${item.text}`,
  )
}

describe('lines and cells', () => {
  test.each([
    ['with quotes', '"A",1', [[1, 'A', '1']]],
    [
      'by the lines of the file, empty ones counted and passed over',
      'A\n\n  \n,,\nB\n',
      [
        [1, 'A'],
        [5, 'B'],
      ],
    ],
    [
      'with line ends of several kinds',
      'A\r\nB\nC\r\r\nD',
      [
        [1, 'A'],
        [2, 'B'],
        [3, 'C'],
        [5, 'D'],
      ],
    ],
    [
      'with a line end inside quotes',
      'A\n"B\r\nB",1\nC',
      [
        [1, 'A'],
        [3, 'B\nB', '1'],
        [4, 'C'],
      ],
    ],
    [
      'with a quote in the middle of a cell',
      'A\nB"x,1',
      [
        [1, 'A'],
        [2, 'B"x', '1'],
      ],
    ],
  ])('%s', (_how, csv, lines) => expect(linesOf(csv)).toEqual(lines))

  test.each([
    ['a quote that is never closed', 'A\nB\n"C\nD\nE', 3],
    ['something behind a closing quote', '"A"x,1\nB', 1],
  ])('or refused by the line that has %s', (_what, csv, line) =>
    expect(linesOf(csv)).toEqual({ code: 'sheetUnreadable', line }),
  )

  test('no further than its lines and columns may go', () => {
    expect(linesOf('A\n'.repeat(11))).toEqual({ code: 'tooManyLines', linesMax: 10 })
    expect(linesOf(`A\nB${','.repeat(200)}\n`)).toEqual({ code: 'tooManyColumns', line: 2, columnsMax: 200 })
  })
})

const order = 'DWRF1GT9C3F1066F'

describe('columns are found by their headings', () => {
  test.each([
    ['code,pin\r\nAAA-0001,1111\r\n', ['2 AAA-0001|1111']],
    ['密码,备注,卡号\n1111,给张三,AAA-1', ['2 AAA-1|1111']],
    ['Card No.;Password\nAAA-1;22', ['2 AAA-1|22']],
    ['card no.\tPIN\nAAA-1\t22', ['2 AAA-1|22']],
    ['卡号/密码\nAAA-1/22', ['2 AAA-1|22']],
    ['sep=;\r\n券码;密码\r\nAAA-1;22', ['3 AAA-1|22']],
    ['serial\nS-1', ['2 S-1|']],
    ['serial,code\n1001,AAA-1', ['2 AAA-1|']],
    ['卡密\nAAA-1', ['2 AAA-1|']],
    ['duihuanma,mima\nAAA-1,22', ['2 AAA-1|22']],
    ['クーポンコード,パスワード\nAAA-1,22', ['2 AAA-1|22']],
    ['2026 年券码,,\n\n序号,备注,兑换码（必填）\n1,,AAA-1\n合计,,1\n共 1 条', ['4 AAA-1|']],
    ['Lösung,Wert\nAAA-1,22', ['2 AAA-1|22']],
    // Under a heading that nobody knows, what looks like a PIN is a question, not a remark.
    ['code,Öffner\nAAA-1,1234\nAAA-2,5678', ['2 unreadable null', '3 unreadable null']],
    ['code,holder\nAAA-1,Ann\nAAA-2,Bob', ['2 AAA-1|', '3 AAA-2|']],
  ])('of a pool: %j', (csv, lines) => expect(secretsOf(csv)).toEqual(lines))

  test.each([
    [`订单号,快递公司,运单号\n${order},顺丰,SF123456`],
    [`Tracking Number,Remark,Order No.,Courier\nSF123456,x,${order},顺丰`],
    [`waybill\tcarrier\torder id\nSF123456\t顺丰\t${order}`],
    [`线上订单号,内部订单号,订单编号,快递公司,快递单号\nX1,77,${order},顺丰,SF123456`],
    [`发货清单 2026-11-29,,,\n订单号 Order No.,运单号 Tracking No.,物流公司,数量\n${order},SF123456,顺丰,1\n合计,,,1`],
    [`Name,Tracking Number,Tracking Company\n${order},SF123456,顺丰`],
    [`追跡番号;配送会社;注文番号\nSF123456;顺丰;${order}`],
    [`单号,快递,Sendung\n${order},顺丰,SF123456`],
    [`Bestelling,Vervoerder,Zending\n${order},顺丰,SF123456`],
    [`${order},SF123456,顺丰`],
    [`1,${order},顺丰,SF123456,易碎`],
    [`${order}\t,顺丰\t,\tSF123456\t,,`],
    [`顺丰,李岚,SF123456,${order}`],
    [`sep=|\n${order}|顺丰|„SF123456“`],
  ])('of parcels: %j', (csv) => expect(parcelsOf(csv)).toEqual([expect.stringContaining(`${order}|顺丰|SF123456`)]))

  test('or the column that is missing is named', () => {
    expect(parcelsOf(`订单号,快递公司\n${order},顺丰`)).toEqual({ code: 'columnMissing', column: 'number' })
    expect(parcelsOf(`${order},SF123456`)).toEqual({ code: 'columnMissing', column: 'carrier' })
    expect(secretsOf('\n\n')).toEqual({ code: 'columnMissing', column: 'code' })
  })

  test.each([
    ['# 2026\r\n苔青杯、苔青碗\r\n苔白杯|苔白碗\r\n', ['2 苔青杯', '2 苔青碗', '3 苔白杯', '3 苔白碗']],
    ['// 说明\n刷单 // 常见\n代写/代发；代考', ['2 刷单', '3 代写', '3 代发', '3 代考']],
    ['类别;敏感词;备注\n广告;刷单|代写;常见', ['2 刷单', '2 代写']],
    ['刷单,代写,代发\n代考', ['1 刷单', '1 代写', '1 代发', '2 代考']],
    ['1,刷单\n2,代写', ['1 刷单', '2 代写']],
    ['刷单,广告\n代写,广告\n代发,广告\n代考,学业', ['1 刷单', '2 代写', '3 代发', '4 代考']],
    ['刷单,常见\n代写,少见', ['1 columnUnknown', '2 columnUnknown']],
    ['word\n“刷单”\n#N/A\n', ['2 刷单', '3 errorValue']],
    ['=SUM(1,2)\n刷单', ['1 formula', '1 2)', '2 刷单']],
  ])('of words: %j', (csv, lines) => expect(wordsOf(csv)).toEqual(lines))
})

describe('a cell is what it means', () => {
  test.each([
    ["'0012345681", '0012345681'],
    ['="0012345680"', '0012345680'],
    ['"=""0012345680"""', '0012345680'],
    ['０012345680\t', '0012345680'],
    ['\u00a0\u200bAAA-1\u202a', 'AAA-1'],
    ['„AAA-1“', 'AAA-1'],
    ['“AAA-1”', 'AAA-1'],
    ['＝“AAA-1”', 'AAA-1'],
    ['AAA\u20131', 'AAA-1'],
    ["''AAA-1", "'AAA-1"],
    ["'AAA-1'", 'AAA-1'],
  ])('%j is %j', (cell, code) => expect(secretsOf(`code\n${cell}`)).toEqual([`2 ${code}|`]))

  test.each([
    ['#N/A', 'errorValue'],
    ['#REF!', 'errorValue'],
    ['######', 'errorValue'],
    ['#名称?', 'unreadable'],
    ['2026/11/29', 'asDate'],
    ['2026-11-29 00:00:00', 'asDate'],
    ['29.11.2026', 'asDate'],
    ['11月29日', 'asDate'],
    ['2026年11月', 'asDate'],
    ['Jan-26', 'asDate'],
    ['26-Jan', 'asDate'],
    ['12:30', 'asDate'],
    ['1.23E+17', 'rounded'],
    ['"1,23E+17"', 'rounded'],
    ['123456789012345000', 'rounded'],
    ['1234567890123450', 'rounded'],
    ['TRUE', 'asTruth'],
    ['1234.0', 'asNumber'],
    ['"1,234,567"', 'asNumber'],
    ['=A1&B1', 'formula'],
    ['券码一号', 'unreadable'],
  ])('%j is named %s', (cell, outcome) => expect(secretsOf(`code\n${cell}`)).toEqual([`2 ${outcome} code`]))

  test.each([['MARCH26'], ['1E17'], ['123456789012345'], ['1234567890123456'], ['A1.0'], ['12-34'], ['TRUE1']])(
    '%j is a code',
    (cell) => expect(secretsOf(`code\n${cell}`)).toEqual([`2 ${cell}|`]),
  )

  test('a number that ends in one zero is believed beside one that was kept whole', () => {
    expect(secretsOf('code\n1234567890123450\n1234567890123457')).toEqual([
      '2 1234567890123450|',
      '3 1234567890123457|',
    ])
    expect(secretsOf('code\n123456789012345000\n123456789012345678')).toEqual([
      '2 rounded code',
      '3 123456789012345678|',
    ])
  })

  test('zeros that were lost in front show beside codes that have all their digits', () => {
    const codes = ['12345681', '22345682', '32345683', '345684']
    expect(secretsOf(codes.join('\n'))).toEqual([
      ...codes.slice(0, 3).map((code, at) => `${at + 1} ${code}|`),
      '4 zerosLost code',
    ])
    expect(secretsOf('code,pin\nA-1,0123\nA-2,45')).toEqual(['2 A-1|0123', '3 zerosLost pin'])
  })

  test('who has compared them decides what only looks like a spreadsheet’s doing', () => {
    const layout = {
      columns: ['code' as const],
      firstLine: 1,
      asTheyStand: true,
      separator: ',' as const,
      questioned: [],
    }
    const sheet = readSecrets('123456789012345000\nJan-26\n1.23E+17\n#N/A', layout)
    expect(sheet.ok && sheet.value.items.map((item) => ('outcome' in item ? item.outcome : item.code))).toEqual([
      '123456789012345000',
      'Jan-26',
      'rounded',
      'errorValue',
    ])
  })
})

test('whoever has seen the preview says which column is what', () => {
  const layout = {
    columns: [null, 'pin' as const, 'code' as const],
    firstLine: 3,
    asTheyStand: false,
    separator: ',' as const,
    questioned: [],
  }
  const sheet = readSecrets('title\nx,y,z\nann,11,AAA-1\nbob,22,AAA-2', layout)
  expect(sheet.ok && sheet.value.items).toEqual([
    { line: 3, code: 'AAA-1', pin: '11' },
    { line: 4, code: 'AAA-2', pin: '22' },
  ])
})
