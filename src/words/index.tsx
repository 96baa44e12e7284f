import { createContext, useContext, useEffect, useState, type ReactNode } from 'react'
import type { Locale } from '../../contract/sentences'
import { tellLanguage, spokenLanguage } from '../cloud/language'
import { keep, kept } from '../cloud/storage'
import { english } from './en'
import { chinese, type Words } from './zh-CN'

const catalogs: Record<Locale, Words> = { 'zh-CN': chinese, en: english }

interface Speech {
  locale: Locale
  words: Words
  switchLocale: () => void
}

const SpeechContext = createContext<Speech>({ locale: 'zh-CN', words: chinese, switchLocale: () => undefined })

/** Whoever reads no Chinese reads English sooner than anything else we have. */
function firstLocale(): Locale {
  const chosen = kept<Locale>('locale')
  if (chosen) return chosen === 'en' ? 'en' : 'zh-CN'
  return spokenLanguage().toLowerCase().startsWith('zh') ? 'zh-CN' : 'en'
}

/** What the member chose on this phone; before that, what the phone itself speaks. */
export function WordsProvider({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState<Locale>(firstLocale)
  useEffect(() => tellLanguage(locale, catalogs[locale].title), [locale])
  const switchLocale = () => {
    const other = locale === 'en' ? 'zh-CN' : 'en'
    keep('locale', other)
    setLocale(other)
  }
  return (
    <SpeechContext.Provider value={{ locale, words: catalogs[locale], switchLocale }}>
      {children}
    </SpeechContext.Provider>
  )
}

export const useSpeech = () => useContext(SpeechContext)
export const useWords = () => useContext(SpeechContext).words
