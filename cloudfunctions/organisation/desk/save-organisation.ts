import { no, yes } from '../../../domain/result'
import { once } from '../../kernel/call/once'
import type { Handler } from '../../kernel/call/serve'
import type { Organisation } from '../documents'
import { presentOrganisation } from './view'

/** Registers a store or a dealer, or edits the one with the given id and version. No two of a kind have one name. */
export const saveOrganisation: Handler<'ops', 'saveOrganisation'> = async (call, { id, version, ...fields }) => {
  const organisationId = id ?? `o-${call.requestId}`
  const isTaken = async () => {
    const named = { equals: { kind: fields.kind, name: fields.name }, limit: 1 } as const
    const { documents } = await call.store.page('organisations', 'byKind', named)
    return documents.some((other) => other._id !== organisationId)
  }
  if (await isTaken()) return no({ code: 'organisationNameTaken' })

  const saved = await once(call, async (transaction) => {
    const before = id ? await transaction.get('organisations', id) : undefined
    if (id && before?.kind !== fields.kind) return no({ code: 'organisationUnknown' })
    if (before && before.version !== version) return no({ code: 'changedMeanwhile', version: before.version })
    const dealerId = fields.kind === 'store' ? fields.dealerId : null
    const dealer = dealerId === null ? undefined : await transaction.get('organisations', dealerId)
    if (dealerId !== null && dealer?.kind !== 'dealer') return no({ code: 'organisationUnknown' })
    const organisation: Organisation = {
      ...fields,
      dealerId,
      _id: organisationId,
      createdAt: before?.createdAt ?? call.at,
      version: (before?.version ?? 0) + 1,
    }
    await (before ? transaction.put('organisations', organisation) : transaction.create('organisations', organisation))
    return yes({
      value: { organisation: presentOrganisation(organisation) },
      subject: organisationId,
      changed: { before, after: organisation },
    })
  })
  // Two desks may save the same name at once: the index lets one of them through.
  return !saved.ok && saved.refusal.code === 'requestReused' && (await isTaken())
    ? no({ code: 'organisationNameTaken' })
    : saved
}
