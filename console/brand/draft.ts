import { colorsFrom, type Item } from '../../contract/words/brand'

/** A brand as a form holds it. */
export interface BrandDraft {
  name: string
  slogan: string
  logo: Logo | null
  /** #RRGGBB, before it is made readable. */
  accent: string
  item: Item
  phone: string
  hours: string
  email: string
  privacyEmail: string
  privacyPhone: string
  company: string
  address: string
}

export interface Logo {
  /** JPEG in base64. */
  content: string
  /** What it has most of; null where it is grey. */
  color: string | null
}

/** What of a draft is sent as the brand. */
export const brandOf = (draft: BrandDraft) => ({
  name: draft.name,
  slogan: draft.slogan,
  colors: colorsFrom(draft.accent),
  item: draft.item,
  contact: { phone: draft.phone, hours: draft.hours, ...(draft.email ? { email: draft.email } : {}) },
  privacyContact: { email: draft.privacyEmail, ...(draft.privacyPhone ? { phone: draft.privacyPhone } : {}) },
  company: { name: draft.company, address: draft.address },
})
