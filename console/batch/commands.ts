import type { BatchState } from '../../contract/words/batch'
import type { Batch } from '../cloud/lists'
import type { Name } from '../cloud/call'

export type BatchCommand = 'print' | 'activate' | 'freeze' | 'thaw' | 'void' | 'recall'

/** What can be done to a batch next, the usual thing first. The cloud decides; this only leaves out what it would refuse. */
const nextCommands: Record<BatchState, BatchCommand[]> = {
  minted: ['print', 'activate', 'freeze', 'void'],
  active: ['activate', 'print', 'freeze', 'recall', 'void'],
  frozen: ['thaw', 'recall', 'void'],
  voided: [],
  recalled: [],
}

/** The same for one batch: what of it is frozen can be thawed, also where the rest is not. */
export const commandsFor = ({ state, stopped }: Pick<Batch, 'state' | 'stopped'>): BatchCommand[] => {
  const commands = nextCommands[state]
  return stopped.frozen === 0 || commands.includes('thaw') ? commands : [...commands, 'thaw']
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
