import { createContext, useContext, useEffect, useMemo, useState, type ReactNode } from 'react'
import type { Locale } from '../../contract/sentences'
import { sayItem } from '../../contract/sentences/item'
import { anyItem, type Item } from '../../contract/words/brand'
import { tellLanguage, spokenLanguage } from '../cloud/language'
import { keep, kept } from '../cloud/storage'
import { englishOf } from './en'
import { chineseOf, type Words } from './zh-CN'

const catalogIn = (locale: Locale, item: Item): Words =>
  locale === 'en' ? englishOf(sayItem(item, 'en')) : chineseOf(sayItem(item, 'zh-CN'))

interface Speech {
  locale: Locale
  /** The brand's items, which the words speak of. */
  item: Item
  words: Words
  switchLocale: () => void
  speakOf: (item: Item) => void
}

const SpeechContext = createContext<Speech>({
  locale: 'zh-CN',
  item: anyItem,
  words: catalogIn('zh-CN', anyItem),
  switchLocale: () => undefined,
  speakOf: () => undefined,
})

/** Whoever reads no Chinese reads English sooner than anything else we have. */
function firstLocale(): Locale {
  const chosen = kept<Locale>('locale')
  if (chosen) return chosen === 'en' ? 'en' : 'zh-CN'
  return spokenLanguage().toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}

/** What the member chose on this phone; before that, what the phone itself speaks. */
export function WordsProvider({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState<Locale>(firstLocale)
  // As the brand called its items when this phone last heard of it.
  const [item, setItem] = useState<Item>(() => kept<Item>('item') ?? anyItem)
  const words = useMemo(() => catalogIn(locale, item), [locale, item])
  useEffect(() => tellLanguage(locale, words.title), [locale, words])
  const speech = useMemo<Speech>(() => {
    const switchLocale = () => {
      const other = locale === 'en' ? 'zh-CN' : 'en'
      keep('locale', other)
      setLocale(other)
    }
    const speakOf = (heard: Item) => {
      keep('item', heard)
      setItem((known) => (isSame(known, heard) ? known : heard))
    }
    return { locale, item, words, switchLocale, speakOf }
  }, [locale, item, words])
  return <SpeechContext.Provider value={speech}>{children}</SpeechContext.Provider>
}

export const useSpeech = () => useContext(SpeechContext)
export const useWords = () => useContext(SpeechContext).words

const isSame = (one: Item, other: Item): boolean =>
  one.unit === other.unit && one.codePlace === other.codePlace && one.use === other.use
