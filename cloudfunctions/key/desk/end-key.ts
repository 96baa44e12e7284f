import { no, yes } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import { presentKey } from './view'

/** Ends a key: the next call with it is refused. One that has ended stays as it is. */
export const endKey: Handler<'ops', 'endKey'> = (call, { keyId }) =>
  once(call, async (transaction) => {
    const before = await transaction.get('apiKeys', keyId)
    if (!before) return no({ code: 'keyUnknown' })
    const key = { ...before, endedAt: before.endedAt ?? call.at }
    await transaction.put('apiKeys', key)
    return yes({ value: { key: presentKey(key) }, subject: keyId })
  })
