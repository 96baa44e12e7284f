import { contactsIn, linksIn } from '../community/contacts'
import { foldCase } from '../text/fold'

/** Why a nickname that others read is not taken. */
export type NameFault = 'official' | 'contact'

/**
 * Whether a name says that it speaks for the brand, or how to reach somebody outside it.
 *
 * @param simplify traditional characters as simplified ones, which takes a dictionary.
 */
export function faultInName(
  name: string,
  brandName: string,
  simplify: (text: string) => string = (text) => text,
): NameFault | undefined {
  if (leadsOutside(name)) return 'contact'
  const skeleton = simplify(skeletonOf(name))
  return isOfficial(skeleton) || isBrand(skeleton, simplify(skeletonOf(brandName))) ? 'official' : undefined
}

/**
 * A name as the eye takes it: full-width, Cyrillic and Greek letters and digits that look like Latin ones are Latin, and
 * nothing stands between letters (UTS #39, skeletons; the letters here are those that look the same in a phone's font).
 */
export const skeletonOf = (name: string): string =>
  [...foldCase(name).normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')]
    .map((sign) => lookAlikes.get(sign) ?? sign)
    .join('')
    .replace(/[^\p{L}\p{N}]/gu, '')

/**
 * By what two nicknames are the same name: as the eye takes them, and as they stand where they are nothing but pictures or
 * signs.
 *
 * @param simplify traditional characters as simplified ones, which takes a dictionary.
 */
export const nicknameKey = (name: string, simplify: (text: string) => string = (text) => text): string =>
  simplify(skeletonOf(name)) || foldCase(name)

const lookAlikes = new Map(
  [
    ['a', 'аαɑ'],
    ['b', 'ьв'],
    ['c', 'сϲ'],
    ['d', 'ԁ'],
    ['e', 'еєε'],
    ['f', 'ϝ'],
    ['h', 'нһ'],
    ['i', 'іιıӏ|'],
    ['j', 'ј'],
    ['k', 'кκ'],
    ['m', 'мμ'],
    ['n', 'пηո'],
    ['o', 'оοσօ'],
    ['p', 'рρ'],
    ['r', 'гг'],
    ['s', 'ѕ'],
    ['t', 'тτ'],
    ['u', 'υцս'],
    ['v', 'ѵν'],
    ['w', 'ѡω'],
    ['x', 'хχ'],
    ['y', 'уγ'],
    ['z', 'ᴢ'],
  ].flatMap(([latin = '', others = '']) => [...others].map((other) => [other, latin] as const)),
)

/** What only those are called who speak for a brand or a platform. */
const offices = /官方|客服|管理员|版主|官微|官号|系统消息|系统通知|工作人员|在线服务|售后|品牌方/u
const latinOffices = [
  'admin',
  'administrator',
  'official',
  'moderator',
  'customerservice',
  'service',
  'staff',
  'system',
]

function isOfficial(skeleton: string): boolean {
  if (offices.test(skeleton)) return true
  // As words of their own only: badminton is a sport. Digits part them, or are read as the letters they look like.
  const words = [...skeleton.split(/[^a-z]+/), ...asLetters(skeleton).split(/[^a-z]+/)]
  return words.some((word) => latinOffices.includes(word))
}

const asLetters = (text: string): string => text.replace(/0/g, 'o').replace(/1/g, 'i')

/** The brand itself, or it with what its shops and services are called. Whoever likes 青屿 may say so. */
function isBrand(skeleton: string, brand: string): boolean {
  if (brand === '' || !skeleton.startsWith(brand)) return false
  const rest = skeleton.slice(brand.length)
  return /^(?:\d*|旗舰店?|专卖店?|专营店?|总部|总店|公司|集团|小助手|助手|小编|商城|会员中心|福利官?|活动|团队|店铺?|shop|store|club|team|help)$/u.test(
    rest,
  )
}

/** Seven digits are a number that can be called or written to, however they are parted. */
const digitsMax = 6

const messengers =
  /(?:微信|薇信|威信|维信|卫星号|加微|加v|v信|vx|v❤|wx(?![a-z])|weixin|wechat|扣扣|qq(?![a-z])|q群|telegram|whatsapp|电报)[^\p{L}\p{N}]*(?:号|同号|id|账号)?[^\p{L}\p{N}]*[a-z0-9]/iu

function leadsOutside(name: string): boolean {
  const folded = foldCase(name)
  const digits = folded.match(/\d(?:[^\p{L}\p{N}]*\d)*/gu) ?? []
  return (
    digits.some((run) => run.replace(/\D/g, '').length > digitsMax) ||
    contactsIn(folded).length > 0 ||
    linksIn(folded) > 0 ||
    /[\w.+-]+@[\w-]+\.[a-z]{2,}/i.test(folded) ||
    messengers.test(folded)
  )
}
