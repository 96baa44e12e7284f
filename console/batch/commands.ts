import type { BatchState } from '../../contract/words'

export type BatchCommand = 'activate' | 'freeze' | 'thaw' | 'void' | 'recall'

/** What can be done to a batch next, the usual thing first. The cloud decides; this only leaves out what it would refuse. */
export const nextCommands: Record<BatchState, BatchCommand[]> = {
  minted: ['activate', 'void'],
  active: ['activate', 'freeze', 'recall', 'void'],
  frozen: ['thaw', 'recall', 'void'],
  voided: [],
  recalled: [],
}
