export { bestBefore, shelfLifeUnits, type ShelfLife } from '../../domain/code/shelf-life'

/** Beside the first; a phone's screen is swiped so often and no more. */
export const morePicturesMax = 5

/** Ten years, in days; nothing that carries a code keeps longer and says so. */
export const shelfLifeMax = 3_650
