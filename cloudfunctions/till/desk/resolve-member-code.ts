import { tillBenefits } from '../../../contract/words/till'
import type { Order } from '../../../domain/mall/order'
import { benefitStates } from '../../../domain/member/benefit-states'
import { maskedNickname } from '../../../domain/member/masked'
import { entitledAt, type Member } from '../../../domain/member/member'
import {
  judgeMemberCode,
  memberCodeUseEndsAt,
  memberCodeUseId,
  readMemberCode,
  type MemberCode,
} from '../../../domain/member/member-code'
import { secondsUntil } from '../../../domain/calendar'
import { no, yes } from '../../../domain/result'
import { storedGrants } from '../../tier/benefits'
import { programOf } from '../../brand/configuration'
import { storeFor } from '../../organisation/stores'
import { rewardOf } from '../../mall/configuration'
import { presentCoupon, usableCoupons } from '../../mall/coupons'
import { memberCodesOf } from '../../member/member-codes'
import { once } from '../../kernel/call/once'
import type { OperatorCall } from '../../kernel/ports/platform'
import type { ReadyProgram } from '../../brand/program'
import type { Handler } from '../../kernel/call/serve'
import { presentBenefit } from '../../tier/standing'
import type { Transaction } from '../../kernel/store/store'
import { presentCard } from '../../points/card-view'
import { countMemberCode, forgiveMemberCode } from './wrong-member-codes'

/** Tells who stands at the till and uses their code up, so that nobody else can be told the same by it. */
export const resolveMemberCode: Handler<'till', 'resolveMemberCode'> = async (call, { code, storeId }) => {
  const typed = readMemberCode(code)
  if (!typed.ok) return typed
  const counted = await countMemberCode(call)
  if (!counted.isTaken)
    return no({ code: 'lockedOut', until: counted.until, seconds: secondsUntil(counted.until, call.at) })

  const [program, shown, standing] = await Promise.all([
    programOf(call),
    whoShows(call, typed.value),
    storeFor(call, 'till.use', storeId),
  ])
  const coupons = shown.ok ? await couponsAtTill(call, shown.value.member._id) : []
  // Judged inside, so that a repeated request gets its reply though its code has run out meanwhile.
  const resolved = await once(call, async (transaction) => {
    if (!standing.ok) return standing
    if (!shown.ok) return shown
    const { member, step } = shown.value
    const _id = memberCodeUseId(member._id, step)
    if (await transaction.get('memberCodes', _id)) return no({ code: 'memberCodeUsed' })
    await transaction.create('memberCodes', { _id, memberId: member._id, expiresAt: memberCodeUseEndsAt(step) })
    const known = await presentAtTill(transaction, member, program, call.at)
    return yes({ value: { member: { ...known, coupons } }, subject: member._id })
  })
  if (resolved.ok || resolved.refusal.code !== 'memberCodeWrong') await forgiveMemberCode(call)
  return resolved
}

/** The member whose code this is, and the step it is of. A number that nobody has answers like wrong digits. */
async function whoShows(call: OperatorCall, { number, oneTime }: MemberCode) {
  const memberId = (await call.store.get('memberNumbers', number))?.memberId
  const member = memberId === undefined ? undefined : await call.store.get('members', memberId)
  if (!member) return no({ code: 'memberCodeWrong' })
  const step = judgeMemberCode(oneTime, call.at, memberCodesOf(call, member._id))
  return step.ok ? yes({ member, step: step.value }) : step
}

/** As much of a member as a clerk needs to greet them and to serve them by their tier. */
async function presentAtTill(transaction: Transaction, member: Member, program: ReadyProgram, at: number) {
  const { nickname, number, tier, points, joinedAt } = presentCard(member, program, at)
  const { name, material } = tier
  const benefits = await benefitsAtTill(transaction, member, program, at)
  return { nickname: maskedNickname(nickname), number, tier: { name, material }, points, joinedAt, benefits }
}

/** Read before the code is used up: what another till takes meanwhile is told when it is used here. */
async function couponsAtTill(call: OperatorCall, memberId: string) {
  const orders = await usableCoupons(call, memberId, call.at)
  const told = await Promise.all(orders.map((order) => presentCouponRow(call, order)))
  return told.flatMap((coupon) => coupon ?? [])
}

async function presentCouponRow(call: OperatorCall, order: Order) {
  const coupon = presentCoupon(order, call.at)
  if (!coupon) return null
  const { _id: orderId, title, specification } = order
  const instructions = (await rewardOf(call, order.rewardId))?.reward.instructions ?? ''
  return { orderId, title, specification, instructions, ...coupon }
}

async function benefitsAtTill(transaction: Transaction, member: Member, program: ReadyProgram, at: number) {
  const grants = await storedGrants(transaction, member, program, at)
  return benefitStates(entitledAt(member, program, at), grants, at)
    .filter(({ code }) => tillBenefits.some((each) => each === code))
    .map(presentBenefit)
}
