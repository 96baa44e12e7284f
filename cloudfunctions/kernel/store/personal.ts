import { renamed } from '../../../domain/member/rename'
import type { CollectionName, DocumentOf } from './collections'
import { communityPersonal } from '../../community/personal'
import { by, byId, linesAbout, startingWith, type Personal } from './finders'
import { openAddress, sealedAs } from '../../mall/orders'
import type { Platform } from '../ports/platform'

const nothing = () => null
const whole = (document: unknown) => document
const underNewName = renamed

/**
 * Where personal data lives: every collection says it here, or that it holds none. Leaving one out does not compile; the
 * export and the deletion are made from this table alone. `underNewName` keeps a document for the sums it is part of and
 * puts the anonymous id wherever the member's stood; what else in it is personal has to be taken out beside.
 */
export const personalData: { [C in CollectionName]: Personal<DocumentOf<C>> | 'none' } = {
  // The card itself is exchanged for an anonymous one in a transaction of its own, before anything here is touched.
  members: { finders: [byId('members')], left: nothing, exported: exportCard },
  // Who else looked at an item is theirs: it is kept by marks that name nobody, and not handed out.
  entries: {
    finders: [by('entries', 'byMember')],
    left: leaveEntry,
    exported: ({ sightings: _others, ...entry }) => entry,
  },
  tierMoves: { finders: [by('tierMoves', 'byMember')], left: leaveTierMove, exported: whole },
  benefitGrants: { finders: [by('benefitGrants', 'byMember')], left: nothing, exported: whole },
  pendings: { finders: [by('pendings', 'byMember')], left: nothing, exported: whole },
  consents: { finders: [by('consents', 'byMember')], left: underNewName, exported: whole },
  memberCodes: { finders: [by('memberCodes', 'byMember')], left: nothing, exported: null },
  memberNumbers: { finders: [by('memberNumbers', 'byMember')], left: nothing, exported: null },
  nicknameHolders: { finders: [by('nicknameHolders', 'byMember')], left: nothing, exported: null },
  phoneHolders: { finders: [by('phoneHolders', 'byMember')], left: nothing, exported: null },
  guards: { finders: [byId('guards', (memberId) => `m:${memberId}`)], left: nothing, exported: whole },
  // What operators did to this member, to their orders and to their texts: why they did it is in their own words, which may
  // name anybody. A command that was refused may be about one of the member's entries instead.
  audit: {
    finders: [
      by('audit', 'bySubject', 'subject'),
      startingWith('audit', 'byName'),
      linesAbout('orders', 'byMember'),
      linesAbout('posts', 'byAuthor', 'authorId'),
      linesAbout('replies', 'byAuthor', 'authorId'),
    ],
    left: (line, memberId, anonymousId) => ({ ...renamed(line, memberId, anonymousId), input: '' }),
    exported: ({ at, procedure, outcome }) => ({ at, procedure, outcome }),
  },
  requests: {
    finders: [by('requests', 'bySubject', 'subject'), startingWith('requests', 'bySubject')],
    left: nothing,
    exported: null,
  },
  ...communityPersonal,
  // Goes last, once all the others have been gone through.
  deletions: {
    finders: [byId('deletions')],
    left: nothing,
    exported: ({ askedAt, leavesAt }) => ({ askedAt, leavesAt }),
  },
  orders: {
    finders: [by('orders', 'byMember')],
    left: (order, memberId, anonymousId) => ({
      ...renamed(order, memberId, anonymousId),
      sealedAddress: null,
      why: '',
      // Where somebody stood at a counter, and when.
      couponUntil: null,
      couponUses: [],
    }),
    exported: exportOrder,
  },
  addresses: { finders: [byId('addresses')], left: nothing, exported: exportAddresses },
  wishes: { finders: [byId('wishes')], left: nothing, exported: whole },
  batchFigures: 'none',
  batches: 'none',
  brandHours: 'none',
  budgets: 'none',
  campaigns: 'none',
  censuses: 'none',
  counters: 'none',
  figures: 'none',
  jobReports: 'none',
  liabilities: 'none',
  operators: 'none',
  printFiles: 'none',
  products: 'none',
  programs: 'none',
  progress: 'none',
  rewardDays: 'none',
  rewards: 'none',
  // A code that was given names its order, and no person.
  secrets: 'none',
  sessions: 'none',
  signInDevices: 'none',
  stockChanges: 'none',
  stocks: 'none',
}

/** Every collection, in the order of the table. */
export const personalCollections = Object.keys(personalData) as CollectionName[]

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

/** A tier's move keeps its numbers; what an operator wrote on granting it goes. */
function leaveTierMove(move: DocumentOf<'tierMoves'>, memberId: string, anonymousId: string): DocumentOf<'tierMoves'> {
  const { reason: _words, ...inputs } = move.inputs
  const { sentence, ...kept } = renamed(move, memberId, anonymousId)
  const said = sentence === undefined || move.cause === 'grant' ? {} : { sentence }
  return { ...kept, inputs, ...said }
}

/** The number in full and the picture's address; by what codes they came and where files lie is nobody's business. */
async function exportCard(member: DocumentOf<'members'>, { keys, files }: Platform): Promise<unknown> {
  const { phone, avatarPaths: _paths, avatarFileId, ...card } = member
  return {
    ...card,
    ...(phone ? { phone: keys.seal.open('phone', member._id, phone.sealed), phoneBoundAt: phone.boundAt } : {}),
    ...(avatarFileId ? { picture: await files.temporaryUrl(avatarFileId) } : {}),
  }
}

/** An order as its member knows it, the address in full. */
function exportOrder(
  { sealedAddress, hold: _hold, segmentId: _segment, couponUses = [], ...order }: DocumentOf<'orders'>,
  { keys }: Platform,
) {
  const uses = couponUses.map(({ at, till }) => ({ at, till }))
  return {
    ...order,
    couponUses: uses,
    ...(sealedAddress === null ? {} : { address: openAddress(keys, order._id, sealedAddress) }),
  }
}

function exportAddresses({ _id, entries }: DocumentOf<'addresses'>, { keys }: Platform) {
  return entries.map(({ id, sealed }) => openAddress(keys, sealedAs(_id, id), sealed))
}
