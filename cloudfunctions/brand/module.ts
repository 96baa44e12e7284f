import { getBrand } from './desk/get-brand'
import { saveBrand } from './desk/save-brand'

export { collections } from './collections'
export { personal } from './personal'

/** What operators ask. */
export const desk = { getBrand, saveBrand }
