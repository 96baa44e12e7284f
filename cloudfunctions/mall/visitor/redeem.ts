import type { Sent } from '../../../contract'
import type { RefusalOf } from '../../../contract/refusals'
import { afterEvent } from '../../../domain/engagement/after-event'
import { sameAddress, type Address } from '../../../domain/mall/address'
import { judge, refuseMoment, type WhyNot } from '../../../domain/mall/judge'
import { orderEntryId, orderFrom, type Order } from '../../../domain/mall/order'
import { bornState } from '../../../domain/mall/order-life'
import { countRedemption } from '../../../domain/mall/redemptions'
import { pictureOf, sayChoices, type ReadyReward, type Variant } from '../../../domain/mall/reward'
import { stockPerDay } from '../../../domain/mall/rules'
import type { Member } from '../../../domain/member/member'
import type { Entry } from '../../../domain/points/ledger'
import { spend } from '../../../domain/points/spend'
import { no, yes, type Result } from '../../../domain/result'
import { programOf } from '../../brand/configuration'
import { rewardOf } from '../configuration'
import { openAddress, orderAsPlaced, orderIdOf, sealAddress } from '../orders'
import { giveBackUnit, knownGone, takeUnit, type NothingLeft } from '../stock'
import { noteSold, type Taken } from '../taking'
import { presentOrder } from '../views'
import type { VisitorCall } from '../../kernel/ports/platform'
import { bookRedemption, type Booked } from '../../points/booking'
import type { ReadyProgram } from '../../brand/program'
import type { Handler } from '../../kernel/call/serve'
import { Busy } from '../../kernel/store/store'
import { oneCopyAtATime } from './copies'
import { earnsOf, pointsOn, upToDate } from './redeemer'

type Asked = Sent<'mall', 'redeem'>
type Answered = ReturnType<Handler<'mall', 'redeem'>>
type Refused = Extract<Awaited<Answered>, { ok: false }>
type Undone = WhyNot | RefusalOf<'rewardPriceChanged' | 'balanceChanged'> | { code: NothingLeft }

/**
 * Redeems one: a unit of the stock by a conditional update, and the entry that is the redemption with the member's card in
 * one transaction. Both begin at once, and the transaction writes nothing before the unit is there. Where it refuses, the
 * unit goes back; where the instance dies in between, the job sees to it.
 */
export const redeem: Handler<'mall', 'redeem'> = (call, asked) => {
  const orderId = orderIdOf(call.visitorId, call.requestId)
  return oneCopyAtATime(call, orderId, async (isFirst) => {
    const before = isFirst ? null : await answerAgain(call, orderId, asked)
    return before ?? redeemAs(call, asked, orderId)
  })
}

async function redeemAs(call: VisitorCall, asked: Asked, orderId: string): Promise<Awaited<Answered>> {
  const [ready, program] = await Promise.all([rewardOf(call, asked.rewardId), programOf(call)])
  /** A request that was answered before gets that answer, whatever has become of the reward since. */
  const refuse = async (refused: Refused) => (await answerAgain(call, orderId, asked)) ?? refused

  const variant = ready?.reward.variants.find(({ id }) => id === asked.variantId)
  if (!ready || ready.reward.state === 'draft') return refuse(no({ code: 'rewardUnknown' }))
  if (!variant) return refuse(no({ code: 'variantUnknown' }))
  const closed = refuseMoment(ready.reward, call.at)
  if (closed) return refuse(no(closed))
  if (ready.reward.kind === 'physical' && !asked.address) return refuse(no({ code: 'addressNeeded' }))
  const gone = knownGone(call, ready, variant)
  if (gone) return refuse(no({ code: gone }))

  const taking = takeUnit(call, ready, variant, orderId)
  const booking = bookOnceTaken(call, { asked, ready, program, variant, orderId, taking })
  const [unit, booked] = await Promise.allSettled([taking, booking])
  if (unit.status === 'rejected') throw unit.reason
  const taken = unit.value
  if (typeof taken === 'string') return refuse(no({ code: taken }))

  const giveBack = () => giveBackUnit(call, taken, stockPerDay(ready.rules) !== null)
  if (booked.status === 'rejected') {
    // Nothing was written. After any other fault it may have been, so the unit stays held until the job has looked.
    if (booked.reason instanceof Busy) await giveBack()
    throw booked.reason
  }
  const ended = booked.value
  if (ended.committed && ended.value.ok) {
    noteSold(call, taken)
    return present(call, program, asked, ended.value.value)
  }
  await giveBack()
  const refusal = ended.committed && !ended.value.ok ? ended.value.refusal : undefined
  return refuse(no(!refusal || refusal.code === 'memberUnknown' ? { code: 'notMember' } : refusal))
}

interface Redeeming {
  asked: Asked
  ready: ReadyReward
  program: ReadyProgram
  variant: Variant
  orderId: string
  taking: Promise<Taken | NothingLeft>
}

/** Reads the card while the unit is on its way, and decides and writes once it is there. */
const bookOnceTaken = (call: VisitorCall, { asked, ready, program, variant, orderId, taking }: Redeeming) =>
  call.store.transact((transaction) =>
    bookRedemption<Undone>(
      transaction,
      program,
      call.visitorId,
      async (member) => {
        // Why there is none is told to whoever waits for the unit itself: here nothing is written.
        const taken = await taking.catch(() => 'rewardSoldOut' as const)
        if (typeof taken === 'string') return no({ code: taken })
        const order = orderFacts(call, ready, variant, orderId, taken, asked.address)
        return decide({ ready, member: upToDate(member, program, call.at), program, order, asked, at: call.at })
      },
      (member) => afterRedemption(member, ready, program, call.at),
    ),
  )

const orderFacts = (
  call: VisitorCall,
  { reward, gift }: ReadyReward,
  variant: Variant,
  orderId: string,
  taken: Taken,
  address: Address | undefined,
) => ({
  orderId,
  rewardId: reward._id,
  variantId: variant.id,
  kind: reward.kind,
  title: reward.title,
  picture: pictureOf(reward, variant) ?? reward.pictures[0] ?? 'plain-gift',
  specification: sayChoices(variant),
  sealedAddress: reward.kind === 'physical' && address ? sealAddress(call.keys, orderId, address) : null,
  gift,
  requestId: call.requestId,
  ...taken,
})

/** Limits, tier and price are judged on the card that the transaction read. */
function decide(given: {
  ready: ReadyReward
  member: Member
  program: ReadyProgram
  order: ReturnType<typeof orderFacts>
  asked: Asked
  at: number
}): Result<Entry, Undone> {
  const { ready, member, order, at } = given
  const judged = judge(ready, member, given.program.tiers, at)
  if (!judged.ok) return judged
  const { points } = judged.value
  const { asked } = given
  if (points > asked.points) return no({ code: 'rewardPriceChanged', points })
  const left = pointsOn(member, at)
  if (left < (asked.pointsBefore ?? 0)) return no({ code: 'balanceChanged', left })
  const { reward } = ready
  const reason = {
    rule: 'redeem',
    version: reward.version,
    inputs: { reward: reward.title, points, tier: member.tier },
  }
  const spent = spend(member, points, { _id: orderEntryId(order.orderId), memberId: member._id, at, reason })
  if (!spent.ok) return no({ code: 'rewardPointsShort', points, left: spent.refusal.left })
  return yes({ order: { points, ...order }, ...spent.value })
}

function afterRedemption(
  member: Member,
  { reward, rules, gift }: ReadyReward,
  { tasks }: ReadyProgram,
  at: number,
): Member {
  const redemptions = countRedemption(member.redemptions, reward._id, rules, at)
  const after = {
    ...member,
    ...(Object.keys(redemptions).length > 0 ? { redemptions } : {}),
    ...(gift?.code === 'makeUpCards' ? { makeUpCards: (member.makeUpCards ?? 0) + gift.cards } : {}),
  }
  return bornState(reward.kind) === 'received' ? afterEvent(after, tasks, 'redeemed', at) : after
}

function present(call: VisitorCall, program: ReadyProgram, asked: Asked, { entry, member }: Booked) {
  const order = orderFrom(entry)
  if (!order) throw new Error(`entry ${entry._id} is no redemption`)
  const address = order.kind === 'physical' ? (asked.address ?? null) : null
  const earns = earnsOf(program, member, order.points, call.at)
  return yes({
    order: presentOrder(call, order, address),
    pointsLeft: pointsOn(member, call.at),
    earns,
    redeemedNow: true,
  })
}

/** What this request came to when it was made before; null where it never came to anything. */
async function answerAgain(call: VisitorCall, orderId: string, asked: Asked): Promise<Awaited<Answered> | null> {
  const { store } = call
  const [known, member] = await Promise.all([store.get('orders', orderId), store.get('members', call.visitorId)])
  const placed = await orderAsPlaced(store, orderId)
  if (!placed || !member) return null
  if (!isAsked(call, placed, asked)) return no({ code: 'requestReused' })
  const order = known ?? placed
  const pointsLeft = pointsOn(member, call.at)
  return yes({ order: presentOrder(call, order), pointsLeft, earns: 0, redeemedNow: false })
}

/** Whether an order as it was placed is what is being asked for: another address is another wish. */
function isAsked({ keys }: VisitorCall, placed: Order, asked: Asked): boolean {
  if (placed.rewardId !== asked.rewardId || placed.variantId !== asked.variantId) return false
  const { _id, sealedAddress } = placed
  return !sealedAddress || (!!asked.address && sameAddress(openAddress(keys, _id, sealedAddress), asked.address))
}
