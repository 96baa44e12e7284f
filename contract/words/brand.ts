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
