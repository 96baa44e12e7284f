import { sayPaid, sayUnpaid } from '../../contract/sentences/scan'
import type { Member } from '../../domain/member/member'
import { rankOf } from '../../domain/code/permutation'
import {
  campaignPays,
  earnEntry,
  multiplierIn,
  multiply,
  payScan,
  worthOf,
  type Payment,
  type Unpaid,
} from '../../domain/campaign/pay'
import type { Award, Entry, Reason } from '../../domain/points/ledger'
import { campaignOf, programOf, type DrawReadyCampaign } from '../_kernel/configuration'
import { storeEntry } from '../_kernel/card'
import type { VisitorCall } from '../_kernel/platform'
import type { ReadyProgram } from '../_kernel/program'
import { Busy, type Transaction } from '../_kernel/store'
import { giveBackBudget, noGrant, takeBudget } from './budget'
import type { Item } from './item'

/** What was booked for a scan, and the card as it stands afterwards. */
export interface Settled {
  entry: Entry
  /** Undefined for a visitor without a card. */
  member: Member | undefined
}

export type Attempt =
  | { booked: true; settled: Settled }
  /** `unpaid` where there was no reason to book; absent where the entry id exists already. */
  | { booked: false; member: Member | undefined; unpaid?: Reason }

/**
 * Books a scan under the given entry id, in one transaction; the id exists once. The first scan of an item is booked
 * whether it pays or not, with the reason; `paidOnly` books nothing where it does not pay.
 */
export async function settle(
  call: VisitorCall,
  item: Item,
  entryId: string,
  mode: 'paidOrNot' | 'paidOnly' = 'paidOrNot',
): Promise<Attempt> {
  const program = await programOf(call)
  const ready = item.batch.campaignId === null ? null : await campaignOf(call, item.batch.campaignId)
  const closed = campaignPays(ready, call.at)
  if (closed && mode === 'paidOnly') return { booked: false, member: undefined, unpaid: reasonFor(closed, ready) }
  const worth = ready && !closed ? worthIn(ready, item) : { points: 0, prize: false }
  const grant =
    ready && worth.points > 0
      ? await takeBudget(call, ready, worth, mostFor(program, ready, worth.points, call.at))
      : noGrant

  let member: Member | undefined
  let pointsUsed = 0
  const attempt = async (transaction: Transaction): Promise<Attempt> => {
    member = await transaction.get('members', call.visitorId)
    const decided = decide({ call, program, ready, closed, member, worth, pointsGranted: grant.points })
    pointsUsed = decided.paid ? decided.payment.award.points : 0
    if (decided.paid) return { booked: true, settled: await bookPaid(transaction, call, item, entryId, decided) }
    if (mode === 'paidOnly') return { booked: false, member, unpaid: decided.reason }
    const entry = unpaidEntry(call, item, entryId, ready, decided.reason)
    await transaction.create('entries', entry)
    return { booked: true, settled: { entry, member } }
  }
  const ended = await call.store.transact(attempt).catch((fault: unknown) => {
    // Nothing was written. After any other fault it may have been, so what was granted stays taken.
    if (ready && fault instanceof Busy) giveBackBudget(call, ready, grant, 0)
    throw fault
  })
  if (ready) giveBackBudget(call, ready, grant, ended.committed ? pointsUsed : 0)
  return ended.committed ? ended.value : { booked: false, member }
}

type Decision = { paid: true; payment: Payment; ready: DrawReadyCampaign } | { paid: false; reason: Reason }

function decide(given: {
  call: VisitorCall
  program: ReadyProgram
  ready: DrawReadyCampaign | null
  closed: Unpaid | null
  member: Member | undefined
  worth: { points: number; prize: boolean }
  pointsGranted: number
}): Decision {
  const { call, program, ready, closed, member, worth, pointsGranted } = given
  if (closed || !ready) return { paid: false, reason: reasonFor(closed ?? { reason: 'noCampaign' }, ready) }
  if (!member) return { paid: false, reason: reasonFor({ reason: 'notMember' }, ready) }
  const { pointsExpiry } = program
  const decided = payScan({ member, ready, worth, rules: program, pointsExpiry, pointsGranted, at: call.at })
  return decided.ok
    ? { paid: true, payment: decided.value, ready }
    : { paid: false, reason: reasonFor(decided.refusal.unpaid, ready) }
}

async function bookPaid(
  transaction: Transaction,
  call: VisitorCall,
  item: Item,
  entryId: string,
  { payment, ready }: Extract<Decision, { paid: true }>,
): Promise<Settled> {
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
  const entry = earnEntry({ reason, ...entryFacts(call, item, entryId, ready, award) }, payment)
  await storeEntry(transaction, entry, card)
  return { entry, member: card.member }
}

const unpaidEntry = (
  call: VisitorCall,
  item: Item,
  entryId: string,
  ready: DrawReadyCampaign | null,
  reason: Reason,
): Entry => ({
  kind: 'earn',
  postings: [],
  growth: 0,
  reason,
  ...entryFacts(call, item, entryId, ready, null),
})

function reasonFor(unpaid: Unpaid, ready: DrawReadyCampaign | null): Reason {
  const { reason: rule, ...inputs } = unpaid
  return { rule, version: ready?.campaign.version ?? 0, inputs, sentence: sayUnpaid(unpaid) }
}

const entryFacts = (
  call: VisitorCall,
  item: Item,
  entryId: string,
  ready: DrawReadyCampaign | null,
  award: Award | null,
) => ({
  _id: entryId,
  memberId: call.visitorId,
  at: call.at,
  scan: {
    batchId: item.batch._id,
    serial: item.serial,
    productId: item.product._id,
    campaignId: ready?.campaign._id ?? null,
    where: call.whereabouts(call.address),
    requestId: call.requestId,
    award,
  },
})

function worthIn(ready: DrawReadyCampaign, item: Item): { points: number; prize: boolean } {
  return worthOf(ready.reward, () => {
    const offset = ready.offsets.get(item.batch._id)
    if (!ready.draw || offset === undefined)
      throw new Error(`campaign ${ready.campaign._id} has no draw for this batch`)
    return rankOf(offset + item.serial, ready.codes, ready.draw.cipher)
  })
}

/** The most this scan could cost, whoever the member turns out to be. */
const mostFor = ({ tiers, memberDays }: ReadyProgram, { campaign }: DrawReadyCampaign, points: number, at: number) =>
  Math.max(...tiers.map((tier) => multiply(points, multiplierIn(campaign, tier, memberDays, at))))
