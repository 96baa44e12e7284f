import type { Unpaid } from '../../domain/campaign/pay'
import type { ScanAdvice, Verdict } from '../words/code'
import { chineseMoment, englishMoment } from './clock'
import { figure } from './figure'
import type { Locale } from '.'
import { adviceSentences, headlines, unpaidSentences, unpaidThen } from './code-words'
import { sayItem, type Speaking } from './item'

/** Why a genuine item does not pay now: what its campaign says, or that it has paid. */
export type UnpaidFacts = Unpaid | { reason: 'alreadyPaid'; byYou: boolean; points: number; at: number }

/** What a finding has to say, as it travels. */
export interface FindingFacts {
  verdict: Verdict
  award: { prize: boolean } | null
  unpaid: UnpaidFacts | null
  first: { byYou: boolean; paid: boolean } | null
  product: { name: string } | null
}

/** What the head of a finding says; each has one title, and a line below it where there is more to say than the title. */
export type Headline =
  /** A prize of the draw, paid now. */
  | 'won'
  /** Nobody scanned it before. */
  | 'firstScan'
  /** Somebody else scanned it before, and the payment is yours now. */
  | 'paidNow'
  /** You were paid for it earlier. */
  | 'paidToYou'
  /** Scanned before and paid to nobody, and joining pays it. */
  | 'pointsWait'
  /** Scanned before by somebody else and paid to nobody, and not to you now either. */
  | 'seenUnpaid'
  /** Scanned before by somebody else, who was paid for it. */
  | 'paidToAnother'
  /** Scanned before by somebody else, and paid to somebody who came later. */
  | 'paidToLater'
  /** You scanned it first, and somebody else was paid. */
  | 'yoursPaidToAnother'
  /** Read by a camera, and not whole. */
  | 'misread'
  | Exclude<Verdict, 'first' | 'seenBefore'>

/** `typed` says that a hand put the code in: a slip of the hand and of a camera are not the same. */
export function headlineOf({ verdict, award, unpaid, first }: FindingFacts, typed = true): Headline {
  if (award?.prize) return 'won'
  if (verdict === 'mistyped') return typed ? 'mistyped' : 'misread'
  if (verdict !== 'first' && verdict !== 'seenBefore') return verdict
  if (unpaid?.reason === 'alreadyPaid') {
    if (unpaid.byYou) return 'paidToYou'
    if (first?.byYou) return 'yoursPaidToAnother'
    return first?.paid ? 'paidToAnother' : 'paidToLater'
  }
  if (verdict === 'first') return 'firstScan'
  if (award) return 'paidNow'
  return unpaid?.reason === 'notMember' ? 'pointsWait' : 'seenUnpaid'
}

/** The title of a finding and what it says below, empty where the title says it all. Never twice the same. */
export function sayHeadline(
  finding: FindingFacts,
  { locale, item }: Speaking,
  typed = true,
): { title: string; body: string } {
  const { title, body } = headlines[locale](sayItem(item, locale))[headlineOf(finding, typed)]
  const { unpaid, product } = finding
  const paid = unpaid?.reason === 'alreadyPaid' ? unpaid : { points: 0, at: 0 }
  return {
    title,
    body: body({ product: product?.name ?? '', points: figure(paid.points), at: momentOf(paid.at, locale) }),
  }
}

/** Why a genuine item did not pay: in a few words, and the way forward where there is one. */
export function sayWhyUnpaid(unpaid: UnpaidFacts, { locale, item }: Speaking): { title: string; more: string } {
  const { title, more } = unpaidSentences[locale](sayItem(item, locale))[unpaid.reason]
  return { title, more: more(spoken(unpaid, locale)) }
}

/** Why a scan that is over was not paid, as it reads in the points history: true whenever it is read. */
export function sayUnpaidThen(unpaid: Unpaid, productName: string, locale: Locale): string {
  const why = sayWhyUnpaidThen(unpaid, locale)
  if (locale === 'en') return productName === '' ? `Scanned: ${why}` : `Scanned: ${productName} (${why})`
  return productName === '' ? `扫码：${why}` : `扫码：${productName}（${why}）`
}

/** The same in a few words, without what was scanned. */
export const sayWhyUnpaidThen = (unpaid: Unpaid, locale: Locale): string =>
  unpaidThen[locale][unpaid.reason](spoken(unpaid, locale))

/** The facts of a reason in words: numbers with their separators, moments in the brand's zone. */
export interface SpokenUnpaid {
  /** Empty where there is no moment to name. */
  at: string
  byYou: boolean
  points: string
  pointsMax: string
  /** Whether there is more than one number of points that it can be. */
  ranges: boolean
  tiers: string
  times: string
}

function spoken(unpaid: UnpaidFacts, locale: Locale): SpokenUnpaid {
  const moments = { at: 0, opensAt: 0, closesAt: 0, againAt: 0 }
  const facts = { ...moments, byYou: false, points: 0, pointsMin: 0, pointsMax: 0, tiers: '', times: 0, ...unpaid }
  const moment = [facts.opensAt, facts.closesAt, facts.againAt, facts.at].find((at) => at > 0) ?? 0
  return {
    at: moment === 0 ? '' : momentOf(moment, locale),
    byYou: facts.byYou,
    points: figure(facts.pointsMin || facts.points),
    pointsMax: figure(facts.pointsMax),
    ranges: facts.pointsMax > facts.pointsMin,
    tiers: facts.tiers.replaceAll('\n', locale === 'en' ? ' or ' : '、'),
    times: figure(facts.times),
  }
}

/** What to do next. */
export const sayAdvice = (advice: ScanAdvice, { locale, item }: Speaking): string =>
  adviceSentences[locale](sayItem(item, locale))[advice]

const momentOf = (at: number, locale: Locale) => (locale === 'en' ? englishMoment(at) : chineseMoment(at))

/** A paid scan, as it reads in the points history. */
export function sayPaid(
  given: { productName: string; campaignName: string; prize: boolean },
  locale: Locale = 'zh-CN',
): string {
  const { productName, campaignName, prize } = given
  if (locale === 'en') return `${prize ? 'Won by scanning' : 'Scanned'}: ${productName} (${campaignName})`
  return `${prize ? '扫码中奖' : '扫码得积分'}：${productName}（${campaignName}）`
}

/**
 * A scan's entry from the rule it was decided by and the facts that rule judged, in either language; undefined where the rule is
 * none of a scan's.
 */
export function sayScan(
  { rule, inputs }: { rule: string; inputs: Record<string, string | number | boolean> },
  productName: string,
  locale: Locale,
): string | undefined {
  if (rule === 'fixed' || rule === 'odds')
    return sayPaid({ productName, campaignName: String(inputs.campaign ?? ''), prize: inputs.prize === true }, locale)
  const unpaid = unpaidOf(rule, inputs)
  return unpaid && sayUnpaidThen(unpaid, productName, locale)
}

/** The reason as it was booked; undefined where the rule is none of these. */
export function unpaidOf(rule: string, inputs: Record<string, string | number | boolean>): Unpaid | undefined {
  const number = (name: string) => Number(inputs[name] ?? 0)
  switch (rule) {
    case 'notMember':
      return { reason: rule, pointsMin: number('pointsMin'), pointsMax: number('pointsMax') }
    case 'campaignNotOpen':
      return { reason: rule, opensAt: number('opensAt') }
    case 'campaignOver':
      return { reason: rule, closesAt: number('closesAt') }
    case 'tierExclusive':
      return { reason: rule, tiers: String(inputs.tiers ?? '') }
    case 'dayLimitReached':
      return { reason: rule, times: number('times'), againAt: number('againAt') }
    case 'totalLimitReached':
      return { reason: rule, times: number('times') }
    case 'noCampaign':
    case 'campaignPaused':
    case 'budgetSpent':
    case 'noPrize':
      return { reason: rule }
    default:
      return undefined
  }
}
