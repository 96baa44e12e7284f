export const print = {
  title: '印刷包',
  says: '交给印厂的文件。大批次会自动分成几份，一份接一份生成，可以离开这一页。',
  forms: { csv: 'CSV 数据', labels: '标签版式（PDF）' },
  formsSay: { csv: '给印厂和赋码机：每行一个码、网址、序号和校验字符', labels: '排好版的二维码标签，适合打样和小批量' },
  count: '数量',
  make: '生成文件',
  plan: (codes: string, files: string, each: string) =>
    files === '1' ? `${codes} 个码，生成 1 个文件。` : `${codes} 个码，每个文件最多 ${each} 个，分成 ${files} 个文件。`,
  outside: (last: string) => `这批码的序号是 0 到 ${last}，请检查起始和数量。`,
  runGoing: (form: string, done: number, all: number) => `${form}：第 ${Math.min(done + 1, all)} 份，共 ${all} 份`,
  runFinished: (files: number) => `${files} 个文件都好了，可以下载`,
  runAgain: '接着生成',
  name: '文件',
  bytes: '大小',
  downloads: '下载次数',
  download: '下载',
  checkSays: '印厂收到后可以核对 SHA-256 是否一致，不一致就是文件被改过或没传完。每次下载都会留下记录。',
}
