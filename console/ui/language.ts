import type { Locale } from '../../contract/sentences'
import { held, useHeld } from '../cloud/held'
import { catalogs, type Words } from '../words'

const languageKey = 'mashang.desk.language'

export const language = held<Locale>(localStorage.getItem(languageKey) === 'en' ? 'en' : 'zh-CN')

export function speak(locale: Locale) {
  localStorage.setItem(languageKey, locale)
  document.documentElement.lang = locale
  language.set(locale)
}

export const useLanguage = (): Locale => useHeld(language)

/** Something said in both languages beside what it names. */
export type Said = Record<Locale, string>

/** Everything the desk says, in the reader's language. */
export const useWords = (): Words => catalogs[useLanguage()]
