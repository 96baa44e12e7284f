/** By what a member was found. */
export const foundBy = ['number', 'id', 'phone', 'phoneTail', 'nickname'] as const
export type FoundBy = (typeof foundBy)[number]

/** So few signs of a name find nobody in particular. */
export const soughtNameMin = 2
/** A member's phone number, and a recipient's, is found by so many of its last digits. */
export const soughtTail = { min: 4, max: 8 } as const
