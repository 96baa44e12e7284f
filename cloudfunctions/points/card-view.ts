import type { InferOutput } from 'valibot'
import type { cardView, tierView } from '../../contract/member/visitor'
import { dayAt } from '../../domain/calendar'
import type { Member } from '../../domain/member/member'
import { multiplierPercentOf, tellBenefit } from '../../domain/member/benefits'
import { growthInWindow } from '../../domain/member/growth'
import { tierAfter, tierOf, type Tier } from '../../domain/member/tier'
import { settleTier } from '../../domain/member/tier-standing'
import { debtDay, expiringSoon, usableLots, usablePoints } from '../../domain/points/lots'
import type { ReadyProgram } from '../brand/program'

/**
 * The card as it is at a moment: points past their last day are gone at midnight and a tier is what its review makes it,
 * whenever the jobs get to them.
 */
export function presentCard(member: Member, program: ReadyProgram, at: number): InferOutput<typeof cardView> {
  const { standing } = settleTier(member, program, at)
  const tier = tierOf(program.tiers, standing.tier)
  const nextTier = tierAfter(program.tiers, tier)
  const day = dayAt(at)
  return {
    nickname: member.nickname,
    number: member.number,
    points: usablePoints(member.lots, day),
    pendingPoints: member.pendingPoints,
    growth: growthInWindow(standing, program.tierPolicy.window, at),
    tier: presentTier(tier),
    nextTier: nextTier && presentTier(nextTier),
    soonestLot: usableLots(member.lots, day).find((lot) => lot.expiresOn !== debtDay) ?? null,
    expiringSoon: expiringSoon(member.lots, day),
    joinedAt: member.joinedAt,
  }
}

export const presentTier = (tier: Tier): InferOutput<typeof tierView> => ({
  code: tier.code,
  name: tier.name,
  growthMin: tier.growthMin,
  multiplierPercent: multiplierPercentOf(tier.benefits),
  benefits: tier.benefits.map(tellBenefit),
  perks: [...tier.perks],
  material: tier.material,
})
