import { dayMs } from '../../../domain/calendar'
import { no, yes } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import { isAddressBlock } from '../addresses'
import { freshKey } from '../admission'
import type { ApiKey } from '../documents'
import { presentKey } from './view'

/** More systems than any brand connects. */
const liveKeysMax = 50
/** As many as are looked through for live ones. */
const lookedThroughMax = 200

/** Makes a key. Its secret goes to whoever asked and is kept nowhere, the stored reply included. */
export const addKey: Handler<'ops', 'addKey'> = async (call, { days, ...fields }) => {
  const stranger = fields.addresses.find((each) => !isAddressBlock(each))
  if (stranger !== undefined) return no({ code: 'addressWrong', address: stranger })
  const permissions = fields.permissions.filter((each) => !call.operator.may.has(each))
  if (permissions.length > 0) return no({ code: 'permissionsNotHeld', permissions })
  const latest = await call.store.page('apiKeys', 'byTime', { order: 'descending', limit: lookedThroughMax })
  const live = latest.documents.filter(({ endedAt, expiresAt }) => endedAt === null && expiresAt > call.at)

  const { id, secretHash, written } = freshKey(call.random)
  const made = await once(call, async (transaction) => {
    if (live.length >= liveKeysMax) return no({ code: 'tooManyKeys', keysMax: liveKeysMax })
    const key: ApiKey = {
      ...fields,
      _id: id,
      secretHash,
      createdAt: call.at,
      createdBy: call.operator.name,
      expiresAt: call.at + days * dayMs,
      endedAt: null,
      lastUsedAt: null,
    }
    await transaction.create('apiKeys', key)
    return yes({ value: { key: presentKey(key) }, subject: id })
  })
  return made.ok ? { ...made, value: { ...made.value, secret: made.repeated ? null : written } } : made
}
