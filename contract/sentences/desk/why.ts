import type { Explanation } from '../../code/explain'
import { chineseMoment, englishMoment } from '../clock'
import { sayHeadline, sayWhyUnpaid, sayWhyUnpaidThen, unpaidOf, type FindingFacts } from '../code'
import { counted } from '../counted'
import { figure } from '../figure'
import { sayItem, type ItemWords } from '../item'
import type { Locale } from '..'
import { sayBecame } from './became'

type ItemExplained = Extract<Explanation, { code: 'item' }>
type Scan = Pick<ItemExplained, 'first' | 'paid' | 'came'>

/**
 * Why a member has no points for an item, said to them: what happened, and what they can do now where there is anything. It
 * names nobody else but masked, as their phone would.
 */
export function sayWhyNoPoints(explanation: Explanation, locale: Locale): string {
  const sentences = sentencesOf(explanation, locale).filter((sentence) => sentence !== '')
  return locale === 'en' ? `${sentences.join('. ')}.` : `${sentences.join('。')}。`
}

function sentencesOf(explanation: Explanation, locale: Locale): string[] {
  if (explanation.code === 'notItem') return sayStanding(explanation, explanation.verdict, '', locale)
  const { item } = explanation
  const about =
    locale === 'en' ? `About ${item.productName}, code ${item.code}` : `您问的是${item.productName}，码 ${item.code}`
  const told = [...whatHappened(explanation, locale), ...whatWasMadeGood(explanation, locale)]
  return [about, ...told, ...whatNow(explanation, locale)]
}

function whatHappened(explanation: ItemExplained, locale: Locale): string[] {
  const { why, item, speaksOf } = explanation
  const words = sayItem(speaksOf, locale)
  switch (why) {
    case 'notActive':
    case 'frozen':
    case 'voided':
    case 'recalled':
      return sayStanding(explanation, why, item.productName, locale)
    default:
      return [(locale === 'en' ? english : chinese)[why](explanation, words)]
  }
}

function whatWasMadeGood({ madeGood, speaksOf }: ItemExplained, locale: Locale): string[] {
  if (!madeGood) return []
  const { unit } = sayItem(speaksOf, locale)
  const at = locale === 'en' ? englishMoment(madeGood.at) : chineseMoment(madeGood.at)
  if (!madeGood.toThem)
    return [
      locale === 'en'
        ? `This ${unit} was made good to another member on ${at}`
        : `${at} 已经为这一${unit}给另一位会员补过积分`,
    ]
  return [
    locale === 'en'
      ? `We made it good on ${at} with ${counted(figure(madeGood.points), 'point')}`
      : `${at} 我们已经为这一${unit}补给您 ${figure(madeGood.points)} 积分`,
  ]
}

/** What the phone says of an item as it stands, or of what is none. */
function sayStanding(
  { speaksOf }: Pick<Explanation, 'speaksOf'>,
  verdict: FindingFacts['verdict'],
  productName: string,
  locale: Locale,
): string[] {
  const finding = { verdict, award: null, unpaid: null, first: null, product: { name: productName } }
  const { title, body } = sayHeadline(finding, { locale, item: speaksOf })
  return [title, body]
}

function whatNow({ now, why, speaksOf, item }: ItemExplained, locale: Locale): string[] {
  if (!now) return []
  switch (now.code) {
    case 'pays':
      return [
        locale === 'en'
          ? `Scanning it now gives ${counted(figure(now.points), 'point')}`
          : `现在扫就能领到 ${figure(now.points)} 积分`,
      ]
    case 'unpaid': {
      const { title, more } = sayWhyUnpaid(now.unpaid, { locale, item: speaksOf })
      return [locale === 'en' ? `As it stands now: ${title}` : `现在的情况是：${title}`, more]
    }
    case 'stopped':
      return why === now.standing ? [] : sayStanding({ speaksOf }, now.standing, item.productName, locale)
  }
}

type Said = Exclude<ItemExplained['why'], 'notActive' | 'frozen' | 'voided' | 'recalled'>

const chinese: Record<Said, (scan: Scan, words: ItemWords) => string> = {
  paid: ({ paid }, { unit }) => {
    const became = paid?.became ? `，${sayBecame(paid.became, 'zh-CN')}` : ''
    return `${chineseMoment(paid?.at ?? 0)} 您扫这一${unit}，领到了 ${figure(paid?.points ?? 0)} 积分${became}`
  },
  paidToAnother: (scan, { unit }) => {
    const { paid } = scan
    const who = paid?.to ? `另一位会员（${paid.to}）` : '另一位会员'
    const own = chineseOwn(scan)
    return `这一${unit}的积分在 ${chineseMoment(paid?.at ?? 0)} 由${who}领走了，每个码只发一次积分${own === '' ? '' : `。${own}`}`
  },
  unpaid: ({ first }, { unit }) =>
    `${chineseMoment(first?.at ?? 0)} 您扫了这一${unit}，没有领到积分，原因是：${thenIn(first, 'zh-CN')}`,
  seenUnpaid: (scan, { unit }) =>
    `这一${unit}在 ${chineseMoment(scan.first?.at ?? 0)} 已经有人扫过，没有领走积分（${thenIn(scan.first, 'zh-CN')}）。${chineseOwn(scan)}`,
  notTheirs: ({ first }, { unit }) =>
    `您还没有扫过这一${unit}。${chineseMoment(first?.at ?? 0)} 有人扫过，没有领走积分（${thenIn(first, 'zh-CN')}）`,
  neverScanned: (_, { unit }) => `还没有人扫过这一${unit}`,
}

/** What the member themselves did, where somebody else was paid or came first. */
function chineseOwn({ first, came }: Scan): string {
  if (first?.byThem && first.reason)
    return `${chineseMoment(first.at)} 您先扫过，当时没有领到积分，原因是：${thenIn(first, 'zh-CN')}`
  if (came) return `${chineseMoment(came.at)} 您扫过它`
  return '我们没有查到您扫过它'
}

const english: Record<Said, (scan: Scan, words: ItemWords) => string> = {
  paid: ({ paid }, { unit }) => {
    const became = paid?.became ? `, ${sayBecame(paid.became, 'en')}` : ''
    return `You scanned this ${unit} on ${englishMoment(paid?.at ?? 0)} and collected ${counted(figure(paid?.points ?? 0), 'point')}${became}`
  },
  paidToAnother: (scan, { unit }) => {
    const { paid } = scan
    const who = paid?.to ? `another member (${paid.to})` : 'another member'
    return `The points of this ${unit} went to ${who} on ${englishMoment(paid?.at ?? 0)}, and a code pays once. ${englishOwn(scan)}`
  },
  unpaid: ({ first }, { unit }) =>
    `You scanned this ${unit} on ${englishMoment(first?.at ?? 0)}, and it paid nothing: ${thenIn(first, 'en')}`,
  seenUnpaid: (scan, { unit }) =>
    `Somebody scanned this ${unit} before, on ${englishMoment(scan.first?.at ?? 0)}, and collected nothing (${thenIn(scan.first, 'en')}). ${englishOwn(scan)}`,
  notTheirs: ({ first }, { unit }) =>
    `You have not scanned this ${unit} yet. Somebody did on ${englishMoment(first?.at ?? 0)} and collected nothing (${thenIn(first, 'en')})`,
  neverScanned: (_, { unit }) => `Nobody has scanned this ${unit} yet`,
}

function englishOwn({ first, came }: Scan): string {
  if (first?.byThem && first.reason)
    return `You scanned it first, on ${englishMoment(first.at)}, and it paid nothing then: ${thenIn(first, 'en')}`
  if (came) return `You scanned it on ${englishMoment(came.at)}`
  return 'We have no scan of it by you'
}

/** Why the first scan did not pay, as it was then. */
function thenIn(first: Scan['first'], locale: Locale): string {
  const unpaid = first?.reason && unpaidOf(first.reason.rule, first.reason.inputs)
  return unpaid ? sayWhyUnpaidThen(unpaid, locale) : (first?.reason?.sentence ?? '')
}
