import { colorsFrom, type BrandPart, type Colors, type Item } from '../../contract/words/brand'
import type { Asked, Given } from '../cloud/call'

/** The brand as the desk edits it: what is published beside what is being prepared. */
export type SavedBrand = Given<'getBrand'>['brand']
export type EditedBrand = SavedBrand['draft']

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

/** Whatever is filled into the parts of a brand that stand in one form. */
export interface BrandForm extends BrandDraft {
  welcome: { title: string; body: string }
  colors: Colors
  radius: number
  codeOrigin: string
}

/** What of a draft is sent as the brand. */
export const brandOf = (draft: BrandDraft) => ({
  name: draft.name,
  slogan: draft.slogan,
  colors: colorsFrom(draft.accent),
  item: draft.item,
  ...contactsOf(draft),
})

/** What of a draft says how the brand's people are reached. */
export const contactsOf = (draft: BrandDraft) => ({
  contact: { phone: draft.phone, hours: draft.hours, ...(draft.email ? { email: draft.email } : {}) },
  privacyContact: { email: draft.privacyEmail, ...(draft.privacyPhone ? { phone: draft.privacyPhone } : {}) },
  company: { name: draft.company, address: draft.address },
})

/** A brand as it stands, in a form. */
export const formOf = ({ contact, privacyContact, company, colors, ...brand }: EditedBrand): BrandForm => ({
  name: brand.name,
  slogan: brand.slogan,
  welcome: brand.welcome,
  logo: null,
  accent: colors.accent,
  colors,
  radius: brand.radius,
  item: brand.item,
  codeOrigin: brand.codeOrigin,
  phone: contact?.phone ?? '',
  hours: contact?.hours ?? '',
  email: contact?.email ?? '',
  privacyEmail: privacyContact?.email ?? '',
  privacyPhone: privacyContact?.phone ?? '',
  company: company.name,
  address: company.address,
})

/** A part that a form has filled in, as the draft takes it. */
export type SentPart = Pick<Asked<'saveBrandDraft'>, BrandPart>

/** A part of the first screen as the desk lays it out. */
export type HomeBlock = EditedBrand['home'][number]
