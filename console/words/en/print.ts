import type { Words } from '../zh-CN'

export const print: Words['print'] = {
  title: 'Print pack',
  says: 'Files for the printer. A large batch is split into parts made one after another; you may leave this page.',
  forms: { csv: 'CSV data', labels: 'Label sheet (PDF)' },
  formsSay: {
    csv: 'For printers and coders: code, address, serial and check character a line',
    labels: 'Laid-out QR labels for proofs and small runs',
  },
  count: 'How many',
  make: 'Make the files',
  plan: (codes, files, each) =>
    files === '1' ? `${codes} codes in 1 file.` : `${codes} codes, at most ${each} a file: ${files} files.`,
  fewLabels: (count) => `Labels are usually for trying out, so this is ${count} for now.`,
  allLabels: (count) => `All ${count}`,
  outside: (last) => `Serials of this batch run from 0 to ${last}; please check the first serial and the count.`,
  runGoing: (form, done, all) => `${form}: part ${Math.min(done + 1, all)} of ${all}`,
  runFinished: (files) => `${files} files are ready to download`,
  runAgain: 'Go on',
  name: 'File',
  bytes: 'Size',
  downloads: 'Downloads',
  download: 'Download',
  checkSays:
    'The printer can compare the SHA-256; if it differs, the file was changed or cut short. Every download is recorded.',
}
