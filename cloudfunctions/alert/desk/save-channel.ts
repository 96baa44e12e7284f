import { channelsMax } from '../../../contract/words/alert'
import { no, yes } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import { endOf, everyChannel, isAddressOf, sealedFor } from '../channels'
import type { AlertChannel } from '../documents'
import { presentChannel } from './view'

/** Adds a channel or changes one; its address and secret are sealed, and leave the cloud only towards its own host. */
export const saveChannel: Handler<'ops', 'saveChannel'> = async (call, { id, version, address, secret, ...fields }) => {
  const channelId = id ?? `c-${call.requestId}`
  const known = await everyChannel(call)
  return once(call, async (transaction) => {
    const before = id === undefined ? undefined : await transaction.get('alertChannels', id)
    if (id !== undefined && !before) return no({ code: 'channelUnknown' })
    if (before && before.version !== version) return no({ code: 'changedMeanwhile', version: before.version })
    if (!before && known.length >= channelsMax) return no({ code: 'tooManyChannels', channelsMax })
    const isNew = !before || before.kind !== fields.kind
    if (address === undefined ? isNew : !isAddressOf(fields.kind, address)) return no({ code: 'channelAddressRefused' })
    const channel: AlertChannel = {
      ...fields,
      _id: channelId,
      sealedAddress: before?.sealedAddress ?? '',
      addressEnd: before?.addressEnd ?? '',
      sealedSecret: before?.sealedSecret ?? '',
      ...(address === undefined
        ? {}
        : { sealedAddress: sealedFor(call, channelId, address), addressEnd: endOf(fields.kind, address) }),
      ...(secret === undefined ? {} : { sealedSecret: sealedFor(call, channelId, secret) }),
      latest: before?.latest ?? null,
      createdAt: before?.createdAt ?? call.at,
      version: (before?.version ?? 0) + 1,
    }
    await transaction.put('alertChannels', channel)
    return yes({ value: { channel: presentChannel(channel) }, subject: channelId })
  })
}
