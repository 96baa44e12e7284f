import type { InferOutput } from 'valibot'
import type { cardView, entryView, pendingView } from '../../contract/member'
import { dayAt } from '../../domain/calendar'
import type { Member } from '../../domain/member/member'
import { tierAfter, tierOf } from '../../domain/member/tier'
import { imbalance, postedTo } from '../../domain/points/balance'
import type { Entry } from '../../domain/points/ledger'
import { debtDay, expiringSoon, usableLots, usablePoints } from '../../domain/points/lots'
import type { Pending } from '../../domain/points/pending'
import { productOf } from './configuration'
import type { Program } from './documents'
import type { Platform } from './platform'

/** The card as it is at a moment: points past their last day are gone at midnight, whenever the job gets to them. */
export function presentCard(member: Member, { tiers }: Program, at: number): InferOutput<typeof cardView> {
  const tier = tierOf(tiers, member.tier)
  const day = dayAt(at)
  return {
    nickname: member.nickname,
    number: member.number,
    points: usablePoints(member.lots, day),
    pendingPoints: member.pendingPoints,
    growth: member.growth,
    tier,
    nextTier: tierAfter(tiers, tier),
    soonestLot: usableLots(member.lots, day).find((lot) => lot.expiresOn !== debtDay) ?? null,
    expiringSoon: expiringSoon(member.lots, day),
    joinedAt: member.joinedAt,
  }
}

export async function presentEntry(platform: Platform, entry: Entry): Promise<InferOutput<typeof entryView>> {
  const product = entry.scan ? await productOf(platform, entry.scan.productId) : undefined
  const toMember = entry.postings.filter((posting) => posting.account === 'member')
  const points = imbalance(toMember)
  return {
    id: entry._id,
    kind: entry.kind,
    at: entry.at,
    points,
    growth: entry.growth,
    sentence: entry.reason.sentence,
    pendingPoints: postedTo('pending', entry.postings),
    expiresOn: points > 0 ? (toMember.find(({ expiresOn }) => expiresOn !== debtDay)?.expiresOn ?? null) : null,
    productName: product?.name ?? null,
    picture: product?.picture ?? null,
  }
}

export const presentPending = ({
  _id,
  at,
  points,
  releasesAt,
  sentence,
}: Pending): InferOutput<typeof pendingView> => ({
  id: _id,
  at,
  points,
  releasesAt,
  sentence,
})
