import type { InferOutput } from 'valibot'
import type { cardView, entryView } from '../../contract/member'
import type { Member } from '../../domain/member/member'
import { tierAfter, tierOf } from '../../domain/member/tier'
import type { Entry } from '../../domain/points/ledger'
import { productOf } from './configuration'
import type { Program } from './documents'
import type { Platform } from './platform'

export function presentCard(member: Member, { tiers }: Program): InferOutput<typeof cardView> {
  const tier = tierOf(tiers, member.tier)
  return {
    nickname: member.nickname,
    number: member.number,
    points: member.points,
    growth: member.growth,
    tier,
    nextTier: tierAfter(tiers, tier),
    soonestLot: member.lots[0] ?? null,
    joinedAt: member.joinedAt,
  }
}

export async function presentEntry(platform: Platform, entry: Entry): Promise<InferOutput<typeof entryView>> {
  const product = entry.scan ? await productOf(platform, entry.scan.productId) : undefined
  const toMember = entry.postings.filter((posting) => posting.account === 'member')
  return {
    id: entry._id,
    kind: entry.kind,
    at: entry.at,
    points: toMember.reduce((sum, posting) => sum + posting.points, 0),
    growth: entry.growth,
    sentence: entry.reason.sentence,
    expiresOn: entry.kind === 'earn' ? (toMember[0]?.expiresOn ?? null) : null,
    productName: product?.name ?? null,
    picture: product?.picture ?? null,
  }
}
