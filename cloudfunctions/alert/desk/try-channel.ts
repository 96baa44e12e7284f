import { sayTrial } from '../../../contract/sentences/desk/alerts'
import { no, yes } from '../../../domain/result'
import { brandOf } from '../../brand/configuration'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import { codeOf, sendTo } from '../channels'
import type { AlertChannel } from '../documents'
import { presentChannel } from './view'

/** Sends a message that says it is a try; how it went is answered, and noted on the channel. */
export const tryChannel: Handler<'ops', 'tryChannel'> = async (call, { channelId }) => {
  const known = await call.store.get('alertChannels', channelId)
  if (!known) return no({ code: 'channelUnknown' })
  const { name } = await brandOf(call)
  const text = sayTrial(name, call.operator.name, known.locale)
  const code = codeOf(await sendTo(call, known, { id: `${channelId}:${call.requestId}`, subject: text, text }))
  return once(call, async (transaction) => {
    const before = await transaction.get('alertChannels', channelId)
    if (!before) return no({ code: 'channelUnknown' })
    const channel: AlertChannel = { ...before, latest: { at: call.at, code } }
    await transaction.put('alertChannels', channel)
    return yes({ value: { code, channel: presentChannel(channel) }, subject: channelId })
  })
}
