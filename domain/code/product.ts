import type { ShelfLife } from './shelf-life'

export interface Product {
  _id: string
  name: string
  /** One line under the name. */
  tagline: string
  /** GTIN-14, left-padded. */
  gtin: string
  /** A drawn picture by name from the brand's tokens, or the file id of an uploaded one. */
  picture: string
  /** Those beside it, the same way; absent where there are none. */
  morePictures?: string[]
  /** What consumers read about it; absent where nobody wrote anything. */
  description?: string
  /** Absent where nobody said. */
  shelfLife?: ShelfLife
  createdAt: number
  version: number
}
