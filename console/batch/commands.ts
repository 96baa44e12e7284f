import type { BatchState } from '../../contract/words/batch'

export type BatchCommand = 'print' | 'activate' | 'freeze' | 'thaw' | 'void' | 'recall'

/** What can be done to a batch next, the usual thing first. The cloud decides; this only leaves out what it would refuse. */
export const nextCommands: Record<BatchState, BatchCommand[]> = {
  minted: ['print', 'activate', 'void'],
  active: ['activate', 'print', 'freeze', 'recall', 'void'],
  frozen: ['thaw', 'recall', 'void'],
  voided: [],
  recalled: [],
}

/** Nothing leads back from these. */
export const isFinal = (command: BatchCommand) => command === 'void' || command === 'recall'
