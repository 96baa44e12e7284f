import { array, nullable, number, object, optional, string } from 'valibot'
import { procedure } from '../procedure'
import { after, gtin, id, limit, officeRoles, version } from '../fields'
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
    caller: officeRoles,
    effect: 'query',
    input: object({ after, limit: limit(50) }),
    output: object({ products: array(productRow), next: nullable(string()), pictures: array(string()) }),
    refusals: [],
  }),
  /** Creates a product where no id is given, else edits the one with that id and version. */
  saveProduct: procedure({
    caller: ['admin'],
    effect: 'once',
    input: object({ id: optional(id), version: optional(version), ...fields }),
    output: object({ product: productRow }),
    refusals: ['productUnknown', 'gtinTaken', 'gtinInvalid', 'changedMeanwhile'],
  }),
}
