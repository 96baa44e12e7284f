import { withdrawnFreelyMax } from '../../../contract/words/batch'
import { rangesAsked } from '../../../domain/code/batch-life'
import { countIn, union } from '../../../domain/code/ranges'
import type { StopCommand } from '../../../domain/code/stops'
import { no } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { OperatorCall } from '../../kernel/ports/platform'
import { stopped, type StopAsked } from '../stopping'

/** A command by range, and its line in the batch's history. */
export const stopBatch = (call: OperatorCall, asked: StopAsked, command: StopCommand) =>
  once(call, (transaction) => stopped(transaction, call, asked, command))

interface Withdrawal extends StopAsked {
  label?: string | undefined
}

/** A command that nothing leads back from: the operator has typed which batch is meant, and why. */
export const withdrawBatch = (call: OperatorCall, asked: Withdrawal, command: 'void' | 'recall') =>
  once(call, async (transaction) => {
    const batch = await transaction.get('batches', asked.batchId)
    const codes = batch ? countIn(union(rangesAsked(batch, asked.ranges))) : 0
    if (batch && codes > withdrawnFreelyMax) {
      const { label } = batch
      if (asked.label !== label) return no({ code: 'batchNameMistyped', label, codes })
      if (asked.reason === undefined) return no({ code: 'withdrawalReasonMissing', codes })
    }
    return stopped(transaction, call, asked, command)
  })
