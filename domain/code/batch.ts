import type { Stop } from './stops'
import type { Undo } from './undo-activation'

/** A run of codes for one product. The codes themselves are not stored: they are computed from keys, batch and serial. */
export interface Batch {
  /** The batch number as text. */
  _id: string
  /** 1 to `batchNumberMax`, sealed inside every code. */
  number: number
  productId: string
  /** What the operator calls it, e.g. 2026 秋 3 号线. */
  label: string
  /** How many codes: serials 0 to size − 1. */
  size: number
  /** The key version its codes are sealed under; a code of this batch under another version is not ours. */
  keyVersion: number
  /** How all of it stands: whether any was switched on, or that all of it is stopped. Follows from the two lists below. */
  state: BatchState
  /** Serial ranges switched on, each now or at a set time. */
  activations: Activation[]
  /** Serial ranges that are stopped, in order and without overlaps. */
  stops: Stop[]
  /** Ranges whose activation is being taken back; absent where none ever was. */
  undos?: Undo[]
  /** When and where its items were made; absent where nobody said. */
  made?: Made
  mintedAt: number
  mintedBy: string
  /** The campaign that pays for its codes, live or over; null where none ever did. */
  campaignId: string | null
  /** How often a print file of this batch was downloaded. */
  downloads: number
  /** Counts every change, for the desk's optimistic edits. */
  version: number
}

/** Empty where nobody said. */
export interface Made {
  /** YYYY-MM-DD */
  on: string | null
  factory: string
  line: string
  /** What the factory prints on the pack, 批号. */
  lot: string
}

export type BatchState = 'minted' | 'active' | 'frozen' | 'voided' | 'recalled'

/** Both ends inclusive. */
export interface Activation {
  fromSerial: number
  toSerial: number
  at: number
}
