import type { Output } from '../../../contract'
import type { Product } from '../../../domain/code/product'
import { presentPicture } from '../../kernel/pictures/shown'
import type { Files } from '../../kernel/ports/files'

export const presentProduct = (
  platform: { files: Files },
  { _id, picture, morePictures = [], description = '', shelfLife, ...product }: Product,
): Output<'ops', 'saveProduct'>['product'] => ({
  id: _id,
  ...product,
  picture: presentPicture(platform, picture),
  pictures: [picture, ...morePictures].map((each) => ({ picture: each, address: presentPicture(platform, each) })),
  description,
  shelfLife: shelfLife ?? null,
})
