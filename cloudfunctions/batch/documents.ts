import type { ActivationUndoState } from '../../contract/words/batch'
import type { SerialRange } from '../../domain/code/ranges'
import type { Notice, StopCommand } from '../../domain/code/stops'

export interface PrintFile {
  _id: string
  batchId: string
  form: 'csv' | 'labels'
  fromSerial: number
  toSerial: number
  name: string
  fileId: string
  bytes: number
  sha256: string
  createdAt: number
  /** The operator's name; absent on a file from before it was kept. */
  createdBy?: string
  downloads: number
}

export interface Counter {
  _id: string
  last: number
}

/** What was done to ranges of a batch, once it was: what its stops came from. */
export interface StopCommanded {
  _id: string
  batchId: string
  command: StopCommand
  /** As they were named, each serial once. */
  ranges: SerialRange[]
  /** Empty where none was asked for. */
  reason: string
  notice: Notice | null
  /** How many serials it changed. */
  serials: number
  /** The operator's name. */
  by: string
  at: number
}

/** An activation of a range that somebody wanted back, and what came of it. */
export interface ActivationUndo extends SerialRange {
  _id: string
  batchId: string
  state: ActivationUndoState
  /** How many of its codes were scanned, once that is known. */
  scanned: number
  reason: string
  by: string
  at: number
  /** The newest there can be of it: what began before is over by then. */
  settlesAt: number
}
