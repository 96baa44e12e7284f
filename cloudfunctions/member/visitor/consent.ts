import { no, yes } from '../../../domain/result'
import { brandOf } from '../../brand/configuration'
import type { Consent } from '../documents'
import type { Handler } from '../../kernel/call/serve'

/** What is written down of a consent: one version, once. */
export const consentTo = (memberId: string, version: string, at: number, what: Consent['what']): Consent => ({
  _id: `${memberId}:${version}`,
  memberId,
  version,
  at,
  what,
})

/** Consents to the terms in force. Consenting again changes nothing, and the first moment stays. */
export const consent: Handler<'member', 'consent'> = async (call, { consentVersion }) => {
  const brand = await brandOf(call)
  if (consentVersion !== brand.consentVersion)
    return no({ code: 'consentMissing', consentVersion: brand.consentVersion })
  const given = consentTo(call.visitorId, consentVersion, call.at, 'renewed')
  const ended = await call.store.transact(async (transaction) => {
    const member = await transaction.get('members', call.visitorId)
    if (!member) return no({ code: 'notMember' })
    if (!(await transaction.get('consents', given._id))) await transaction.create('consents', given)
    await transaction.put('members', { ...member, consentVersion })
    return yes({ consentVersion })
  })
  return ended.committed ? ended.value : yes({ consentVersion })
}
