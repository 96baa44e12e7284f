export const batchStates = ['minted', 'active', 'frozen', 'voided', 'recalled'] as const

export type BatchState = (typeof batchStates)[number]

/** One print file holds at most so many codes: a CSV part of about 90 MB, and a label sheet a printer's memory can take. */
export const printCodesMax = { csv: 1_000_000, labels: 2_400 } as const

/** A code's batch number fits 17 bits and its serial 25; a batch larger than WeChat's own limit is not sold anywhere. */
export const batchSizeMax = 20_000_000

/** A sheet of labels or two may be withdrawn as it is; more codes than this take the batch's name and a reason. */
export const withdrawnFreelyMax = 100

export { stopCommands, stopKinds, type StopCommand, type StopKind } from '../../domain/code/stops'

/** One command names at most so many ranges: the cartons of some pallets, and half of what a batch can hold. */
export const rangesAskedMax = 50

/** How many first scans a preview counts one by one before it says that there are more: twenty-five calls. */
export const scansCountedMax = 5_000

/** `waiting` for a minute or two; then `undone`, or `refused` because codes of it were scanned meanwhile. */
export const activationUndoStates = ['waiting', 'undone', 'refused'] as const
export type ActivationUndoState = (typeof activationUndoStates)[number]
