import { colorsFrom, usualItems, type Item, type Trade } from '../../contract/words/brand'
import type { Asked } from '../cloud/call'

/** The founding as it is filled in: everything but the password, which is kept nowhere. */
export interface Draft {
  trade: Trade
  name: string
  slogan: string
  logo: Logo | null
  /** #RRGGBB, before it is made readable. */
  accent: string
  item: Item
  codeOrigin: string
  phone: string
  hours: string
  email: string
  privacyEmail: string
  privacyPhone: string
  company: string
  address: string
  adminName: string
  account: string
}

export interface Logo {
  /** JPEG in base64. */
  content: string
  /** What it has most of; null where it is grey. */
  color: string | null
}

/** Before there is a logo: a quiet ink that goes with any. */
const anyAccent = '#3A5A78'

export const emptyDraft: Draft = {
  trade: 'food',
  name: '',
  slogan: '',
  logo: null,
  accent: anyAccent,
  item: usualItems.food,
  codeOrigin: '',
  phone: '',
  hours: '',
  email: '',
  privacyEmail: '',
  privacyPhone: '',
  company: '',
  address: '',
  adminName: '',
  account: 'admin',
}

const draftKey = 'mashang.founding'

/** What was filled in on this computer before. */
export function keptDraft(): Draft {
  try {
    return { ...emptyDraft, ...(JSON.parse(localStorage.getItem(draftKey) ?? '{}') as Partial<Draft>) }
  } catch {
    return emptyDraft
  }
}

export const keepDraft = (draft: Draft) => localStorage.setItem(draftKey, JSON.stringify(draft))
export const forgetDraft = () => localStorage.removeItem(draftKey)

/** Corner radius of a card, in px. */
const radius = 14

/** What is sent; without a logo there is nothing to send. */
export function askedOf(draft: Draft, secret: string, password: string): Asked<'found'> | undefined {
  if (draft.logo === null) return undefined
  return {
    secret,
    trade: draft.trade,
    name: draft.name,
    slogan: draft.slogan,
    logo: draft.logo.content,
    colors: colorsFrom(draft.accent),
    radius,
    item: draft.item,
    codeOrigin: draft.codeOrigin,
    contact: { phone: draft.phone, hours: draft.hours, ...(draft.email ? { email: draft.email } : {}) },
    privacyContact: { email: draft.privacyEmail, ...(draft.privacyPhone ? { phone: draft.privacyPhone } : {}) },
    company: { name: draft.company, address: draft.address },
    admin: { account: draft.account, name: draft.adminName, password },
  }
}
