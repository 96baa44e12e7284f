import { createContext, useContext, useState, type ReactNode } from 'react'
import type { Locale } from '../../contract/sentences'
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

/** Chinese unless the member chose otherwise on this phone. */
export function WordsProvider({ children }: { children: ReactNode }) {
  const [locale, setLocale] = useState<Locale>(() => (kept<Locale>('locale') === 'en' ? 'en' : 'zh-CN'))
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
