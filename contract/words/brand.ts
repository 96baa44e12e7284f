/** What one item of the brand's is called. */
export const itemUnits = ['bottle', 'box', 'bag', 'jar', 'can', 'tube', 'piece'] as const
export type ItemUnit = (typeof itemUnits)[number]

/** Where on an item its code is. */
export const codePlaces = ['underCap', 'insideBox', 'insideBag', 'onLabel', 'underCoating'] as const
export type CodePlace = (typeof codePlaces)[number]

/** What is done with what is inside: a recall asks to stop it. */
export const itemUses = ['drink', 'eat', 'apply'] as const
export type ItemUse = (typeof itemUses)[number]

/** The brand's items, as every sentence about one of them needs to know them. */
export interface Item {
  unit: ItemUnit
  codePlace: CodePlace
  use: ItemUse
}

/** What is said of an item before the brand is known. */
export const anyItem: Item = { unit: 'piece', codePlace: 'onLabel', use: 'apply' }

/** The trades that a founding can begin with: each brings a programme, boards, categories and a reward to change. */
export const trades = ['drinks', 'liquor', 'food', 'skincare', 'motherAndBaby'] as const
export type Trade = (typeof trades)[number]

/** The items that brands of a trade mostly sell. */
export const usualItems: Record<Trade, Item> = {
  drinks: { unit: 'bottle', codePlace: 'underCap', use: 'drink' },
  liquor: { unit: 'bottle', codePlace: 'underCoating', use: 'drink' },
  food: { unit: 'bag', codePlace: 'insideBag', use: 'eat' },
  skincare: { unit: 'box', codePlace: 'insideBox', use: 'apply' },
  motherAndBaby: { unit: 'can', codePlace: 'underCoating', use: 'eat' },
}

/** WCAG contrast and the colours that follow from one: pure, and the same on both sides. */
export { colorsFrom, contrastBetween, isGrey, type ColorName, type Colors } from '../../domain/brand/colors'
export { logoColor } from '../../domain/brand/logo-color'

export {
  brandFieldNames,
  brandPartNames,
  brandParts,
  changedFields,
  type BrandField,
  type BrandPart,
} from '../../domain/brand/parts'

/** The tabs of a mall; more would not be found by swiping. */
export const categoriesMax = 12

/** A logo is shown at some forty points; what is sent is scaled down before. */
export const logoSidePixelsMax = 512
