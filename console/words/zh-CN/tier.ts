import type { Given } from '../../cloud/call'

type Cause = Given<'memberStanding'>['moves'][number]['cause']

export const tier = {
  section: '等级',
  tier: '等级',
  now: '现在',
  granted: '手动授予',
  until: '到',
  afterwards: (tier: string) => `到期后按成长值是「${tier}」`,
  keep: (tier: string) => `保住「${tier}」`,
  growthOf: (growth: string, needed: string) => `这一期成长值 ${growth} / ${needed}`,
  countedFrom: '起算',
  otherwise: (tier: string) => `不够会变成「${tier}」`,
  next: (tier: string) => `升到「${tier}」`,
  missing: (growth: string) => `还差 ${growth} 成长值`,
  benefits: '按期权益',
  left: (says: string, left: number, quantity: number) => `${says}（剩 ${left} / ${quantity}）`,
  move: '变化',
  cause: '起因',
  causes: { earned: '升级', review: '评定', grant: '手动授予', grantEnded: '授予到期' } satisfies Record<Cause, string>,
  noMoves: '等级还没有变过',
  grant: '授予等级',
  grantTitle: (nickname: string) => `给「${nickname}」授予等级`,
  grantConfirm: (tier: string) => (tier ? `授予「${tier}」` : '授予'),
  choose: '选一个等级',
  lastDay: '最后一天',
  lastDayHint: '这一天的夜里自动结束，最长三年',
  whyGrantedHint: '会员在卡片的等级记录里会看到，也会写进操作记录',
  whyGranted: '例如：周年答谢',
  grantRaises: (now: string, tier: string, day: string, growth: string) =>
    `马上从「${now}」变为「${tier}」，到 ${day} 夜里为止；成长值 ${growth} 不变，期间照常累积。`,
  grantIdle: (now: string, tier: string, day: string) =>
    `会员现在已经是「${now}」，不会马上变；如果在 ${day} 之前降级，至少保留「${tier}」。`,
  grantReplaces: (tier: string) => `现在授予的「${tier}」会被这一次代替。`,
  end: '结束授予',
  endTitle: (nickname: string) => `结束「${nickname}」授予的等级`,
  endConsequence: (tier: string, afterwards: string) => `「${tier}」马上结束，按成长值是「${afterwards}」。`,
  whyEnded: '例如：授予错了人',
  whyEndedHint: '留在操作记录里，会员看不到',
}
