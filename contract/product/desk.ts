import { array, nullable, number, object, optional, string } from 'valibot'
import { operators, procedure } from '../procedure'
import { after, gtin, id, limit, version } from '../fields'
import { named, typed } from '../text'

export const productRow = object({
  id,
  name: string(),
  tagline: string(),
  gtin: string(),
  picture: string(),
  createdAt: number(),
  version,
})

const fields = { name: typed('productName'), tagline: typed('tagline'), gtin, picture: named(200) }

export const desk = {
  listProducts: procedure({
    caller: operators('product.see'),
    effect: 'query',
    input: object({ after, limit: limit(50) }),
    output: object({ products: array(productRow), next: nullable(string()), pictures: array(string()) }),
    refusals: [],
  }),
  /** Creates a product where no id is given, else edits the one with that id and version. */
  saveProduct: procedure({
    caller: operators('product.save'),
    effect: 'once',
    input: object({ id: optional(id), version: optional(version), ...fields }),
    output: object({ product: productRow }),
    refusals: ['productUnknown', 'gtinTaken', 'gtinInvalid', 'pictureUnknown', 'changedMeanwhile'],
  }),
}
