import { dayAfter } from '../calendar'
import { dayOfMonth, monthAfter } from '../months'

export const shelfLifeUnits = ['day', 'month'] as const

/** How long a product keeps from the day it was made. */
export interface ShelfLife {
  count: number
  unit: (typeof shelfLifeUnits)[number]
}

/**
 * The last day of a product's life, 保质期至: the day it was made and its shelf life on from there. A month ends on its last day where
 * it has no such day. Days are YYYY-MM-DD.
 */
export const bestBefore = (madeOn: string, { count, unit }: ShelfLife): string =>
  unit === 'day' ? dayAfter(madeOn, count) : dayOfMonth(monthAfter(madeOn.slice(0, 7), count), Number(madeOn.slice(8)))

/** The same for a batch of a product; null where one of the two is not known. */
export const bestBeforeOf = (
  { made }: { made?: { on: string | null } },
  product: { shelfLife?: ShelfLife } | undefined,
): string | null => (made?.on && product?.shelfLife ? bestBefore(made.on, product.shelfLife) : null)
