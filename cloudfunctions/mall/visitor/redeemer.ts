import { dayAt } from '../../../domain/calendar'
import { earnByOrder } from '../../../domain/mall/order-received'
import type { Member } from '../../../domain/member/member'
import { settleTier } from '../../../domain/member/tier-standing'
import { usablePoints } from '../../../domain/points/lots'
import type { ReadyProgram } from '../../brand/program'

/** A card with its tier as it is at a moment, whenever the review job gets to it. */
export const upToDate = (member: Member, program: ReadyProgram, at: number): Member => ({
  ...member,
  tier: settleTier(member, program, at).standing.tier,
})

/** What can be used at a moment; nobody has less than nothing to spend. */
export const pointsOn = ({ lots }: Pick<Member, 'lots'>, at: number): number =>
  Math.max(0, usablePoints(lots, dayAt(at)))

/** What an order of so many points would give back, as the card stands. */
export const earnsOf = (
  { orderReceived }: ReadyProgram,
  member: Pick<Member, 'orderEarnings'> | undefined,
  points: number,
  at: number,
): number => (orderReceived ? earnByOrder(member?.orderEarnings, orderReceived, points, at).points : 0)
