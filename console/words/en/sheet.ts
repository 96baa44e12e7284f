import type { Words } from '../zh-CN'

export const sheet: Words['sheet'] = {
  choose: 'Choose a file',
  chooseOther: 'Choose another',
  chosen: (name, lines) => `${name} · ${lines} lines`,
  linesMax: (lines) => `at most ${lines} lines`,
  problems: {
    empty: 'The file is empty; please choose another.',
    tooLong: 'The file is too large; please split it, 95 KB each.',
    notText: 'This is no text file. Save it as CSV in your spreadsheet and choose that.',
  },
  line: 'Line',
  column: 'Column',
  columns: {
    code: 'Code',
    pin: 'PIN',
    orderId: 'Order number',
    carrier: 'Carrier',
    number: 'Tracking number',
    word: 'Word',
  },
  leftovers: {
    errorValue: 'a failed formula (#N/A)',
    rounded: 'a long number, cut short',
    asDate: 'turned into a date',
    asNumber: 'turned into a number',
    asTruth: 'turned into TRUE',
    formula: 'a formula, no code',
  },
  remedies: {
    errorValue: 'put back what stood there and upload again',
    rounded: 'its end is lost: format the column as text and copy the number again from its source',
    asDate: 'format the column as text and type the code again',
    asNumber: 'format the column as text and type the code again',
    asTruth: 'format the column as text and type the code again',
    formula: 'replace it by its value (paste special, values)',
    zerosLost: 'shorter than the others, zeros in front may be lost: format as text and type it again',
    columnUnknown:
      'several cells, and nobody knows which is the word: add a heading “word”, or choose the column above',
  },
  onlyFaulty: (lines) => `${lines} to look at`,
  everyLine: (lines) => `All ${lines}`,
}
