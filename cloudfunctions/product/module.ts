import type { Telling } from '../kernel/events/stream'
import { listProducts } from './desk/list-products'
import { saveProduct } from './desk/save-product'
import { uploadProductPicture } from './desk/upload-product-picture'

export { collections } from './collections'
export { personal } from './personal'

/** What operators ask. */
export const desk = { listProducts, saveProduct, uploadProductPicture }

/** What its commands tell beside their line in the trail. */
export const tellings = {
  saveProduct: (productId: string) => ({ code: 'productSaved', productId }),
} satisfies Record<string, Telling>
