import type { BatchState } from '../../contract/words/batch'
import type { Name } from '../cloud/call'

export type BatchCommand = 'print' | 'activate' | 'freeze' | 'thaw' | 'void' | 'recall'

/** What can be done to a batch next, the usual thing first. The cloud decides; this only leaves out what it would refuse. */
export const nextCommands: Record<BatchState, BatchCommand[]> = {
  minted: ['print', 'activate', 'void'],
  active: ['activate', 'print', 'freeze', 'recall', 'void'],
  frozen: ['thaw', 'recall', 'void'],
  voided: [],
  recalled: [],
}

/** What each of them asks. */
export const procedures = {
  print: 'printBatch',
  activate: 'activateBatch',
  freeze: 'freezeBatch',
  thaw: 'thawBatch',
  void: 'voidBatch',
  recall: 'recallBatch',
} as const satisfies Record<BatchCommand, Name>

/** Nothing leads back from these. */
export const isFinal = (command: BatchCommand) => command === 'void' || command === 'recall'
