import type { Given } from '../../domain/points/lots'
import { sayDay } from './clock'
import { figure } from './figure'
import type { Locale } from '.'

/** What became of points that a member was given, a line for each: until when they can be used, and what of them cannot. */
export function sayGiven({ lots, repaid, forfeited }: Given, locale: Locale): string[] {
  const english = locale === 'en'
  const isOneLot = lots.length === 1 && repaid === 0 && forfeited === 0
  const until = (day: string) => (english ? `use by ${sayDay(day, locale)}` : `可用到 ${sayDay(day, locale)}`)
  return [
    ...lots.map(({ expiresOn, points }) =>
      isOneLot
        ? until(expiresOn)
        : english
          ? `${figure(points)}: ${until(expiresOn)}`
          : `${figure(points)} 积分${until(expiresOn)}`,
    ),
    ...sayKept({ repaid, forfeited }, locale),
  ]
}

/** What of points that a member was given cannot be used, a line for each reason. */
export function sayKept({ repaid, forfeited }: Omit<Given, 'lots'>, locale: Locale): string[] {
  const english = locale === 'en'
  return [
    ...(repaid > 0 ? [english ? `${figure(repaid)}: paid what you owed` : `${figure(repaid)} 积分抵了之前欠的`] : []),
    ...(forfeited > 0
      ? [
          english
            ? `${figure(forfeited)}: past their day, they do not come back`
            : `${figure(forfeited)} 积分已经过期，不能退回`,
        ]
      : []),
  ]
}
