export const sheet = {
  choose: '选文件',
  chooseOther: '换一个文件',
  chosen: (name: string, lines: string) => `${name} · ${lines} 行`,
  linesMax: (lines: string) => `一次最多 ${lines} 行`,
  problems: {
    empty: '文件是空的，请换一个。',
    tooLong: '文件太大，请分成几份再传，每份不超过 95 KB（3 万个汉字左右）。',
    notText: '这不是文本文件。请在表格软件里另存为 CSV 再选。',
  },
  line: '行',
  onlyFaulty: (lines: string) => `要处理的 ${lines} 行`,
  everyLine: (lines: string) => `全部 ${lines} 行`,
}
