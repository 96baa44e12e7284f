import type { Output } from '../../contract'
import { adviceFor, sayFinding } from '../../contract/sentences/scan'
import { unpaidReasons, type Verdict } from '../../contract/words'
import { maskedNickname } from '../../domain/member/masked'
import { tierAfter, tierOf } from '../../domain/member/tier'
import type { Entry, Reason } from '../../domain/points/ledger'
import { campaignOf, programOf } from '../_kernel/configuration'
import type { ReadyProgram } from '../_kernel/program'
import type { VisitorCall } from '../_kernel/platform'
import { presentCard, presentTier } from '../_kernel/views'
import type { SeenAgain } from './again'
import type { Item } from './item'
import type { Settled } from './settle'

type Finding = Output<'code', 'scan'>

/** Not one of ours, or a slip of the finger. */
export const presentNotItem = (verdict: 'notOurs' | 'mistyped'): Finding => ({
  verdict,
  genuine: false,
  sentence: sayFinding({ verdict, productName: '' }),
  code: '',
  product: null,
  first: null,
  award: null,
  unpaid: null,
  card: null,
  advice: adviceFor(verdict, false),
})

/** Ours, but not to be in use. */
export const presentIdle = (
  item: Item,
  verdict: Exclude<Verdict, 'first' | 'seenBefore' | 'notOurs' | 'mistyped'>,
): Finding => ({
  ...presentItem(item, verdict),
  genuine: verdict !== 'voided',
})

export async function presentFirst(call: VisitorCall, item: Item, { entry, member }: Settled): Promise<Finding> {
  const program = await programOf(call)
  return {
    ...presentItem(item, 'first'),
    award: await presentAward(call, program, entry),
    unpaid: entry.scan?.award ? null : presentUnpaid(entry.reason),
    card: member ? presentCard(member, program, call.at) : null,
  }
}

export async function presentAgain(call: VisitorCall, item: Item, seen: SeenAgain): Promise<Finding> {
  const program = await programOf(call)
  const byYou = seen.first.memberId === call.visitorId
  const award = seen.booked ? await presentAward(call, program, seen.booked) : null
  // Whoever scanned first and is paid now, or asks again for a lost answer, still is the first.
  const verdict = byYou && seen.booked ? 'first' : 'seenBefore'
  const first = {
    at: seen.first.at,
    byYou,
    by: byYou ? '' : await nicknameOf(call, seen.first.memberId),
    where: seen.first.scan?.where ?? '',
    times: seen.times,
  }
  return {
    ...presentItem(item, verdict, verdict === 'seenBefore' ? first : undefined),
    first: verdict === 'seenBefore' ? first : null,
    award,
    unpaid: award ? null : presentUnpaid(seen.reason),
    card: seen.member ? presentCard(seen.member, program, call.at) : null,
  }
}

const presentItem = (item: Item, verdict: Verdict, first?: NonNullable<Finding['first']>): Finding => ({
  verdict,
  genuine: true,
  sentence: sayFinding({ verdict, productName: item.product.name, ...(first ? { first } : {}) }),
  code: item.code,
  product: {
    id: item.product._id,
    name: item.product.name,
    tagline: item.product.tagline,
    picture: item.product.picture,
    batchLabel: item.batch.label,
    serial: item.serial,
  },
  first: null,
  award: null,
  unpaid: null,
  card: null,
  advice: adviceFor(verdict, first?.byYou ?? false),
})

async function presentAward(call: VisitorCall, program: ReadyProgram, entry: Entry): Promise<Finding['award']> {
  const award = entry.scan?.award
  if (!award) return null
  const campaign = entry.scan?.campaignId ? await campaignOf(call, entry.scan.campaignId) : null
  const tier = tierOf(program.tiers, award.tierAfter)
  const nextTier = tierAfter(program.tiers, tier)
  return {
    entryId: entry._id,
    points: award.points,
    basePoints: award.basePoints,
    multiplierPercent: award.multiplierPercent,
    prize: award.prize,
    growth: entry.growth,
    pointsBefore: award.pointsAfter - award.points,
    pointsAfter: award.pointsAfter,
    growthBefore: award.growthAfter - entry.growth,
    growthAfter: award.growthAfter,
    tierBefore: presentTier(tierOf(program.tiers, award.tierBefore)),
    tierAfter: presentTier(tier),
    nextTier: nextTier && presentTier(nextTier),
    expiresOn: entry.postings.find((posting) => posting.expiresOn !== undefined)?.expiresOn ?? '',
    campaignName: campaign?.campaign.name ?? '',
  }
}

function presentUnpaid({ rule, sentence = '' }: Reason): Finding['unpaid'] {
  const reason = unpaidReasons.find((known) => known === rule)
  if (!reason) throw new Error(`a scan was left unpaid for a reason the contract does not know: ${rule}`)
  return { reason, sentence }
}

const nicknameOf = async (call: VisitorCall, memberId: string): Promise<string> =>
  maskedNickname((await call.store.get('members', memberId))?.nickname ?? '')
