import { no, yes } from '../../../domain/result'
import type { Handler } from '../../kernel/call/serve'

/** Removes an address; the oldest of the others becomes the default where it was that. */
export const removeAddress: Handler<'mall', 'removeAddress'> = async (call, { id }) => {
  const ended = await call.store.transact(async (transaction) => {
    if (!(await transaction.get('members', call.visitorId))) return no({ code: 'notMember' })
    const book = await transaction.get('addresses', call.visitorId)
    const entries = book?.entries.filter((entry) => entry.id !== id) ?? []
    if (!book || entries.length === book.entries.length) return no({ code: 'addressUnknown' })
    const defaultId = book.defaultId === id ? (entries[0]?.id ?? '') : book.defaultId
    await transaction.put('addresses', { ...book, entries, defaultId })
    return yes({})
  })
  if (!ended.committed) throw new Error('removing an address creates nothing')
  return ended.value
}
