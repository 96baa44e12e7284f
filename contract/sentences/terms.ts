import type { Item } from '../words/brand'
import type { TermsField } from '../words/terms'
import type { Locale } from '.'
import { sayItem } from './item'

/** What the terms of a brand say of it. */
interface TermsBrand {
  name: string
  item: Item
  company: { name: string; address: string }
  privacyContact: { email: string; phone: string } | null
}

/** What stands in the fields of the terms' templates. */
export function termsFacts(brand: TermsBrand, locale: Locale): Record<TermsField, string> {
  const { unit, place } = sayItem(brand.item, locale)
  return { brand: brand.name, runner: runnerOf(brand, locale), reached: reachedBy(brand, locale), unit, place }
}

/** Who runs it. */
function runnerOf({ name, company }: TermsBrand, locale: Locale): string {
  if (company.name === '') return locale === 'en' ? 'the brand' : `${name}品牌方`
  if (company.address === '') return company.name
  return locale === 'en' ? `${company.name} (${company.address})` : `${company.name}（${company.address}）`
}

/** How else whoever has a question about their data reaches somebody; empty where the brand named nobody. */
function reachedBy({ privacyContact }: TermsBrand, locale: Locale): string {
  const { email = '', phone = '' } = privacyContact ?? {}
  const [write, call] = locale === 'en' ? [' or write to ', ' or call '] : ['，或写信到 ', '，或打电话 ']
  return [email && `${write}${email}`, phone && `${call}${phone}`].join('')
}
