import type { ConverterFunction } from 'opencc-js/t2cn'

/**
 * The two dictionaries, asked for single characters. Each is loaded when a text first needs it: opencc-js takes 80 ms,
 * pinyin-pro 340 ms.
 */
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
  if (!convert) throw new Error('the dictionaries are not loaded')
  return convert(character)
}

/** The commonest reading of one Chinese character, in letters without its tone. */
export function syllableOf(character: string): string {
  if (!spell) throw new Error('the dictionaries are not loaded')
  return spell(character).toLowerCase()
}
