import type { Product } from '../../domain/code/product'
import { collection } from '../kernel/store/collections'

export const collections = {
  products: collection<Product>()({
    kept: 'always',
    indexes: { byTime: { fields: ['createdAt'] }, byGtin: { fields: ['gtin'], unique: true } },
  }),
}

type Declared = typeof collections

declare module '../kernel/store/collections' {
  interface Collections extends Declared {}
}
