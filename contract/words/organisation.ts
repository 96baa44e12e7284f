export const organisationKinds = ['store', 'dealer'] as const

/** A closed one stays, since what was done there names it. */
export const organisationStates = ['open', 'closed'] as const

export { metersBetween, nearestFirst, type Coordinates } from '../../domain/organisation/distance'

/** Stores that a coupon can name; whoever means more means all of them. */
export const couponStoresMax = 50
