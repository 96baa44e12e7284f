import type { Locale } from '.'

/** Provinces by how the table of addresses begins them: https://www.gov.cn/guoqing/2005-09/13/content_5043917.htm */
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
  澳门: 'Macao',
  中国: 'China',
}

/**
 * Roughly where something was, e.g. 浙江省杭州市, which is Zhejiang to whoever reads English; empty where it is unknown. The
 * table of addresses knows other countries by their Chinese names alone, so of them English says no more than that.
 */
export function sayPlace(where: string, locale: Locale): string {
  if (locale !== 'en' || where === '') return where
  const found = Object.entries(provinces).find(([name]) => where.startsWith(name))
  return found ? found[1] : 'Outside China'
}
