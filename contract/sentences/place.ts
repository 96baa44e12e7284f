import type { Locale } from '.'

/** Roughly where something happened, as a reader of each language reads it. In English the province says enough. */
export function sayPlace(place: string, locale: Locale): string {
  if (locale !== 'en') return place
  return Object.entries(provinces).find(([name]) => place.startsWith(name))?.[1] ?? countries[place] ?? place
}

/** ISO 3166-2:CN, under the names in common English use. */
const provinces: Record<string, string> = {
  北京: 'Beijing',
  天津: 'Tianjin',
  河北: 'Hebei',
  山西: 'Shanxi',
  内蒙古: 'Inner Mongolia',
  辽宁: 'Liaoning',
  吉林: 'Jilin',
  黑龙江: 'Heilongjiang',
  上海: 'Shanghai',
  江苏: 'Jiangsu',
  浙江: 'Zhejiang',
  安徽: 'Anhui',
  福建: 'Fujian',
  江西: 'Jiangxi',
  山东: 'Shandong',
  河南: 'Henan',
  湖北: 'Hubei',
  湖南: 'Hunan',
  广东: 'Guangdong',
  广西: 'Guangxi',
  海南: 'Hainan',
  重庆: 'Chongqing',
  四川: 'Sichuan',
  贵州: 'Guizhou',
  云南: 'Yunnan',
  西藏: 'Tibet',
  陕西: 'Shaanxi',
  甘肃: 'Gansu',
  青海: 'Qinghai',
  宁夏: 'Ningxia',
  新疆: 'Xinjiang',
  台湾: 'Taiwan',
  香港: 'Hong Kong',
  澳门: 'Macau',
}

/** The countries that most scans from abroad come from; of others the name stays as the table of addresses has it. */
const countries: Record<string, string> = {
  美国: 'United States',
  日本: 'Japan',
  韩国: 'South Korea',
  新加坡: 'Singapore',
  马来西亚: 'Malaysia',
  泰国: 'Thailand',
  越南: 'Vietnam',
  印度尼西亚: 'Indonesia',
  菲律宾: 'Philippines',
  澳大利亚: 'Australia',
  新西兰: 'New Zealand',
  加拿大: 'Canada',
  英国: 'United Kingdom',
  法国: 'France',
  德国: 'Germany',
  意大利: 'Italy',
  西班牙: 'Spain',
  荷兰: 'Netherlands',
  俄罗斯: 'Russia',
  阿联酋: 'United Arab Emirates',
}

/** The days that opening hours begin with, in the words brands write them in. */
const openDays: Record<string, string> = {
  每天: 'Daily',
  每日: 'Daily',
  工作日: 'Working days',
  周一至周五: 'Monday to Friday',
  周一至周六: 'Monday to Saturday',
  周一至周日: 'Daily',
  周末: 'Weekends',
}

/** When somebody answers. The brand writes it; the usual days are read in English too, and all else stays as it is written. */
export const sayHours = (hours: string, locale: Locale): string =>
  locale === 'en' ? hours.replace(/^\p{Script=Han}+/u, (days) => openDays[days] ?? days) : hours
