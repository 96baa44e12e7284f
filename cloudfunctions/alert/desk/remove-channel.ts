import { no, yes } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'

/** Takes a channel away, its address with it; what it was still due is sent to nobody. */
export const removeChannel: Handler<'ops', 'removeChannel'> = (call, { channelId }) =>
  once(call, async (transaction) => {
    if (!(await transaction.get('alertChannels', channelId))) return no({ code: 'channelUnknown' })
    await transaction.remove('alertChannels', channelId)
    return yes({ value: {}, subject: channelId })
  })
