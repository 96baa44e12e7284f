import { no, yes } from '../../../domain/result'
import { openAddress, sealedAs } from '../orders'
import type { Handler } from '../../kernel/call/serve'

/** The address book, the default first. */
export const listAddresses: Handler<'mall', 'listAddresses'> = async (call) => {
  const [member, book] = await Promise.all([
    call.store.get('members', call.visitorId),
    call.store.get('addresses', call.visitorId),
  ])
  if (!member) return no({ code: 'notMember' })
  const addresses = (book?.entries ?? []).map(({ id, sealed }) => ({
    id,
    isDefault: id === book?.defaultId,
    ...openAddress(call.keys, sealedAs(call.visitorId, id), sealed),
  }))
  return yes({ addresses: addresses.sort((left, right) => Number(right.isDefault) - Number(left.isDefault)) })
}
