import type { Leftover, SheetRole } from '../../../contract/words'

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
  column: '列',
  columns: {
    code: '券码',
    pin: '密码',
    orderId: '订单号',
    carrier: '快递公司',
    number: '运单号',
    word: '词',
  } satisfies Record<SheetRole, string>,
  leftovers: {
    errorValue: '公式出错（#N/A 之类）',
    rounded: '长号码被表格改短了',
    asDate: '被表格改成了日期',
    asNumber: '被表格改成了数',
    asTruth: '被表格改成了 TRUE',
    formula: '是公式，不是号码',
  } satisfies Record<Leftover, string>,
  remedies: {
    errorValue: '填回原来的内容再传',
    rounded: '末尾已经丢了：把这一列设成文本，从原来的地方再抄一次',
    asDate: '把这一列设成文本，再填原来的号码',
    asNumber: '把这一列设成文本，再填原来的号码',
    asTruth: '把这一列设成文本，再填原来的号码',
    formula: '用“选择性粘贴 → 值”换成内容',
    zerosLost: '比别的号码短，开头的 0 可能丢了：设成文本再填一次',
    columnUnknown: '一行有几格，不知道哪一格是词：在标题行写上“词语”，或在预览里选出那一列',
  } satisfies Record<Leftover | 'zerosLost' | 'columnUnknown', string>,
  onlyFaulty: (lines: string) => `要处理的 ${lines} 行`,
  everyLine: (lines: string) => `全部 ${lines} 行`,
}
