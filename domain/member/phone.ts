import { foldCopied } from '../text/fold'

const homeCountryCode = '86'

/** A number as it is dialled at home; one from abroad carries its country in front. */
export const phoneNumber = (countryCode: string, national: string): string =>
  countryCode === homeCountryCode ? national : `+${countryCode} ${national}`

/** An extension is dialled once somebody or something has answered. */
const extension = /^(.*?)(?:转|轉|分机|分機|ext\.?|[-x#,;*])(\d{1,6})$/i

/**
 * A number that can be called, as people write it: spaces, brackets and dashes anywhere, full-width digits, China's own
 * code in front or not, an extension behind `转`, `-`, `#`, `,` or `ext`. Mobiles, landlines with their area code, 400 and
 * 800 numbers, and numbers abroad with a `+`; those of Hong Kong, Macau and Taiwan also as they are dialled there.
 * Answers `13800138000`, `010-62770334-8001`, `+852 51234567`; null where it is no such number.
 */
export function readPhone(typed: string): string | null {
  const text = foldCopied(typed).replace(/[\s()./]/g, '')
  const whole = mainNumber(text)
  if (whole !== null) return whole
  const [, before = '', inside = ''] = extension.exec(text) ?? []
  const main = mainNumber(before)
  // Abroad a dash may stand anywhere in a number.
  return main === null ? null : `${main}${main.startsWith('+') ? 'x' : '-'}${inside}`
}

/** Mobiles (YD/T 1123: 1 and ten digits) and what is dialled without an area. */
const mobile = /^1[3-9]\d{9}$/
const freePhone = /^[48]00\d{7}$/
/** Area codes: Beijing and those of two digits after the 0, else three (GB/T 2260's regions by telephone). */
const landline = /^(0(?:10|2\d|[3-9]\d\d))(\d{7,8})$/
/** Eight digits in Hong Kong and Macau, ten with a 0 in Taiwan. */
const regional = /^(?:[2-9]\d{7}|0[2-9]\d{8})$/

function mainNumber(text: string): string | null {
  if (!/^\+?[\d-]+$/.test(text)) return null
  const digits = text.replace(/-/g, '')
  if (/^\+|^00/.test(digits)) return abroad(digits.replace(/^\+|^00/, ''))
  return atHome(digits) ?? atHome(digits.replace(/^86/, ''))
}

function atHome(digits: string): string | null {
  if (mobile.test(digits) || freePhone.test(digits)) return digits
  const [, area, local] = landline.exec(digits) ?? []
  if (area && local) return `${area}-${local}`
  return regional.test(digits) ? digits : null
}

function abroad(digits: string): string | null {
  const code = countryCodeOf(digits)
  const national = digits.slice(code.length)
  if (code === homeCountryCode) return atHome(national) ?? atHome(`0${national}`)
  // ITU-T E.164: fifteen digits at most; the shortest numbers of a country have four.
  return code !== '' && national.length >= 4 && digits.length <= 15 ? `+${code} ${national}` : null
}

/** Country codes as ITU-T E.164 hands them out: +1 and +7 have one digit, these have two, all others three. */
const twoDigitCodes = /^(?:2[07]|3[0-469]|4[013-9]|5[1-8]|6[0-6]|8[1246]|9[0-58])/

const countryCodeOf = (digits: string): string => {
  if (/^[17]/.test(digits)) return digits.slice(0, 1)
  if (twoDigitCodes.test(digits)) return digits.slice(0, 2)
  return /^[2-9]\d\d/.test(digits) ? digits.slice(0, 3) : ''
}

/** So many digits of a number stay hidden at the least: with fewer, trying all of them is an afternoon's work. */
const hiddenMin = 4
/** 138****8000: enough to recognise one's own number, too little to call it. */
const shownMax = { before: 3, after: 4 }

/** A number with its middle as stars, and all of its extension; the country stays. */
export function maskPhone(number: string): string {
  const [, country = '', national = '', inside = ''] = /^(\+\d{1,3} )?(.*?)([-x]\d{1,6})?$/.exec(number) ?? []
  const count = national.replace(/\D/g, '').length
  const shown = Math.max(0, count - hiddenMin)
  const after = Math.min(shownMax.after, Math.ceil(shown / 2))
  const before = Math.min(shownMax.before, shown - after)
  let place = 0
  const masked = national.replace(/\d/g, (digit) => {
    place += 1
    return place <= before || place > count - after ? digit : '*'
  })
  return country + masked + inside.replace(/\d/g, '*')
}
