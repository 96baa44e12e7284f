import { listProducts } from './desk/list-products'
import { saveProduct } from './desk/save-product'

export { collections } from './collections'
export { personal } from './personal'

/** What operators ask. */
export const desk = { listProducts, saveProduct }
