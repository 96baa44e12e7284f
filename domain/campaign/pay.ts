import { dayAt, nextDayAt } from '../calendar'
import { afterEvent } from '../engagement/after-event'
import { combineMultipliers, memberDayPercent, type MemberDay } from '../engagement/member-day'
import type { Task } from '../engagement/tasks'
import { isOpenTo, multiplierPercentOf, tiersNaming } from '../member/benefits'
import { growthInWindow } from '../member/growth'
import { afterEntry, type CardAfter, type Member, type ScanCount } from '../member/member'
import { tierOf, type Tier } from '../member/tier'
import type { TierRules } from '../member/tier-move'
import { settleTier } from '../member/tier-standing'
import type { Award, Entry, Posting } from '../points/ledger'
import { fill, usablePoints } from '../points/lots'
import { lastDayFor, type ExpiryRule } from '../points/policies'
import { no, yes, type Result } from '../result'
import type { Campaign, SetAside } from './campaign'
import type { Limit, Reward } from './rules'

/** A campaign as the doors keep it: its rules already read. */
export interface ReadyCampaign {
  campaign: Campaign
  reward: Reward
  limits: Limit[]
  /** How long its points can be used; null where the programme's rule applies. */
  expiry: ExpiryRule | null
}

/** Why a genuine item does not pay, with the facts its sentence needs. */
export type Unpaid =
  /** It would pay a new member, and what the campaign gives such a member at least and at most. */
  | { reason: 'notMember'; pointsMin: number; pointsMax: number }
  | { reason: 'noCampaign' }
  | { reason: 'campaignNotOpen'; opensAt: number }
  | { reason: 'campaignPaused' }
  | { reason: 'campaignOver'; closesAt: number }
  | { reason: 'tierExclusive'; tiers: string }
  /** `againAt` is when the member may be paid again; 0 where the campaign is over by then. */
  | { reason: 'dayLimitReached'; times: number; againAt: number }
  | { reason: 'totalLimitReached'; times: number }
  | { reason: 'budgetSpent' }
  | { reason: 'noPrize' }

/** Whether the campaign pays at all at this moment, whoever asks. */
export function campaignPays(ready: ReadyCampaign | null, at: number): Unpaid | null {
  if (!ready || ready.campaign.state === 'draft') return { reason: 'noCampaign' }
  const { state, opensAt, closesAt } = ready.campaign
  if (state === 'ended' || at >= closesAt) return { reason: 'campaignOver', closesAt }
  if (state === 'paused') return { reason: 'campaignPaused' }
  return at < opensAt ? { reason: 'campaignNotOpen', opensAt } : null
}

/**
 * What one code is worth before any multiplier. `rank` is the code's place in the draw, 0 first; prizes are handed out
 * to the first ranks in the order of the table, so the winners are exactly as many as promised.
 */
export function worthOf(reward: Reward, rank: () => number): { points: number; prize: boolean } {
  if (reward.code === 'fixed') return { points: reward.points, prize: false }
  let firstRank = 0
  const drawn = rank()
  for (const prize of reward.prizes) {
    if (drawn < firstRank + prize.winners) return { points: prize.points, prize: true }
    firstRank += prize.winners
  }
  return { points: reward.otherwise, prize: false }
}

/** What a payment comes to, and what stays on the card: hundredths of a point, 0 to 99. */
export interface Multiplied {
  points: number
  hundredths: number
}

/**
 * Points times a multiplier in percent. What is less than a point is carried on the card to the next payment, so that over
 * any number of them a member has been paid what was announced, to the hundredth (decision 17).
 */
export function multiply(points: number, multiplierPercent: number, carried: number): Multiplied {
  const hundredths = points * multiplierPercent + carried
  return { points: Math.floor(hundredths / 100), hundredths: hundredths % 100 }
}

/** The most that points times a multiplier can come to, with the fullest fraction carried into it. */
export const multiplyAtMost = (points: number, multiplierPercent: number): number =>
  multiply(points, multiplierPercent, 99).points

/** What the codes of a campaign are worth that pay at all: the least and the most of them. */
export function worthRange(reward: Reward): { least: number; most: number } {
  if (reward.code === 'fixed') return { least: reward.points, most: reward.points }
  const worths = [...reward.prizes.map(({ points }) => points), ...(reward.otherwise > 0 ? [reward.otherwise] : [])]
  return { least: Math.min(...worths), most: Math.max(...worths) }
}

/** A campaign's multiplier for a tier on this day, in percent: 100 where the campaign leaves multipliers out. */
export const multiplierIn = (
  { tierMultiplied }: Pick<Campaign, 'tierMultiplied'>,
  tier: Tier,
  memberDays: readonly MemberDay[],
  at: number,
): number =>
  tierMultiplied ? combineMultipliers([multiplierPercentOf(tier.benefits), memberDayPercent(memberDays, at)]) : 100

export interface Payment {
  award: Award
  postings: Posting[]
  growth: number
  card: CardAfter
}

/**
 * Decides a payment for a first scan and what it does to the card: points by rule, tier and member day, growth by the
 * points before any multiplier, the tier at once, and the scan for the tasks that wait for one. `pointsGranted` is what the budget lets this scan have.
 */
export function payScan(given: {
  member: Member
  ready: ReadyCampaign
  worth: { points: number; prize: boolean }
  rules: TierRules & { memberDays: readonly MemberDay[]; tasks: readonly Task[] }
  /** The programme's rule, for campaigns without one of their own. */
  pointsExpiry: ExpiryRule
  pointsGranted: number
  at: number
}): Result<Payment, { code: 'unpaid'; unpaid: Unpaid }> {
  const { member, ready, worth, rules, at } = given
  const tierBefore = tierOf(rules.tiers, settleTier(member, rules, at).standing.tier)
  const everyTier = rules.tiers.map(({ benefits }) => benefits)
  if (!isOpenTo(tierBefore.benefits, everyTier, 'exclusiveCampaigns', ready.campaign._id)) {
    const tiers = tiersNaming(rules.tiers, 'exclusiveCampaigns', ready.campaign._id)
    return no({ code: 'unpaid', unpaid: { reason: 'tierExclusive', tiers } })
  }
  const day = dayAt(at)
  const counted = countOn(member.scans[ready.campaign._id], day)
  const reached = ready.limits.filter((limit) => limitReached(limit, counted)).sort(longestFirst)[0]
  if (reached) return no({ code: 'unpaid', unpaid: unpaidBy(reached, ready.campaign, at) })
  if (worth.points === 0) return no({ code: 'unpaid', unpaid: { reason: 'noPrize' } })

  const carried = member.pointHundredths ?? 0
  const asked = multiplierIn(ready.campaign, tierBefore, rules.memberDays, at)
  const multiplierPercent = affordable(ready.campaign, { ...worth, carried }, asked, given.pointsGranted)
  const { points, hundredths } = multiply(worth.points, multiplierPercent, carried)
  if (points > given.pointsGranted) return no({ code: 'unpaid', unpaid: { reason: 'budgetSpent' } })

  const postings: Posting[] = [
    { account: 'issued', points: -points },
    ...fill(member.lots, [{ expiresOn: lastDayFor(ready.expiry ?? given.pointsExpiry, at), points }]),
  ]
  const growth = worth.points
  const after = afterEntry(member, { postings, growth, at }, rules)
  const count = { day, today: counted.today + 1, total: counted.total + 1 }
  const scans = { ...member.scans, [ready.campaign._id]: count }
  // Most cards never carry any.
  const scanned = carried + hundredths > 0 ? { scans, pointHundredths: hundredths } : { scans }
  return yes({
    award: {
      points,
      basePoints: worth.points,
      multiplierPercent,
      ...(carried + hundredths > 0 ? { hundredthsAfter: hundredths } : {}),
      prize: worth.prize,
      pointsAfter: usablePoints(after.member.lots, day),
      growthAfter: growthInWindow(after.member, rules.tierPolicy.window, at),
      tierBefore: tierBefore.code,
      tierAfter: after.member.tier,
    },
    postings,
    growth,
    card: {
      ...after,
      member: afterEvent({ ...after.member, ...scanned }, rules.tasks, 'scanned', at),
    },
  })
}

/** What was set aside for one code that is worth so much before any multiplier. */
export const setAsideForCode = (aside: SetAside | null, worth: { points: number; prize: boolean }): number =>
  aside && (worth.prize || aside.codes === 'every') ? multiplyAtMost(worth.points, aside.multiplierPercent) : 0

/** A multiplier that was raised after launch is paid where the budget still has the rest; else the one at launch is. */
function affordable(
  { setAside }: Campaign,
  worth: { points: number; prize: boolean; carried: number },
  asked: number,
  pointsGranted: number,
): number {
  if (!setAside || multiply(worth.points, asked, worth.carried).points <= pointsGranted) return asked
  return setAsideForCode(setAside, worth) > 0 ? Math.min(asked, setAside.multiplierPercent) : asked
}

/** Of two limits that are reached, the one that no new day lifts is the one to be told of. */
const longestFirst = (left: Limit, right: Limit): number =>
  Number(right.code === 'inAll') - Number(left.code === 'inAll')

function unpaidBy({ code, times }: Limit, { closesAt }: Campaign, at: number): Unpaid {
  if (code === 'inAll') return { reason: 'totalLimitReached', times }
  const tomorrow = nextDayAt(at)
  return { reason: 'dayLimitReached', times, againAt: tomorrow < closesAt ? tomorrow : 0 }
}

const countOn = (count: ScanCount | undefined, day: string): ScanCount =>
  count ? { day, today: count.day === day ? count.today : 0, total: count.total } : { day, today: 0, total: 0 }

const limitReached = (limit: Limit, count: ScanCount): boolean =>
  (limit.code === 'perDay' ? count.today : count.total) >= limit.times

/** The entry that a paid scan books. */
export const earnEntry = (
  booked: Omit<Entry, 'kind' | 'postings' | 'growth'>,
  payment: Pick<Payment, 'postings' | 'growth'>,
): Entry => ({ kind: 'earn', postings: payment.postings, growth: payment.growth, ...booked })
