import { compactSheet } from '../../../contract/sheet/compact'
import type { SheetKind } from '../../../contract/sheet/layout'
import { previewSheet } from '../../../contract/sheet/preview'
import { readSecrets } from '../../../contract/sheet/secrets'
import { readTracking } from '../../../contract/sheet/tracking'
import { readWords } from '../../../contract/sheet/words'

const order = 'DWRF1GT9C3F1066F'
const read = {
  secrets: readSecrets,
  tracking: readTracking,
  words: readWords,
}

const sheets: [SheetKind, string][] = [
  ['secrets', "sep=;\ncode;name;pin\nAAA-1;李岚;11\n\n'AAA-2;王一;22\nJan-26;x;33\n合计;;3\n"],
  ['secrets', 'AAA-1,11\nAAA-2,22,x\nAAA-3\n'],
  ['secrets', 'code,Öffner\nAAA-1,1234\nAAA-2,5678'],
  [
    'tracking',
    `发货\n\n运单号\t收货人\t物流公司\t订单号\nSF123456\t"李\n岚"\t顺丰\t${order}\n="YT123456"\t王\t"圆,通"\t${order}\n`,
  ],
  ['tracking', `${order},顺丰,784000000000123000\n${order},顺丰,784000000000123456`],
  ['words', '# 说明\n刷单、代写\n\n"代\n发"\n#N/A\n'],
  ['words', '刷单,常见\n代写,少见'],
]

test.each(sheets)('what is sent of a sheet of %s says what its preview said: %j', (kind, csv) => {
  const preview = previewSheet(kind, csv)
  const { csv: sent, layout } = compactSheet(preview.sheet!)
  const [before, after] = [read[kind](csv), read[kind](sent, layout)]
  expect(after.ok && after.value.items).toEqual(before.ok && before.value.items)
  expect(previewSheet(kind, sent, layout)).toMatchObject({ ready: preview.ready, faults: preview.faults })
})

test('names and addresses of columns that are not read stay on the computer', () => {
  const csv = `订单号,收货人,地址,快递公司,运单号\n${order},李岚,文三路 1 号,顺丰,SF123456\n`
  expect(compactSheet(previewSheet('tracking', csv).sheet!).csv).toBe(`\n${order},,,顺丰,SF123456\n`)
})

test('a preview counts what would be taken and says why the rest would not', () => {
  expect(previewSheet('secrets', 'code\nA-1\nA-1\n#REF!\n')).toMatchObject({
    ready: 1,
    faults: [
      { line: 3, outcome: 'duplicateInFile', column: null },
      { line: 4, outcome: 'errorValue', column: 'code' },
    ],
    refusal: null,
  })
  expect(previewSheet('tracking', `订单号,快递公司\n${order},顺丰`)).toMatchObject({
    sheet: { layout: { columns: ['orderId', 'carrier'] } },
    refusal: { code: 'columnMissing', column: 'number' },
  })
})
