import type { Became } from '../../../domain/points/became'
import { chineseMoment, englishMoment, sayDay } from '../clock'
import { counted } from '../counted'
import { figure } from '../figure'
import type { Locale } from '..'

/** What became of points that came, in a few words. */
export const sayBecame = (became: Became, locale: Locale): string =>
  locale === 'en' ? sayInEnglish(became) : sayInChinese(became)

function sayInChinese(became: Became): string {
  switch (became.code) {
    case 'usable':
      return `可用到 ${sayDay(became.until, 'zh-CN')}`
    case 'partlyUsed':
      return `用过一部分，还剩 ${figure(became.left)}，可用到 ${sayDay(became.until, 'zh-CN')}`
    case 'used':
      return '后来已经用掉'
    case 'expired':
      return `用到 ${sayDay(became.lastDay, 'zh-CN')}为止，没用完的已经过期`
    case 'takenBack':
      return became.why === ''
        ? `${chineseMoment(became.at)} 被收回`
        : `${chineseMoment(became.at)} 被收回：${became.why}`
    case 'pending':
      if (became.releasesAt !== null) return `还没到账，${chineseMoment(became.releasesAt)} 到账`
      return became.awaits === 'receipt' ? '还没到账，确认收货后到账' : '还没到账，事情办成后到账'
    case 'released':
      return `${chineseMoment(became.at)} 已经到账`
    case 'repaid':
      return '抵了之前欠的积分'
  }
}

function sayInEnglish(became: Became): string {
  switch (became.code) {
    case 'usable':
      return `usable until ${sayDay(became.until, 'en')}`
    case 'partlyUsed':
      return `partly used: ${counted(figure(became.left), 'point')} left, until ${sayDay(became.until, 'en')}`
    case 'used':
      return 'used since'
    case 'expired':
      return `what was left expired after ${sayDay(became.lastDay, 'en')}`
    case 'takenBack':
      return became.why === ''
        ? `taken back on ${englishMoment(became.at)}`
        : `taken back on ${englishMoment(became.at)}: ${became.why}`
    case 'pending':
      if (became.releasesAt !== null) return `not usable before ${englishMoment(became.releasesAt)}`
      return became.awaits === 'receipt' ? 'not usable until the order is received' : 'not usable yet'
    case 'released':
      return `usable since ${englishMoment(became.at)}`
    case 'repaid':
      return 'paid what was owed'
  }
}
