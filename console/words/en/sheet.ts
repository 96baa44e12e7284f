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
  onlyFaulty: (lines) => `${lines} to look at`,
  everyLine: (lines) => `All ${lines}`,
}
