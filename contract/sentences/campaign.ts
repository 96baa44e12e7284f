import type { Limit, Reward } from '../../domain/campaign/rules'
import type { ExpiryRule } from '../../domain/points/policies'
import { sayExpiry } from './expiry'
import { figure } from './figure'
import type { Locale } from '.'

/** What a campaign promises to everybody who scans. */
export interface Promised {
  /** Null while a draft does not say. */
  reward: Reward | null
  /** Null where the codes alone are the limit; of a draw members are told no more than that there is one. */
  pointsMax: number | null
  /** Of its codes those that an earlier campaign has paid: they are paid nothing more. */
  codesPaidBefore: number
  /** Null where the programme's rule applies. */
  expiry: ExpiryRule | null
}

/** The promise one line for each of its parts: what is paid, how far it goes, how long it lasts. */
export const sayPromise = ({ reward, pointsMax, codesPaidBefore, expiry }: Promised, locale: Locale): string[] => [
  ...(reward ? [sayReward(reward, locale, codesPaidBefore)] : []),
  ...(codesPaidBefore > 0 ? [sayPaidBefore(codesPaidBefore, locale)] : []),
  ...(reward && pointsMax !== null ? [sayBudget(reward, pointsMax, locale)] : []),
  ...(expiry ? [sayExpiry(expiry, locale)] : []),
]

/** The promise and the limits, as the desk shows them. */
export const sayRules = ({ limits, ...promise }: Promised & { limits: readonly Limit[] }, locale: Locale): string[] => [
  ...sayPromise(promise, locale),
  ...limits.map((limit) => sayLimit(limit, locale)),
]

/** The promise in one line. */
export const sayPromiseInLine = (promised: Promised, locale: Locale): string =>
  sayPromise(promised, locale).join(locale === 'en' ? '; ' : '，')

/** Which codes win is secret, so any of those paid before may be a winner. */
export function sayReward(reward: Reward, locale: Locale, codesPaidBefore = 0): string {
  const isEnglish = locale === 'en'
  if (reward.code === 'fixed')
    return isEnglish
      ? `The first scan of every code pays ${figure(reward.points)} points`
      : `每个码首次扫码得 ${figure(reward.points)} 积分`
  const { prizes, otherwise } = reward
  const most = codesPaidBefore === 0 ? '' : isEnglish ? 'at most ' : '最多 '
  if (isEnglish) {
    const won = prizes.map(({ winners, points }) => `${most}${sayCodes(winners)} ${figure(points)} points`).join(', ')
    return otherwise > 0 ? `${won}, every other code ${figure(otherwise)}` : `${won}, the other codes nothing`
  }
  const won = prizes
    .map(({ winners, points }) => `${most}${figure(winners)} 个码各得 ${figure(points)} 积分`)
    .join('，')
  return otherwise > 0 ? `${won}，其余每码得 ${figure(otherwise)} 积分` : `${won}，其余不中奖`
}

const sayCodes = (codes: number) => (codes === 1 ? '1 code wins' : `${figure(codes)} codes win`)

/** What codes of an earlier campaign leave uncertain. */
export const sayPaidBefore = (codesPaidBefore: number, locale: Locale): string =>
  locale === 'en'
    ? `${figure(codesPaidBefore)} of the codes were paid before and are not paid again`
    : `其中 ${figure(codesPaidBefore)} 个码以前领过积分，不会再发`

/** What a budget leaves uncertain. */
export function sayBudget(reward: Reward, pointsMax: number, locale: Locale): string {
  const isEnglish = locale === 'en'
  if (reward.code === 'fixed')
    return isEnglish
      ? `${figure(pointsMax)} points in all, first come, first served`
      : `一共 ${figure(pointsMax)} 积分，先到先得`
  if (reward.otherwise > 0)
    return isEnglish
      ? 'the points of the winners are set aside, the others are paid first come, first served'
      : '中奖的积分已经留好，其余的先到先得'
  return isEnglish ? 'the points of the winners are set aside' : '中奖的积分已经留好'
}

export function sayLimit({ code, times }: Limit, locale: Locale): string {
  if (locale === 'en') {
    const often = times === 1 ? 'once' : `${times} times`
    return code === 'perDay' ? `Everybody is paid at most ${often} a day` : `Everybody is paid at most ${often} in all`
  }
  return code === 'perDay' ? `每人每天最多领 ${times} 次` : `每人一共最多领 ${times} 次`
}
