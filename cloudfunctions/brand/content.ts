import { usualHome } from '../../domain/brand/home'
import type { Brand, BrandContent } from './documents'
import { usualTerms } from './terms/terms'

/** What of a brand the desk edits. */
export const contentOf = (brand: Brand): BrandContent => ({
  name: brand.name,
  slogan: brand.slogan,
  welcome: brand.welcome ?? { title: '', body: '' },
  logo: brand.logo,
  colors: brand.colors,
  radius: brand.radius,
  item: brand.item,
  codeOrigin: brand.codeOrigin,
  contact: brand.contact ?? null,
  privacyContact: brand.privacyContact ?? null,
  company: brand.company ?? { name: '', address: '' },
  mallCategories: brand.mallCategories ?? [],
  terms: brand.terms ?? usualTerms,
  home: brand.home ?? [...usualHome],
})

/** Every one of them is looked for in every code that is a link. */
const earlierOriginsMax = 10

/** A brand with another content. */
export function withContent(brand: Brand, content: BrandContent): Brand {
  const { contact: _contact, privacyContact: _privacy, earlierOrigins = [], ...kept } = brand
  const { contact, privacyContact, ...rest } = content
  const printed = [brand.codeOrigin, ...earlierOrigins].filter((origin) => origin !== content.codeOrigin)
  return {
    ...kept,
    ...rest,
    ...(contact ? { contact } : {}),
    ...(privacyContact ? { privacyContact } : {}),
    ...(printed.length > 0 ? { earlierOrigins: printed.slice(0, earlierOriginsMax) } : {}),
  }
}
