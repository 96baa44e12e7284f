import { simplify } from './dictionaries'
import { lookAlikes } from './look-alikes'

const forms = new Map(lookAlikes.flatMap(([form, signs]) => [...signs].map((sign) => [sign, form] as const)))

/**
 * What the eye takes a sign for: a letter or character that it looks like, in its simplified form. The dictionaries have to
 * be loaded.
 */
export const seenAs = (sign: string): string =>
  [...(forms.get(sign) ?? forms.get(sign.toUpperCase()) ?? sign)].map(simplify).join('')
