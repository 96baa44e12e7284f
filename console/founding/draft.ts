import { usualItems, type Trade } from '../../contract/words/brand'
import { brandOf, type BrandDraft } from '../brand/draft'
import type { Asked } from '../cloud/call'

/** The founding as it is filled in: everything but the password, which is kept nowhere. */
export interface Draft extends BrandDraft {
  trade: Trade
  codeOrigin: string
  adminName: string
  account: string
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
    const kept: Partial<Draft> = JSON.parse(localStorage.getItem(draftKey) ?? '{}')
    return { ...emptyDraft, ...kept }
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
    logo: draft.logo.content,
    ...brandOf(draft),
    radius,
    codeOrigin: draft.codeOrigin,
    admin: { account: draft.account, name: draft.adminName, password },
  }
}
