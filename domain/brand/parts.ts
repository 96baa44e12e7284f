/**
 * The parts of a brand that the desk edits one by one, and the fields of each: two people may work on different parts at
 * once, and history tells what changed by these names.
 */
export const brandParts = {
  look: ['name', 'slogan', 'welcome', 'logo', 'colors', 'radius'],
  item: ['item', 'codeOrigin'],
  contact: ['contact', 'privacyContact', 'company'],
  categories: ['mallCategories'],
  terms: ['terms'],
  home: ['home'],
} as const satisfies Record<string, readonly string[]>

export type BrandPart = keyof typeof brandParts
export type BrandField = (typeof brandParts)[BrandPart][number]

const isPart = (name: string): name is BrandPart => name in brandParts
export const brandPartNames: readonly BrandPart[] = Object.keys(brandParts).filter(isPart)
export const brandFieldNames: readonly BrandField[] = brandPartNames.flatMap((part) => [...brandParts[part]])

/** Which fields differ between two brands; what is absent in both is the same. */
export const changedFields = (
  before: Partial<Record<BrandField, unknown>>,
  after: Partial<Record<BrandField, unknown>>,
): BrandField[] => brandFieldNames.filter((field) => textOf(before[field]) !== textOf(after[field]))

/** The same whatever order an object's fields were written in. */
const textOf = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, inner: unknown) =>
    inner !== null && typeof inner === 'object' && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
      : inner,
  )
