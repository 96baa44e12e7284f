export interface Product {
  _id: string
  name: string
  /** One line under the name. */
  tagline: string
  /** GTIN-14, left-padded. */
  gtin: string
  /** A drawn picture by name from the brand's tokens, or the file id of an uploaded one. */
  picture: string
  createdAt: number
  version: number
}
