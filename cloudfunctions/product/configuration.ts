import { itemGtinOf } from '../../domain/code/gtin'
import type { Product } from '../../domain/code/product'
import type { Platform } from '../kernel/ports/platform'
import { cached } from '../kernel/store/cache'
import { presentPicture } from '../kernel/pictures/shown'
import { gathered } from '../kernel/store/gathered'

export const productOf = (platform: Platform, productId: string): Promise<Product | undefined> =>
  cached(platform, `product:${productId}`, async () => shown(platform, await gathered(platform, 'products', productId)))

/** The product that a retail barcode is of, on an item or on a case of them; undefined where it is none of the brand's. */
export const productByGtin = (platform: Platform, gtin14: string): Promise<Product | undefined> =>
  cached(platform, `gtin:${gtin14}`, async () => {
    const find = async (gtin: string) =>
      (await platform.store.page('products', 'byGtin', { equals: { gtin }, limit: 1 })).documents[0]
    const item = itemGtinOf(gtin14)
    return shown(platform, (await find(gtin14)) ?? (item === gtin14 ? undefined : await find(item)))
  })

/** With the addresses of its pictures where they were uploaded. */
const shown = (platform: Platform, product: Product | undefined): Product | undefined =>
  product && {
    ...product,
    picture: presentPicture(platform, product.picture),
    ...(product.morePictures && {
      morePictures: product.morePictures.map((picture) => presentPicture(platform, picture)),
    }),
  }
