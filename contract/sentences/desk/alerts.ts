import type { InferOutput } from 'valibot'
import type { alertView } from '../../alert/views'
import type { Locale } from '..'
import { chineseMoment, englishMoment } from '../clock'
import { isOne } from '../counted'
import { figure } from '../figure'

export type SaidAlert = InferOutput<typeof alertView>

const hoursIn = (ms: number): number => Math.max(1, Math.round(ms / 3_600_000))

const chinese: Record<SaidAlert['kind'], (alert: SaidAlert) => string> = {
  budget: ({ title, amount, outOf, level, detail }) =>
    level === 'bad'
      ? `活动「${title}」的 ${figure(outOf ?? 0)} 积分预算${amount === 0 ? '已经发完' : `只剩 ${figure(amount)}，不够再发一次`}：${
          detail === 'prizesKept' ? '留好的中奖照发，其余扫码领不到积分' : '之后扫码领不到积分'
        }`
      : `活动「${title}」的预算只剩 ${figure(amount)} 积分（共 ${figure(outOf ?? 0)}${
          detail === 'prizesKept' ? '，中奖的已另外留好' : ''
        }）`,
  ending: ({ title, amount, at }) =>
    `活动「${title}」${figure(amount)} 天内结束（${chineseMoment(at ?? 0)}），到点后扫码不再发积分`,
  stock: ({ title, amount, detail }) =>
    amount === 0
      ? detail === ''
        ? `礼品「${title}」已经换完，商城里显示售罄`
        : `礼品「${title}」的 ${detail} 已经换完`
      : `礼品「${title}」${detail === '' ? '' : `的 ${detail} `}只剩 ${figure(amount)} 件`,
  orders: ({ amount, isMore, at }) =>
    `${figure(amount)}${isMore ? ' 多' : ''} 张兑换单等着打包，最早的是 ${chineseMoment(at ?? 0)}`,
  jobs: ({ amount, at, detail }) =>
    detail === ''
      ? `最近一小时的定时任务有 ${figure(amount)} 条没办成，最近一次在 ${chineseMoment(at ?? 0)}`
      : `定时任务落后了 ${figure(hoursIn(amount))} 小时，数字和通知会晚到`,
  wrongCodes: ({ amount, outOf, isMore }) =>
    `最近一小时有 ${figure(amount)}${isMore ? ' 多' : ''} 次假码或错码，平时一小时约 ${figure(outOf ?? 0)} 次`,
  reviews: ({ amount, isMore, at }) =>
    `社区有 ${figure(amount)}${isMore ? ' 多' : ''} 条内容或举报等着审核，最早的是 ${chineseMoment(at ?? 0)}`,
}

const many = (count: number, isMore: boolean, one: string, more: string): string =>
  `${figure(count)}${isMore ? '+' : ''} ${isOne(count) && !isMore ? one : more}`

const english: Record<SaidAlert['kind'], (alert: SaidAlert) => string> = {
  budget: ({ title, amount, outOf, level, detail }) =>
    level === 'bad'
      ? `The budget of “${title}”, ${figure(outOf ?? 0)} points, ${
          amount === 0 ? 'is spent' : `has ${figure(amount)} left, too few for one more scan`
        }: ${detail === 'prizesKept' ? 'prizes that were set aside are still paid, other scans are not' : 'scans are not paid any more'}`
      : `The budget of “${title}” has ${figure(amount)} of ${figure(outOf ?? 0)} points left${
          detail === 'prizesKept' ? ', prizes set aside' : ''
        }`,
  ending: ({ title, amount, at }) =>
    `“${title}” ends within ${many(amount, false, 'day', 'days')}, ${englishMoment(at ?? 0)}; scans are not paid afterwards`,
  stock: ({ title, amount, detail }) =>
    `“${title}”${detail === '' ? '' : ` in ${detail}`} ${amount === 0 ? 'is sold out' : `has only ${figure(amount)} left`}`,
  orders: ({ amount, isMore, at }) =>
    `${many(amount, isMore, 'order waits', 'orders wait')} to be packed, the oldest since ${englishMoment(at ?? 0)}`,
  jobs: ({ amount, at, detail }) =>
    detail === ''
      ? `Jobs failed at ${many(amount, false, 'document', 'documents')} in the last hour, last ${englishMoment(at ?? 0)}`
      : `A job lies ${many(hoursIn(amount), false, 'hour', 'hours')} behind: figures and notices come late`,
  wrongCodes: ({ amount, outOf, isMore }) =>
    `${many(amount, isMore, 'wrong code', 'wrong codes')} in the last hour; an ordinary hour has about ${figure(outOf ?? 0)}`,
  reviews: ({ amount, isMore, at }) =>
    `${many(amount, isMore, 'text or report waits', 'texts or reports wait')} to be reviewed, the oldest since ${englishMoment(at ?? 0)}`,
}

/** One alert in one line: what there is to look at, and no person. */
export const sayAlert = (alert: SaidAlert, locale: Locale): string =>
  (locale === 'en' ? english : chinese)[alert.kind](alert)

/** The head of a message about some alerts, what says that there are more, and where they stand. */
export const sayAlerts = (brand: string, count: number, unsaid: number, locale: Locale) =>
  locale === 'en'
    ? {
        subject: `${brand}: ${many(count, false, 'thing needs', 'things need')} attention`,
        more: unsaid === 0 ? '' : `and ${figure(unsaid)} more`,
        where: 'They stand on the overview of the desk.',
      }
    : {
        subject: `【${brand}】有 ${figure(count)} 件事需要留意`,
        more: unsaid === 0 ? '' : `还有 ${figure(unsaid)} 件`,
        where: '请到运营台的「总览」查看。',
      }

/** What a try says. */
export const sayTrial = (brand: string, operator: string, locale: Locale): string =>
  locale === 'en'
    ? `${brand}: a trial message, sent by ${operator} at the desk. Alerts will come here.`
    : `【${brand}】这是一条测试消息，由运营台的${operator}发出。以后的提醒会发到这里。`
