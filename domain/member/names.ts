import { contactsIn, linksIn } from '../community/contacts'
import { foldCase } from '../text/fold'
import { withoutAnyInvisible } from '../text/invisible'

/** Why a nickname that others read is not taken. */
export type NameFault = 'official' | 'contact'

/** What the eye takes one sign for. The whole of it takes dictionaries, which only the cloud has room for. */
export type Eye = (sign: string) => string

const asItStands: Eye = (sign) => sign

/** Whether a name says that it speaks for the brand, or how to reach somebody outside it. */
export function faultInName(name: string, brandName: string, eye = asItStands): NameFault | undefined {
  if (leadsOutside(name)) return 'contact'
  const skeleton = skeletonOf(name, eye)
  return isOfficial(skeleton) || isBrand(skeleton, asLetters(skeletonOf(brandName, eye))) ? 'official' : undefined
}

/**
 * A name as the eye takes it, its digits still digits: what looks like a Latin letter or a plain Chinese character is one,
 * and nothing stands between letters (UTS #39, 4: skeletons).
 */
export function skeletonOf(name: string, eye = asItStands): string {
  const seen = [...withoutAnyInvisible(name)].map(eye).join('')
  return [...foldCase(seen).normalize('NFD').replace(/\p{M}/gu, '').normalize('NFC')]
    .map((sign) => eye(lookAlikes.get(sign) ?? sign))
    .join('')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

/** By what two nicknames are the same name: as the eye takes them, and as they stand where they are only pictures or signs. */
export const nicknameKey = (name: string, eye = asItStands): string =>
  asLetters(skeletonOf(name, eye)) || foldCase(name)

/** What of a skeleton is one in many fonts: l, i and 1; o and 0; m and rn; w and vv. */
const asLetters = (skeleton: string): string =>
  skeleton.replace(/0/g, 'o').replace(/[i1]/g, 'l').replace(/rn/g, 'm').replace(/vv/g, 'w')

/** The same, where a number is expected. */
export const asDigits = (skeleton: string): string => skeleton.replace(/o/g, '0').replace(/[il]/g, '1')

const lookAlikes = new Map(
  [
    ['a', 'аαɑᴀⲁ'],
    ['b', 'ьвʙⲃ'],
    ['c', 'сϲᴄⲥ'],
    ['d', 'ԁᴅ'],
    ['e', 'еєεᴇⲉ'],
    ['f', 'ϝꜰ'],
    ['g', 'ɢɡ'],
    ['h', 'нһʜⲏ'],
    ['i', 'іιıӏ|ɪⲓ'],
    ['j', 'јᴊ'],
    ['k', 'кκᴋⲕ'],
    ['l', 'ʟ'],
    ['m', 'мμᴍⲙ'],
    ['n', 'пηոɴⲛ'],
    ['o', 'оοσօᴏⲟ'],
    ['p', 'рρᴘⲣ'],
    ['r', 'гʀ'],
    ['s', 'ѕꜱ'],
    ['t', 'тτᴛⲧ'],
    ['u', 'υцսᴜ'],
    ['v', 'ѵνᴠ'],
    ['w', 'ѡωᴡⲱ'],
    ['x', 'хχⲭ'],
    ['y', 'уγʏⲩ'],
    ['z', 'ᴢ'],
    ['日', '曰'],
    ['口', '囗ロ'],
    ['青', '靑'],
    ['屿', '㠀'],
    ['林', '𣏟'],
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

const latinOfficesSeen = new Set(latinOffices.map(asLetters))

function isOfficial(skeleton: string): boolean {
  if (offices.test(skeleton)) return true
  // As words of their own only: badminton is a sport. Digits part them, or are read as the letters they look like.
  const words = [...skeleton.split(/[^a-z]+/).map(asLetters), ...asLetters(skeleton).split(/[^a-z]+/)]
  return words.some((word) => latinOfficesSeen.has(word))
}

/** Beside the brand's name these read as 官方, in a family's name they do not. */
const nearlyOfficial = /[宫菅关]方/u

/** The brand itself, or it with what its shops and services are called. Whoever likes it may say so. */
function isBrand(skeleton: string, brand: string): boolean {
  const name = asLetters(skeleton)
  if (brand === '' || !name.includes(brand)) return false
  if (nearlyOfficial.test(name)) return true
  return name.startsWith(brand) && shops.test(name.slice(brand.length))
}

/** Digits have become letters where they look like some. */
const shops =
  /^(?:[\dol]*|旗舰店?|专卖店?|专营店?|总部|总店|公司|集团|小助手|助手|小编|商城|会员中心|福利官?|活动|团队|店铺?|shop|store|club|team|help)$/u

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
