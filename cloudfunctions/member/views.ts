import type { InferOutput } from 'valibot'
import type { cardView, entryView, pendingView, tierView } from '../../contract/member'
import type { reasonView } from '../../contract/rule-views'
import { factsOf, sayReason, type Reasoned } from '../../contract/sentences/reasons'
import { dayAt } from '../../domain/calendar'
import type { Member } from '../../domain/member/member'
import { multiplierPercentOf, tellBenefit } from '../../domain/member/benefits'
import { growthInWindow } from '../../domain/member/growth'
import { tierAfter, tierOf, type Tier } from '../../domain/member/tier'
import { settleTier } from '../../domain/member/tier-standing'
import { postedTo } from '../../domain/points/balance'
import type { Entry } from '../../domain/points/ledger'
import { debtDay, expiringSoon, givenBy, usableLots, usablePoints } from '../../domain/points/lots'
import type { Pending } from '../../domain/points/pending'
import { productOf } from '../kernel/store/cache'
import type { Platform } from '../kernel/ports/platform'
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

/** A reason with the facts that say it, and said in Chinese for whoever does not know its rule. */
export const presentReason = (reason: Reasoned): InferOutput<typeof reasonView> => ({
  rule: reason.rule,
  inputs: factsOf(reason),
  sentence: sayReason(reason, 'zh-CN'),
})

export async function presentEntry(platform: Platform, entry: Entry): Promise<InferOutput<typeof entryView>> {
  const product = entry.scan ? await productOf(platform, entry.scan.productId) : undefined
  return {
    id: entry._id,
    kind: entry.kind,
    at: entry.at,
    points: postedTo('member', entry.postings),
    growth: entry.growth,
    ...presentReason({ ...entry.reason, productName: product?.name ?? null }),
    pendingPoints: postedTo('pending', entry.postings),
    given: givenBy(entry),
    productName: product?.name ?? null,
    picture: product?.picture ?? null,
  }
}

export const presentPending = ({
  _id,
  at,
  points,
  releasesAt,
  awaits,
  earnedFor = { rule: '', inputs: {} },
  sentence = '',
}: Pending): InferOutput<typeof pendingView> => ({
  id: _id,
  at,
  points,
  releasesAt,
  awaits: awaits ?? null,
  ...presentReason({ ...earnedFor, sentence }),
})
