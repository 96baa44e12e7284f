import { addressesMax } from '../../../domain/mall/address'
import { no, yes } from '../../../domain/result'
import { sealAddress, sealedAs } from '../orders'
import type { Handler } from '../../kernel/call/serve'

/** Adds an address under an id made from the request, so that the same request again replaces it by itself. */
export const saveAddress: Handler<'mall', 'saveAddress'> = async (call, { id, isDefault, ...address }) => {
  const addressId = id ?? `a-${call.requestId}`
  const sealed = sealAddress(call.keys, sealedAs(call.visitorId, addressId), address)
  const ended = await call.store.transact(async (transaction) => {
    if (!(await transaction.get('members', call.visitorId))) return no({ code: 'notMember' })
    const book = (await transaction.get('addresses', call.visitorId)) ?? {
      _id: call.visitorId,
      entries: [],
      defaultId: '',
    }
    const isKnown = book.entries.some((entry) => entry.id === addressId)
    if (id !== undefined && !isKnown) return no({ code: 'addressUnknown' })
    if (!isKnown && book.entries.length >= addressesMax) return no({ code: 'tooManyAddresses', addressesMax })
    const saved = { id: addressId, sealed }
    await transaction.put('addresses', {
      ...book,
      entries: isKnown
        ? book.entries.map((entry) => (entry.id === addressId ? saved : entry))
        : [...book.entries, saved],
      defaultId: isDefault || book.defaultId === '' ? addressId : book.defaultId,
    })
    return yes({ id: addressId })
  })
  if (!ended.committed) throw new Error('saving an address creates nothing')
  return ended.value
}
