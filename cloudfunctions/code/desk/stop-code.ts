import { standing } from '../../../domain/code/batch-life'
import { no, yes } from '../../../domain/result'
import { stopped } from '../../batch/stopping'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import type { OperatorCall } from '../../kernel/ports/platform'
import { identify } from '../item'

/** Stops one code among the ranges of its batch, where a scan finds it without asking the database. */
export const freezeCode: Handler<'ops', 'freezeCode'> = (call, asked) => stopCode(call, asked, 'freeze')

/** Lets one code go on; one that was frozen with others is cut out of their range. */
export const thawCode: Handler<'ops', 'thawCode'> = (call, asked) => stopCode(call, asked, 'thaw')

async function stopCode(
  call: OperatorCall,
  { code, reason }: { code: string; reason: string },
  command: 'freeze' | 'thaw',
) {
  const found = await identify(call, code)
  return once(call, async (transaction) => {
    if (found.kind === 'notItem') return no({ code: 'codeUnknown' })
    const { serial, batch } = found.item
    // One code's command is about that code alone: whatever else happened to the batch meanwhile does not stand in its way.
    const now = await transaction.get('batches', batch._id)
    if (!now) return no({ code: 'codeUnknown' })
    const ranges = [{ fromSerial: serial, toSerial: serial }]
    const done = await stopped(transaction, call, { batchId: batch._id, version: now.version, ranges, reason }, command)
    if (done.ok)
      return yes({
        value: { standing: standing(done.value.changed.after, serial, call.at) },
        subject: found.item.identity,
      })
    const { refusal } = done
    if (refusal.code === 'rangeUnchanged' || refusal.code === 'tooManyStops') return no(refusal)
    throw new Error(`one code of batch ${batch._id} was refused: ${refusal.code}`)
  })
}
