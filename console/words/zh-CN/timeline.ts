import type { TimelineKind } from '../../../contract/words/timeline'
import type { Given } from '../../cloud/call'

type Line = Given<'memberTimeline'>['lines'][number]
type Deed = Extract<Line, { what: 'consent' }>['deed']

export const timeline = {
  title: '经过',
  kinds: {
    scan: '扫码',
    points: '积分',
    order: '兑换',
    coupon: '门店券',
    checkIn: '签到',
    post: '发帖和回复',
    message: '通知',
    tier: '等级',
    consent: '协议与注销',
    action: '同事的操作',
  } satisfies Record<TimelineKind, string>,
  everyKind: '全部事情',
  kindFilter: '看哪些事情',
  at: '时间',
  kind: '事情',
  what: '经过',
  nothing: '还没有任何经过',
  noneSuch: '这个范围里没有，换一类或换个时间看看',
  lookedBack: '看到这里为止：',
  goesOn: '更早的请看下一页',
  visit: (product: string) => (product === '' ? '又看了一次扫过的码' : `又看了一次扫过的码：${product}`),
  visitTimes: (times: number) => `所有人加起来第 ${times} 次`,
  text: { post: '发了帖子：', reply: '回复了帖子：' } satisfies Record<Extract<Line, { what: 'text' }>['as'], string>,
  tierMove: (from: string, to: string) => `${from} → ${to}`,
  deeds: {
    joined: '加入会员，同意了协议',
    renewed: '同意了新的协议',
    leavingAsked: '申请注销',
    leavingTakenBack: '收回了注销申请',
  } satisfies Record<Deed, string>,
  version: (version: string) => `协议版本 ${version}`,
  leavesAt: '生效时间',
  order: '订单',
  parcel: (carrier: string, number: string) => `${carrier} ${number}`,
  couponLeft: (left: number, quantity: number) => `还剩 ${left} / ${quantity} 次`,
  couponUse: (till: string, operator: string) => (till === '' ? `由${operator}核销` : `在${till}由${operator}核销`),
}
