import type { ConverterFunction } from 'opencc-js/t2cn'

/**
 * What the two dictionaries know of single characters. Each is loaded when a text first needs it (opencc-js takes 80 ms,
 * pinyin-pro 340 ms) and each character is looked up once per instance: there are some thousands in use.
 */
const simplified = new Map<string, string>()
const syllables = new Map<string, string>()

let convert: ConverterFunction | undefined
let spell: ((character: string) => string) | undefined

/** Loads what `simplify` and `syllableOf` need; loading again does nothing. */
export async function loadDictionaries({ pinyin }: { pinyin: boolean }): Promise<void> {
  if (!convert) {
    const { Converter } = await import('opencc-js/t2cn')
    convert = Converter({ from: 't', to: 'cn' })
  }
  if (pinyin && !spell) {
    const { pinyin: pinyinOf } = await import('pinyin-pro')
    spell = (character) => pinyinOf(character, { toneType: 'none', v: true })
  }
}

/** The simplified form of one character. */
export function simplify(character: string): string {
  const known = simplified.get(character)
  if (known !== undefined) return known
  if (!convert) throw new Error('the dictionaries are not loaded')
  const form = convert(character)
  simplified.set(character, form)
  return form
}

/** The commonest reading of one Chinese character, in letters without its tone. */
export function syllableOf(character: string): string {
  const known = syllables.get(character)
  if (known !== undefined) return known
  if (!spell) throw new Error('the dictionaries are not loaded')
  const reading = spell(character).toLowerCase()
  syllables.set(character, reading)
  return reading
}
