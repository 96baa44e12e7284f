import { maskedNickname } from '../../domain/member/masked'
import type { Member } from '../../domain/member/member'
import { newcomer } from '../../domain/member/newcomer'
import { rankOf } from '../../domain/code/permutation'
import {
  campaignPays,
  multiply,
  multiplyAtMost,
  multiplierIn,
  payScan,
  worthOf,
  worthRange,
  type Payment,
  type Unpaid,
} from '../../domain/campaign/pay'
import type { Award, Entry } from '../../domain/points/ledger'
import { campaignOfBatch, type DrawReadyCampaign } from '../campaign/configuration'
import { programOf } from '../brand/configuration'
import type { VisitorCall } from '../kernel/ports/platform'
import type { ReadyProgram } from '../brand/program'
import { giveBackBudget, noGrant, takeBudget, type Grant } from './budget'
import type { Item } from './item'

/** What an item offers at this moment, before anybody's card is looked at. */
export interface Offer {
  program: ReadyProgram
  ready: DrawReadyCampaign | null
  /** Why it pays nobody now; null where it may pay. */
  closed: Unpaid | null
  worth: { points: number; prize: boolean }
}

export async function offerOf(call: VisitorCall, item: Item): Promise<Offer> {
  const [program, ready] = await Promise.all([programOf(call), campaignOfBatch(call, item.batch)])
  const closed = campaignPays(ready, call.at)
  return { program, ready, closed, worth: ready && !closed ? worthIn(ready, item) : { points: 0, prize: false } }
}

function worthIn(ready: DrawReadyCampaign, item: Item): { points: number; prize: boolean } {
  return worthOf(ready.reward, () => {
    const offset = ready.offsets.get(item.batch._id)
    if (!ready.draw || offset === undefined)
      throw new Error(`campaign ${ready.campaign._id} has no draw for this batch`)
    return rankOf(offset + item.serial, ready.codes, ready.draw.cipher)
  })
}

/** What this scan could cost at most, whoever the member turns out to be. */
export function mostOf(call: VisitorCall, { program, ready, worth }: Offer): number {
  if (!ready || worth.points === 0) return 0
  const percents = program.tiers.map((tier) => multiplierIn(ready.campaign, tier, program.memberDays, call.at))
  return Math.max(...percents.map((percent) => multiplyAtMost(worth.points, percent)))
}

/** Takes what this scan could cost at most. */
export async function grantFor(call: VisitorCall, offer: Offer): Promise<Grant> {
  const { ready, worth } = offer
  return ready && worth.points > 0 ? takeBudget(call, ready, worth, mostOf(call, offer)) : noGrant
}

export function giveBack(call: VisitorCall, { ready }: Offer, grant: Grant, pointsUsed: number): void {
  if (ready) giveBackBudget(call, ready, grant, pointsUsed)
}

export type Decision = { paid: true; payment: Payment; ready: DrawReadyCampaign } | { paid: false; unpaid: Unpaid }

/** What a scan of the item comes to. A visitor without a card is told what a new member would be. */
export function decide(
  call: VisitorCall,
  { program, ready, closed, worth }: Offer,
  member: Member | undefined,
  { points: pointsGranted }: Grant,
): Decision {
  if (closed || !ready) return { paid: false, unpaid: closed ?? { reason: 'noCampaign' } }
  const given = { ready, worth, rules: program, pointsExpiry: program.pointsExpiry, pointsGranted, at: call.at }
  const decided = payScan({ ...given, member: member ?? newcomerOf(call, program) })
  if (!decided.ok) return { paid: false, unpaid: decided.refusal.unpaid }
  if (member) return { paid: true, payment: decided.value, ready }
  const { least, most } = worthRange(ready.reward)
  const percent = decided.value.award.multiplierPercent
  const [pointsMin, pointsMax] = [least, most].map((points) => multiply(points, percent, 0).points)
  return { paid: false, unpaid: { reason: 'notMember', pointsMin: pointsMin ?? 0, pointsMax: pointsMax ?? 0 } }
}

const newcomerOf = ({ visitorId, at }: VisitorCall, { tiers }: ReadyProgram): Member =>
  newcomer({ _id: visitorId, number: '', nickname: '', joinedAt: at, consentVersion: '' }, tiers)

/** What an entry says of the scan it books. */
export const scanFacts = (
  call: VisitorCall,
  item: Item,
  given: { ready: DrawReadyCampaign | null; member: Member | undefined; award: Award | null },
): Pick<Entry, 'memberId' | 'at'> & Required<Pick<Entry, 'scan'>> => ({
  memberId: call.visitorId,
  at: call.at,
  scan: {
    batchId: item.batch._id,
    serial: item.serial,
    productId: item.product._id,
    campaignId: given.ready?.campaign._id ?? null,
    where: call.whereabouts(call.address),
    ...(given.member ? { by: maskedNickname(given.member.nickname) } : {}),
    requestId: call.requestId,
    award: given.award,
  },
})
