import { beginUndo } from '../../../domain/code/undo-activation'
import { no, yes } from '../../../domain/result'
import { functionSecondsMax } from '../../kernel/events/stream'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import { configurationMaxAgeMs } from '../../kernel/store/cache'
import { scannedIn } from '../scanned'
import { commandBatch } from '../stopping'

/**
 * From when nothing that knew the batch as it was can still write: this call may take its time to commit, an instance knows the
 * batch of before for a little longer, and a scan that began with it may take its own.
 */
const settlesAfterMs = 2 * functionSecondsMax * 1000 + configurationMaxAgeMs

/**
 * Takes an activation back while nothing of it was scanned. From now on no scan that reads the batch is paid; whether one that
 * read it before was is looked at once it must be over, and then either that scan stands or the undo does.
 */
export const undoActivation: Handler<'ops', 'undoActivation'> = async (
  call,
  { batchId, version, fromSerial, toSerial, reason },
) => {
  const range = { fromSerial, toSerial }
  const { scanned, isMore } = await scannedIn(call, batchId, [range])
  if (scanned > 0) return no({ code: 'activationScanned', scanned, isMore })
  return once(call, async (transaction) => {
    const _id = `u-${call.requestId}`
    const done = await commandBatch(transaction, call, { batchId, version }, (batch) =>
      beginUndo(batch, { ...range, id: _id }),
    )
    if (!done.ok) return done
    const settlesAt = call.at + settlesAfterMs
    const asked = { batchId, ...range, reason, by: call.operator.name, at: call.at }
    await transaction.create('activationUndos', { _id, state: 'waiting', scanned: 0, settlesAt, ...asked })
    const { batch } = done.value.value
    return yes({ ...done.value, value: { batch, settlesAt } })
  })
}
