import type { InputProblem } from '../words/problems'
import { chineseFields, englishFields, type FieldNames } from './field-names'
import { figure } from './figure'

interface Malformed {
  field: string
  problem: InputProblem
  bound?: number | undefined
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
