import type { Locale } from '../../../contract/sentences'
import { termsFacts } from '../../../contract/sentences/terms'
import { filledTerms, type TermsSection } from '../../../domain/brand/terms'
import type { BrandContent, Terms } from '../documents'
import { englishTerms } from './en'
import { chineseTerms } from './zh-CN'

/** Those that brands begin with. */
export const usualTerms: Terms = { 'zh-CN': chineseTerms, en: englishTerms }

/** The terms as members read them. */
export function termsOf(content: BrandContent, locale: Locale): TermsSection[] {
  const read = content.terms[locale].length > 0 ? locale : 'zh-CN'
  return filledTerms(content.terms[read], termsFacts(content, read))
}
