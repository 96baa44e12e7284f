import { sayPaid, sayUnpaidThen } from '../../contract/sentences/code'
import { earnEntry, type Unpaid } from '../../domain/campaign/pay'
import { firstSighting } from '../../domain/code/sightings'
import type { Member } from '../../domain/member/member'
import type { Entry, Reason } from '../../domain/points/ledger'
import type { DrawReadyCampaign } from '../campaign/configuration'
import { storeEntry } from '../points/card'
import type { VisitorCall } from '../kernel/ports/platform'
import { inLine } from '../kernel/store/in-line'
import { Busy, type Committed, type Transaction } from '../kernel/store/store'
import type { Grant } from './budget'
import type { Item } from './item'
import { decide, giveBack, grantFor, offerOf, scanFacts, type Decision, type Offer } from './offer'

/** What was booked for a scan, and the card as it stands afterwards. */
export interface Settled {
  entry: Entry
  /** Undefined for a visitor without a card. */
  member: Member | undefined
}

export type Attempt =
  | { booked: true; settled: Settled }
  /** The item has an entry already. `member` is the card as it stands, undefined for a visitor without one. */
  | { booked: false; member: Member | undefined; offer: Offer }

/**
 * Books an item's first scan under its identity, in one transaction, whether it pays or not, with the reason; the id exists
 * once.
 */
export async function settle(call: VisitorCall, item: Item): Promise<Attempt> {
  const offer = await offerOf(call, item)
  const grant = await grantFor(call, offer)
  let member: Member | undefined
  const ended = await spending(call, offer, grant, async (transaction) => {
    member = await transaction.get('members', call.visitorId)
    const decided = decide(call, offer, member, grant)
    if (decided.paid) return bookPaid(transaction, call, item, item.identity, { ...decided, member })
    const { ready } = offer
    const facts = scanFacts(call, item, { ready, member, award: null })
    const reason = reasonFor(decided.unpaid, item, ready)
    const entry: Entry = { _id: item.identity, kind: 'earn', postings: [], growth: 0, reason, ...facts }
    await transaction.create('entries', { ...entry, sightings: firstSighting })
    return { entry, member }
  })
  return ended.committed ? { booked: true, settled: ended.value } : { booked: false, member, offer }
}

/** What became of an item whose first scan did not pay. */
export type Later =
  | { kind: 'paid'; settled: Settled }
  | { kind: 'unpaid'; unpaid: Unpaid }
  /** Somebody was paid for it in between. */
  | { kind: 'taken' }

/**
 * Pays an item whose first scan did not, where it pays this visitor now: under a second id, which exists once as well. The
 * first entry notes in the same transaction what `sightedBy` makes of it, so that no later scan needs to look for a second.
 */
export async function payLater(
  call: VisitorCall,
  item: Item,
  { member: known, offer }: { member: Member | undefined; offer: Offer },
  sightedBy: (first: Entry, payee: Member) => Entry,
): Promise<Later> {
  const grant = await grantFor(call, offer)
  const foreseen = decide(call, offer, known, grant)
  if (!foreseen.paid) {
    giveBack(call, offer, grant, 0)
    return { kind: 'unpaid', unpaid: foreseen.unpaid }
  }
  const ended = await spending(call, offer, grant, async (transaction): Promise<Settled | Unpaid> => {
    const member = await transaction.get('members', call.visitorId)
    const decided = decide(call, offer, member, grant)
    if (!decided.paid) return decided.unpaid
    const first = await transaction.get('entries', item.identity)
    if (!first) throw new Error(`entry ${item.identity} stood in the way of a scan and is not there`)
    const settled = await bookPaid(transaction, call, item, laterIdOf(item), { ...decided, member })
    await transaction.put('entries', sightedBy(first, settled.member))
    return settled
  })
  if (!ended.committed) return { kind: 'taken' }
  return 'entry' in ended.value ? { kind: 'paid', settled: ended.value } : { kind: 'unpaid', unpaid: ended.value }
}

/** The id under which an item is paid whose first scan was not. */
export const laterIdOf = ({ identity }: Item): string => `${identity}+`

/** Runs a transaction that may spend what was granted, and gives the rest back to the instance's budget. */
async function spending<T extends Settled | Unpaid>(
  call: VisitorCall,
  offer: Offer,
  grant: Grant,
  work: (transaction: Transaction) => Promise<T>,
): Promise<Committed<T>> {
  const transact = () => call.store.transact(work)
  const ended = await inLine(call, call.visitorId, transact).catch((fault: unknown) => {
    // Nothing was written. After any other fault it may have been, so what was granted stays taken.
    if (fault instanceof Busy) giveBack(call, offer, grant, 0)
    throw fault
  })
  const spent = ended.committed && 'entry' in ended.value ? (ended.value.entry.scan?.award?.points ?? 0) : 0
  giveBack(call, offer, grant, spent)
  return ended
}

async function bookPaid(
  transaction: Transaction,
  call: VisitorCall,
  item: Item,
  entryId: string,
  { payment, ready, member }: Extract<Decision, { paid: true }> & { member: Member | undefined },
): Promise<Settled & { member: Member }> {
  const { award, card } = payment
  const reason: Reason = {
    rule: ready.reward.code,
    version: ready.campaign.version,
    inputs: {
      campaign: ready.campaign.name,
      basePoints: award.basePoints,
      multiplierPercent: award.multiplierPercent,
      tier: award.tierBefore,
      prize: award.prize,
    },
    sentence: sayPaid({ productName: item.product.name, campaignName: ready.campaign.name, prize: award.prize }),
  }
  const facts = scanFacts(call, item, { ready, member, award })
  const booked = earnEntry({ _id: entryId, reason, ...facts }, payment)
  const entry: Entry = entryId === item.identity ? { ...booked, sightings: firstSighting } : booked
  await storeEntry(transaction, entry, card)
  return { entry, member: card.member }
}

function reasonFor(unpaid: Unpaid, { product }: Item, ready: DrawReadyCampaign | null): Reason {
  const { reason: rule, ...inputs } = unpaid
  return { rule, version: ready?.campaign.version ?? 0, inputs, sentence: sayUnpaidThen(unpaid, product.name, 'zh-CN') }
}
