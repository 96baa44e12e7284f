import { array, nullable, number, object, picklist, string } from 'valibot'
import { id } from '../fields'
import { activationUndoStates, stopCommands, stopKinds } from '../words/batch'

const serialRange = object({ fromSerial: number(), toSerial: number() })

/** What whoever scans a stopped code reads, in either language, and whom they may call; empty where nobody. */
const noticeView = object({ 'zh-CN': string(), en: string(), hotline: string() })

/** Serials that are stopped; `notice` is null where the verdict's own words are all that is told. */
export const stopRow = object({
  fromSerial: number(),
  toSerial: number(),
  kind: picklist(stopKinds),
  notice: nullable(noticeView),
})

/** What was done to ranges of a batch, and what it came to in serials when it was. */
export const stopCommandRow = object({
  id,
  command: picklist(stopCommands),
  ranges: array(serialRange),
  reason: string(),
  notice: nullable(noticeView),
  serials: number(),
  by: string(),
  at: number(),
})

export const activationUndoRow = object({
  id,
  fromSerial: number(),
  toSerial: number(),
  state: picklist(activationUndoStates),
  /** How many of its codes were scanned, where that is why it was refused. */
  scanned: number(),
  reason: string(),
  by: string(),
  at: number(),
  settlesAt: number(),
})
