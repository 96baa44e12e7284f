import type { Sent } from '../../contract'
import type { Reward } from '../../domain/mall/reward'
import type { Brand } from '../brand/documents'
import type { Board } from '../community/documents'
import type { Call } from '../kernel/ports/platform'
import type { TradeKit } from './trades/trade'

/** What a founding is asked for. */
export type Asked = Sent<'ops', 'found'>

/** The terms that ship with us, as they are. */
const firstConsentVersion = '1'

/** Pictures for products and rewards until there are photographs: a plain one of every unit, a gift and a coupon. */
const plainPictures = ['plain-gift', 'plain-coupon'] as const

/** @param logo the id of its file. */
export const brandFrom = (
  { name, slogan, colors, radius, item, codeOrigin, contact, privacyContact, company }: Asked,
  { logo, categories, foundedBy }: { logo: string; categories: TradeKit['categories']; foundedBy: string },
): Brand => ({
  _id: 'brand',
  name,
  slogan,
  logo,
  pictures: [`plain-${item.unit}`, ...plainPictures],
  colors,
  radius,
  item,
  contact: { phone: contact.phone, hours: contact.hours, email: contact.email ?? '' },
  privacyContact: { email: privacyContact.email, phone: privacyContact.phone ?? '' },
  company,
  codeOrigin,
  consentVersion: firstConsentVersion,
  mallCategories: [...categories],
  foundedBy,
  version: 1,
})

export const firstBoards = ({ boards }: TradeKit, at: number): Board[] =>
  boards.map(({ name, about }, place) => ({
    _id: `first-${place + 1}`,
    name,
    about,
    tier: null,
    productId: null,
    isReviewed: false,
    isOpen: true,
    place: place + 1,
    createdAt: at,
    version: 1,
  }))

/** A draft: nobody sees it before somebody has stocked and published it. */
export const firstReward = ({ reward }: TradeKit, { at, requestId }: Call): Reward => ({
  _id: `r-${requestId}`,
  kind: 'physical',
  state: 'draft',
  title: reward.title,
  tagline: reward.tagline,
  description: reward.description,
  instructions: reward.instructions,
  pictures: ['plain-gift'],
  category: reward.category,
  points: reward.points,
  specifications: [],
  variants: [{ id: `v0-${requestId}`, choices: [], segments: 0 }],
  opensAt: null,
  closesAt: null,
  rules: [],
  gift: null,
  redeemed: 0,
  left: 0,
  soldOut: false,
  createdAt: at,
  listedAt: 0,
  changedAt: at,
  version: 1,
})
