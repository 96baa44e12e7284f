import { array, maxLength, nullable, number, object, optional, picklist, pipe, string } from 'valibot'
import { operators, procedure } from '../procedure'
import { after, count, gtin, id, limit, version } from '../fields'
import { named, typed, verbatim } from '../text'
import { morePicturesMax, shelfLifeMax, shelfLifeUnits } from '../words/product'

export const shelfLifeView = object({ count: number(), unit: picklist(shelfLifeUnits) })

/** What is saved again, and where it is shown from. */
const pictureView = object({ picture: string(), address: string() })

export const productRow = object({
  id,
  name: string(),
  tagline: string(),
  gtin: string(),
  /** The address of the first one, or its name where it ships with the screens. */
  picture: string(),
  /** All of them, the first one first. */
  pictures: array(pictureView),
  description: string(),
  /** Null where nobody said. */
  shelfLife: nullable(shelfLifeView),
  createdAt: number(),
  version,
})

const fields = {
  name: typed('productName'),
  tagline: typed('tagline'),
  gtin,
  /** The name of a drawn one, or what `uploadProductPicture` answered. */
  picture: named(200),
  /** Beside it. */
  morePictures: optional(pipe(array(named(200)), maxLength(morePicturesMax)), []),
  description: optional(typed('productDescription'), ''),
  shelfLife: optional(nullable(object({ count: count(shelfLifeMax), unit: picklist(shelfLifeUnits) })), null),
}

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
  /** Checks a picture by its content, makes it anew from its pixels and publishes it. */
  uploadProductPicture: procedure({
    caller: operators('product.save'),
    effect: 'once',
    input: object({ content: verbatim(95_000, 1) }),
    output: object({ picture: string(), address: string(), width: number(), height: number(), bytes: number() }),
    refusals: ['pictureRefused'],
    secrets: ['content'],
  }),
}
