export const brand = {
  title: '品牌设置',
  says: '名称、样子、产品怎么称呼、怎么找到您。保存后会员的手机几秒内就会变。',
  originFixed: (origin: string) => `码上的网址 ${origin} 已经印在码里，不能改`,
  termsTitle: '会员条款',
  termsVersion: (version: string) => `现在是第 ${version} 版`,
  asksAgain: '请会员重新看过并同意（公司、隐私联系方式或产品有变化时勾选）',
  save: '保存',
  saved: '已保存',
}
