import { safeParse, type InferOutput } from 'valibot'
import type { Output } from '../../contract'
import { unpaidView } from '../../contract/code/visitor'
import type { ScanAdvice } from '../../contract/words/code'
import type { Product } from '../../domain/code/product'
import { bestBeforeOf } from '../../domain/code/shelf-life'
import { tierAfter, tierOf } from '../../domain/member/tier'
import type { Entry, Reason } from '../../domain/points/ledger'
import { givenBy } from '../../domain/points/lots'
import { campaignOf } from '../campaign/configuration'
import { programOf } from '../brand/configuration'
import type { ReadyProgram } from '../brand/program'
import type { VisitorCall } from '../kernel/ports/platform'
import { presentCard, presentTier } from '../points/card-view'
import type { SeenAgain } from './again'
import type { Item, NotItem } from './item'
import type { Settled } from './settle'

type Finding = Output<'code', 'scan'>

const nothing: Omit<Finding, 'verdict' | 'genuine'> = {
  code: '',
  product: null,
  first: null,
  award: null,
  unpaid: null,
  card: null,
  notice: null,
  advice: [],
}

const noBatch = { batchId: '', batchLabel: '', madeOn: null, bestBefore: null }

/** None of our items: a forgery, a slip of the hand, a retail barcode, or something else altogether. */
export const presentNotItem = ({ verdict, code, product }: NotItem): Finding => ({
  ...nothing,
  verdict,
  genuine: false,
  code: verdict === 'mistyped' ? code : '',
  product: product && { ...presentProduct(product), ...noBatch, serial: null },
  advice: advices[verdict],
})

/** Ours, but not to be in use. */
export const presentIdle = (item: Item, verdict: 'notActive' | 'frozen' | 'voided' | 'recalled'): Finding => ({
  ...presentItem(item),
  verdict,
  genuine: verdict !== 'voided',
  notice: item.notice,
  advice: advices[verdict],
})

export async function presentFirst(call: VisitorCall, item: Item, { entry, member }: Settled): Promise<Finding> {
  const program = await programOf(call)
  const award = await presentAward(call, program, entry)
  return {
    ...presentItem(item),
    verdict: 'first',
    award,
    unpaid: award ? null : unpaidFacts(entry.reason),
    card: member ? presentCard(member, program, call.at) : null,
  }
}

/** Whoever scanned first and finds nothing paid since, or is paid now, still is the first. */
export async function presentAgain(call: VisitorCall, item: Item, seen: SeenAgain): Promise<Finding> {
  const program = await programOf(call)
  const { first, booked, member, looks } = seen
  const byYou = first.memberId === call.visitorId
  const award = booked && (await presentAward(call, program, booked))
  const unpaid = award ? null : (seen.unpaid ?? unpaidFacts((booked ?? first).reason))
  const isFirst = byYou && unpaid?.reason !== 'alreadyPaid'
  return {
    ...presentItem(item),
    verdict: isFirst ? 'first' : 'seenBefore',
    first: isFirst ? null : presentFirstScan(first, byYou, looks),
    award,
    unpaid,
    card: member ? presentCard(member, program, call.at) : null,
    advice: isFirst ? [] : seenAdvice(byYou, unpaid),
  }
}

/** Whoever was not the first looks whether it had been opened; whoever can't be paid for what they bought may have a fake in hand. */
function seenAdvice(byYou: boolean, unpaid: Finding['unpaid']): ScanAdvice[] {
  const paid = unpaid?.reason === 'alreadyPaid' ? unpaid : undefined
  if (byYou || paid?.byYou) return []
  return paid ? ['checkOpened', 'exchange'] : ['checkOpened']
}

/** What to do about it, most useful first. */
const advices: Record<NotItem['verdict'] | 'notActive' | 'frozen' | 'voided' | 'recalled', ScanAdvice[]> = {
  notActive: ['askShop', 'keepReceipt'],
  frozen: ['scanLater', 'askService'],
  voided: ['doNotBuy', 'tellUsWhere'],
  recalled: ['stopUsing', 'refund'],
  notOurs: ['checkPlace', 'officialChannels'],
  mistyped: ['lookAlikes', 'scanInstead'],
  barcode: ['findCode'],
  foreign: ['findCode'],
}

function presentFirstScan(
  { at, scan, sightings }: Entry,
  byYou: boolean,
  { times, yours }: SeenAgain['looks'],
): Finding['first'] {
  const name = sightings?.paidFirst ?? scan?.by
  return {
    at,
    byYou,
    byMember: name !== undefined,
    by: byYou ? '' : (name ?? ''),
    paid: Boolean(scan?.award) || sightings?.paidFirst !== undefined,
    where: scan?.where ?? '',
    times,
    yours,
  }
}

const presentProduct = ({ _id, name, tagline, picture }: Product) => ({ id: _id, name, tagline, picture })

const presentItem = ({ product, batch, serial, code }: Item) => ({
  ...nothing,
  genuine: true,
  code,
  product: {
    ...presentProduct(product),
    batchId: batch._id,
    batchLabel: batch.label,
    madeOn: batch.made?.on ?? null,
    bestBefore: bestBeforeOf(batch, product),
    serial,
  },
})

async function presentAward(call: VisitorCall, program: ReadyProgram, entry: Entry): Promise<Finding['award']> {
  const award = entry.scan?.award
  if (!award) return null
  const campaign = entry.scan?.campaignId ? await campaignOf(call, entry.scan.campaignId) : null
  const tier = tierOf(program.tiers, award.tierAfter)
  const nextTier = tierAfter(program.tiers, tier)
  const hundredthsAfter = award.hundredthsAfter ?? 0
  return {
    entryId: entry._id,
    points: award.points,
    basePoints: award.basePoints,
    multiplierPercent: award.multiplierPercent,
    multiplied: campaign?.campaign.tierMultiplied ?? false,
    hundredthsBefore: hundredthsAfter + 100 * award.points - award.basePoints * award.multiplierPercent,
    hundredthsAfter,
    prize: award.prize,
    growth: entry.growth,
    pointsBefore: award.pointsAfter - award.points,
    pointsAfter: award.pointsAfter,
    growthBefore: award.growthAfter - entry.growth,
    growthAfter: award.growthAfter,
    tierBefore: presentTier(tierOf(program.tiers, award.tierBefore)),
    tierAfter: presentTier(tier),
    nextTier: nextTier && presentTier(nextTier),
    given: givenBy(entry),
    campaignName: campaign?.campaign.name ?? '',
  }
}

/** The facts of a reason as it was booked. */
function unpaidFacts({ rule, inputs }: Reason): InferOutput<typeof unpaidView> {
  const read = safeParse(unpaidView, { reason: rule, ...inputs })
  if (!read.success) throw new Error(`a scan was left unpaid for a reason the contract does not know: ${rule}`)
  return read.output
}
