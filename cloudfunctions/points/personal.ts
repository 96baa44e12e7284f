import { renamed } from '../../domain/member/rename'
import type { DocumentOf } from '../kernel/store/collections'
import { by, nothing, whole, type PersonalIn } from '../kernel/store/personal'
import type { collections } from './collections'

export const personal: PersonalIn<typeof collections> = {
  // Who else looked at an item is theirs: it is kept by marks that name nobody, and not handed out.
  entries: {
    finders: [by('entries', 'byMember')],
    left: leaveEntry,
    exported: ({ sightings: _others, untoldAt: _looked, ...entry }) => entry,
  },
  pendings: { finders: [by('pendings', 'byMember')], left: nothing, exported: whole },
  // Operators are no members.
  compensationDays: 'none',
  liabilities: 'none',
}

/** An entry keeps its numbers, its rule and its moment; roughly where, which request and an operator's own words go. */
function leaveEntry(entry: DocumentOf<'entries'>, memberId: string, anonymousId: string): DocumentOf<'entries'> {
  const { scan, order, reason, sightings, ...kept } = renamed(entry, memberId, anonymousId)
  const { why, ...inputs } = reason.inputs
  return {
    ...kept,
    reason: why === undefined ? reason : { rule: reason.rule, version: reason.version, inputs },
    ...(sightings
      ? { sightings: sightings.paidFirst === undefined ? sightings : { ...sightings, paidFirst: '' } }
      : {}),
    ...(scan ? { scan: { ...scan, where: '', requestId: '', ...(scan.by === undefined ? {} : { by: '' }) } } : {}),
    ...(order ? { order: { ...order, sealedAddress: null, requestId: '' } } : {}),
  }
}
