import { contributionKinds } from '../../domain/community/contribution'
import { unpaidReasons } from '../words/code'
import { sayDay } from './clock'
import { sayContribution } from './community'
import { sayTask } from './engagement'
import { sayScan } from './code'
import type { Locale } from '.'
import { counted } from './counted'

export type Fact = string | number | boolean
export type Inputs = Record<string, Fact>

/** Why something happened, as data: which rule, and the facts it judged. */
export interface Reasoned {
  rule: string
  inputs: Inputs
  /** What was written down when it was booked, where it was. */
  sentence?: string | undefined
  /** Of the scanned product; null where nothing was scanned. */
  productName?: string | null
}

type Say<Name extends string> = Record<Locale, (facts: Record<Name, Fact>) => string>

interface Line {
  facts: readonly string[]
  say: (inputs: Inputs, locale: Locale) => string | undefined
}

/** A sentence in both languages, and the facts it needs: without one of them nothing is said. */
const line = <const Name extends string>(facts: readonly Name[], say: Say<Name>): Line => ({
  facts,
  say: (inputs, locale) => (holds(inputs, facts) ? say[locale](inputs) : undefined),
})

const holds = <Name extends string>(inputs: Inputs, names: readonly Name[]): inputs is Record<Name, Fact> =>
  names.every((name) => inputs[name] !== undefined)

const named = (chinese: string, english: string): Line =>
  line(['reward'], {
    'zh-CN': ({ reward }) => `${chinese}：${reward}`,
    en: ({ reward }) => `${english}: ${reward}`,
  })

/** What another entry was earned for: its own rule and facts stand among this one's. */
const earned = (chinese: string, english: string): Line => ({
  facts: ['earnedFor', 'reward'],
  say: ({ earnedFor, ...inputs }, locale) => {
    if (typeof earnedFor !== 'string') return undefined
    const inner = lines[earnedFor]
    // What was earned before its rule was kept is known by its sentence alone.
    const said = inner ? inner.say(inputs, locale) : earnedFor
    return said && (locale === 'en' ? `${english}: ${said}` : `${chinese}：${said}`)
  },
})

/** Days of streaks, stored as 3,7. */
const list = (days: Fact, locale: Locale) => String(days).replaceAll(',', locale === 'en' ? ' and ' : '、')

const contributions = Object.fromEntries(
  contributionKinds.map((kind) => [
    kind,
    line([], { 'zh-CN': () => sayContribution(kind, 'zh-CN'), en: () => sayContribution(kind, 'en') }),
  ]),
)

/** Every reason for which points move, beside what scans say. */
const lines: Record<string, Line> = {
  checkIn: line(['streak', 'completed'], {
    'zh-CN': ({ streak, completed }) =>
      Number(streak) > 1
        ? `每日签到，连续 ${streak} 天${completed ? `，达成连签 ${list(completed, 'zh-CN')} 天` : ''}`
        : '每日签到',
    en: ({ streak, completed }) =>
      Number(streak) > 1
        ? `Daily check-in, day ${streak} in a row${completed ? `, a streak of ${counted(list(completed, 'en'), 'day')}` : ''}`
        : 'Daily check-in',
  }),
  makeUp: line(['day', 'completed'], {
    'zh-CN': ({ day, completed }) => `补签 ${sayDay(String(day), 'zh-CN')}，达成连签 ${list(completed, 'zh-CN')} 天`,
    en: ({ day, completed }) =>
      `Made up for ${sayDay(String(day), 'en')}: a streak of ${counted(list(completed, 'en'), 'day')}`,
  }),
  task: line(['event', 'period', 'times'], {
    'zh-CN': (task) => `完成任务：${sayTask(task, 'zh-CN')}`,
    en: (task) => `Task done: ${sayTask(task, 'en')}`,
  }),
  birthdayGift: line(['year'], {
    'zh-CN': ({ year }) => `生日快乐：${year} 年的生日礼`,
    en: ({ year }) => `Happy birthday: your gift for ${year}`,
  }),
  redeem: named('兑换', 'Redeemed'),
  cancel: named('取消兑换，积分退回', 'Cancelled, points returned'),
  refund: line(['reward', 'why'], {
    'zh-CN': ({ reward, why }) => `退回积分：${reward}（${why}）`,
    en: ({ reward, why }) => `Points returned: ${reward} (${why})`,
  }),
  orderReceived: {
    facts: ['reward', 'kind'],
    // What nobody sends is never received; an older entry does not say which it was.
    say: ({ reward, kind = 'physical' }, locale) => {
      if (reward === undefined) return undefined
      const sent = kind === 'physical'
      if (locale === 'en') return `${sent ? 'Points for an order received' : 'Points back for redeeming'}: ${reward}`
      return `${sent ? '收货得积分' : '兑换返积分'}：${reward}`
    },
  },
  orderUndone: named('兑换已退回，收回它得的积分', 'The order was undone, its points were taken back'),
  expire: line(['lots'], {
    'zh-CN': ({ lots }) => (Number(lots) > 1 ? `${lots} 批积分到期` : '积分到期'),
    en: ({ lots }) => (Number(lots) > 1 ? `${lots} lots of points expired` : 'Points expired'),
  }),
  adjust: line(['why'], {
    'zh-CN': ({ why }) => `人工调整：${why}`,
    en: ({ why }) => `Adjusted by hand: ${why}`,
  }),
  compensate: line(['why'], {
    'zh-CN': ({ why }) => `为您扫的码补积分：${why}`,
    en: ({ why }) => `Points for your code, by hand: ${why}`,
  }),
  reverse: line(['why'], {
    'zh-CN': ({ why }) => `收回积分：${why}`,
    en: ({ why }) => `Points taken back: ${why}`,
  }),
  left: line([], {
    'zh-CN': () => '会员已注销，剩余积分作废',
    en: () => 'The card was deleted; the points left were given up',
  }),
  ...contributions,
  release: earned('积分已生效', 'Points can be used now'),
  takenDown: earned('内容已下架，收回积分', 'Taken down, points taken back'),
}

/** The rules that this catalog knows. */
export const reasonCodes = Object.keys(lines)

/** A scan's own rules: what a campaign pays by, and why it does not. */
const scanRules: readonly string[] = ['fixed', 'odds', ...unpaidReasons]

/** Why points moved, in the reader's language; what was written down where the facts are not known. */
export const sayReason = ({ rule, inputs, sentence, productName }: Reasoned, locale: Locale): string =>
  lines[rule]?.say(inputs, locale) ?? sayScan({ rule, inputs }, productName ?? '', locale) ?? sentence ?? ''

/** The facts that a reason's sentence is made of: what else was judged, and by whom, is nobody's business. */
export function factsOf({ rule, inputs }: Reasoned): Inputs {
  if (scanRules.includes(rule)) return inputs
  const { earnedFor } = inputs
  const inner = typeof earnedFor === 'string' ? (lines[earnedFor]?.facts ?? []) : []
  const names = [...(lines[rule]?.facts ?? []), ...inner]
  return Object.fromEntries(Object.entries(inputs).filter(([name]) => names.includes(name)))
}
