import type { InputProblem } from '../words/problems'
import { figure } from './figure'

interface Malformed {
  field: string
  problem: InputProblem
  bound?: number | undefined
}

/** How a person would call a field: what its form says above it. One path is `address.name`, another `tiers.1.name`. */
type FieldNames = Record<string, string>

export const chineseFields: FieldNames = {
  slogan: '一句话介绍',
  'colors.accent': '主色',
  'colors.accentInk': '主色上的字',
  'colors.ink': '正文颜色',
  'colors.inkSoft': '次要文字颜色',
  'colors.paper': '底色',
  'colors.card': '卡片颜色',
  'colors.line': '线条颜色',
  'colors.good': '成功色',
  'colors.warn': '提醒色',
  'colors.bad': '错误色',
  radius: '圆角',
  codeOrigin: '码上的网址',
  'contact.phone': '客服电话',
  'privacyContact.phone': '隐私联系电话',
  'contact.email': '客服邮箱',
  'privacyContact.email': '隐私联系邮箱',
  'company.name': '公司名称',
  'company.address': '公司地址',
  logo: '标志',
  'admin.name': '管理员姓名',
  nickname: '昵称',
  city: '城市',
  'birthday.month': '生日的月份',
  'birthday.day': '生日的日期',
  picture: '图片',
  title: '标题',
  text: '正文',
  options: '选项',
  choicesMax: '最多可选的数目',
  closesAt: '截止时间',
  choices: '选项',
  details: '补充说明',
  query: '要搜索的文字',
  search: '要搜索的文字',
  name: '名称',
  'address.name': '收件人',
  phone: '电话',
  province: '省份',
  district: '区县',
  detail: '详细地址',
  'address.city': '城市',
  account: '账号',
  command: '操作',
  password: '密码',
  role: '角色',
  place: '地址',
  addresses: '允许的地址',
  callsAMinute: '每分钟次数',
  openingHours: '营业时间',
  tagline: '一句话介绍',
  gtin: '商品条码',
  label: '批次名称',
  ranges: '序号段',
  'notice.zh-CN': '给扫码人看的话',
  'notice.en': '给扫码人看的英文',
  'notice.hotline': '热线',
  size: '数量',
  fromSerial: '起始序号',
  toSerial: '结束序号',
  count: '数量',
  at: '时间',
  opensAt: '开始时间',
  startsAt: '开始时间',
  endsAt: '结束时间',
  lastDay: '最后一天',
  budgetPoints: '积分预算',
  points: '积分',
  pointsMax: '积分',
  numberOrId: '会员号',
  sought: '要找的',
  orderId: '订单号',
  memberOrOrder: '会员号或订单号',
  number: '号码',
  reason: '原因',
  word: '意见',
  threshold: '复核线',
  why: '原因',
  note: '附言',
  growthMin: '成长值',
  perks: '其他待遇',
  code: '代码',
  till: '柜台名称',
  category: '分类',
  description: '介绍',
  instructions: '使用说明',
  values: '规格',
  units: '件数',
  pictures: '图片',
  content: '图片',
  csv: '表格',
  carrier: '快递公司',
  days: '天数',
  about: '介绍',
  add: '词语',
  remove: '词语',
  day: '日期',
  month: '月份',
  hours: '小时数',
  scanned: '码',
  'tasks.id': '任务代码',
}

export const englishFields: FieldNames = {
  slogan: 'The line about it',
  'colors.accent': 'The accent',
  'colors.accentInk': 'The text on the accent',
  'colors.ink': 'The text’s colour',
  'colors.inkSoft': 'The softer text’s colour',
  'colors.paper': 'The paper’s colour',
  'colors.card': 'The cards’ colour',
  'colors.line': 'The lines’ colour',
  'colors.good': 'The colour of success',
  'colors.warn': 'The colour of warning',
  'colors.bad': 'The colour of errors',
  radius: 'The corner radius',
  codeOrigin: 'The address in the codes',
  'contact.phone': 'The service phone',
  'privacyContact.phone': 'The phone for privacy',
  'contact.email': 'The service e-mail',
  'privacyContact.email': 'The e-mail for privacy',
  'company.name': 'The company',
  'company.address': 'The company’s address',
  logo: 'The logo',
  'admin.name': 'The administrator’s name',
  nickname: 'Nickname',
  city: 'City',
  'birthday.month': 'Month of birth',
  'birthday.day': 'Day of birth',
  picture: 'Picture',
  title: 'Title',
  text: 'Text',
  options: 'Option',
  choicesMax: 'Number of choices',
  closesAt: 'Closing time',
  choices: 'Option',
  details: 'Details',
  query: 'Search',
  search: 'Search',
  name: 'Name',
  'address.name': 'Recipient',
  phone: 'Phone',
  province: 'Province',
  district: 'District',
  detail: 'Street and number',
  'address.city': 'City',
  account: 'Account',
  command: 'Command',
  password: 'Password',
  role: 'Role',
  place: 'Address',
  addresses: 'Allowed addresses',
  callsAMinute: 'Calls a minute',
  openingHours: 'Opening hours',
  tagline: 'Tagline',
  gtin: 'Barcode',
  label: 'Batch name',
  ranges: 'Serial ranges',
  'notice.zh-CN': 'What scanners read',
  'notice.en': 'What scanners read in English',
  'notice.hotline': 'Hotline',
  size: 'Number of codes',
  fromSerial: 'First serial',
  toSerial: 'Last serial',
  count: 'Number',
  at: 'Time',
  opensAt: 'Start',
  startsAt: 'Start',
  endsAt: 'End',
  lastDay: 'Last day',
  budgetPoints: 'Budget',
  points: 'Points',
  pointsMax: 'Points',
  numberOrId: 'Member number',
  sought: 'Search',
  orderId: 'Order number',
  memberOrOrder: 'Member or order number',
  number: 'Number',
  reason: 'Reason',
  word: 'The word',
  threshold: 'The threshold',
  why: 'Reason',
  note: 'Note',
  growthMin: 'Growth',
  perks: 'Perk',
  code: 'Code',
  till: 'Name of the till',
  category: 'Category',
  description: 'Description',
  instructions: 'Instructions',
  values: 'Choice',
  units: 'Units',
  pictures: 'Picture',
  content: 'Picture',
  csv: 'Sheet',
  carrier: 'Carrier',
  days: 'Days',
  about: 'About',
  add: 'Word',
  remove: 'Word',
  day: 'Day',
  month: 'Month',
  hours: 'Hours',
  scanned: 'Code',
  'tasks.id': 'Code of the task',
}

/** What a field of a known shape wants, where its name alone does not say it. */
const chineseShapes: Record<string, string> = {
  phone: '要是能打通的号码，例如 138 0013 8000、010-62770334-8001、+852 5123 4567',
  account: '要是 3 到 32 个小写字母、数字、点或横线',
  gtin: '要是商品条码上的 8、12、13 或 14 位数字',
  lastDay: '要是日期，例如 2027-12-31',
  code: '要以小写字母开头，只有小写字母、数字和横线',
  codeOrigin: '要是 https:// 开头的域名，后面不带路径，例如 https://m.brand.cn',
  email: '要是完整的邮箱地址',
}
const englishShapes: Record<string, string> = {
  phone: 'wants a number that can be called, such as 138 0013 8000, 010-62770334-8001 or +852 5123 4567',
  account: 'wants 3 to 32 small letters, digits, dots or dashes',
  gtin: 'wants the 8, 12, 13 or 14 digits of the barcode',
  lastDay: 'wants a date, such as 2027-12-31',
  code: 'begins with a small letter and has small letters, digits and dashes only',
  codeOrigin: 'wants a domain that begins with https://, without a path, such as https://m.brand.cn',
  email: 'wants a whole e-mail address',
}

const chineseProblems: Record<InputProblem, (bound: string) => string> = {
  missing: () => '还没有填',
  tooShort: (bound) => `至少要 ${bound} 个字`,
  tooLong: (bound) => `最多 ${bound} 个字`,
  damaged: () => '里有坏掉的字符，请删掉后重新输入',
  reversed: () => '里有颠倒文字方向的符号，请重新输入',
  stacked: () => '里叠了太多附加符号，请去掉一些',
  heavy: () => '太长了，请少用一些组合表情',
  wrongShape: () => '的格式不对',
  wrongKind: () => '填得不对',
  notOffered: () => '不在可选的范围里',
  notWhole: () => '要是整数',
  tooSmall: (bound) => `不能小于 ${bound}`,
  tooLarge: (bound) => `不能大于 ${bound}`,
  tooFew: (bound) => `至少要 ${bound} 个`,
  tooMany: (bound) => `最多 ${bound} 个`,
  tooDeep: () => '层次太多',
  pageGone: () => '这一页已经翻不到了，请从头再看',
}
const englishProblems: Record<InputProblem, (bound: string) => string> = {
  missing: () => 'is still empty',
  tooShort: (bound) => `needs at least ${bound} characters`,
  tooLong: (bound) => `has at most ${bound} characters`,
  damaged: () => 'holds a broken character; please type it again',
  reversed: () => 'holds a sign that turns the text round; please type it again',
  stacked: () => 'has too many marks on one letter; please take some away',
  heavy: () => 'is too long; please use fewer combined emoji',
  wrongShape: () => 'is not of the right form',
  wrongKind: () => 'is not right',
  notOffered: () => 'is none of the choices',
  notWhole: () => 'wants a whole number',
  tooSmall: (bound) => `cannot be below ${bound}`,
  tooLarge: (bound) => `cannot be above ${bound}`,
  tooFew: (bound) => `needs at least ${bound}`,
  tooMany: (bound) => `takes at most ${bound}`,
  tooDeep: () => 'is nested too deep',
  pageGone: () => 'cannot be found any more; please start from the first page',
}

/** The name of the last step of a path that has one, tried with the step around it first. */
export function nameIn(names: FieldNames, field: string): { key: string; name: string | undefined } {
  const steps = field.split('.').filter((step) => !/^\d+$/.test(step))
  const key = steps[steps.length - 1] ?? ''
  const within = steps.slice(-2).join('.')
  return { key, name: names[within] ?? names[key] }
}

/** Which one of several, counted from 1; undefined where there is one alone. */
const placeIn = (field: string): number | undefined => {
  const place = field.split('.').find((step) => /^\d+$/.test(step))
  return place === undefined ? undefined : Number(place) + 1
}

/** 昵称最多 20 个字 */
export function sayMalformedInChinese({ field, problem, bound }: Malformed): string {
  if (problem === 'pageGone') return chineseProblems.pageGone('')
  const { key, name } = nameIn(chineseFields, field)
  if (name === undefined) return `有一项内容${chineseProblems[problem](figure(bound ?? 0))}，请刷新后再试`
  const place = placeIn(field)
  const which = place === undefined ? name : `第 ${place} 个${name}`
  if (problem === 'wrongShape' && chineseShapes[key]) return `${which}${chineseShapes[key]}`
  return which + chineseProblems[problem](figure(bound ?? 0))
}

/** Nickname has at most 20 characters */
export function sayMalformedInEnglish({ field, problem, bound }: Malformed): string {
  if (problem === 'pageGone') return 'This page cannot be found any more; please start from the first one'
  const { key, name } = nameIn(englishFields, field)
  if (name === undefined)
    return `Something sent ${englishProblems[problem](figure(bound ?? 0))}; please refresh and try again`
  const place = placeIn(field)
  const which = place === undefined ? name : `${name} ${place}`
  if (problem === 'wrongShape' && englishShapes[key]) return `${which} ${englishShapes[key]}`
  return `${which} ${englishProblems[problem](figure(bound ?? 0))}`
}
