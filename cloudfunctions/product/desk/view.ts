import type { Product } from '../../../domain/code/product'

export const presentProduct = ({ _id, ...product }: Product) => ({ id: _id, ...product })
