import type { RewardRuleCode, RuleCode } from '../../../contract/rule/codes'

/** What a form calls a rule, and what it tells whoever chooses it. */
export interface RuleWords {
  name: string
  explanation: string
}

export const rules: Record<RuleCode, RuleWords> = {
  fixed: { name: '固定积分', explanation: '每个码首次扫码得同样多的积分' },
  odds: { name: '抽奖积分', explanation: '中奖个数说好是多少就是多少，开始前公布抽奖种子的指纹，结束后人人可以核对' },
  perDay: { name: '每人每天', explanation: '每位会员每天最多领几次' },
  inAll: { name: '每人一共', explanation: '每位会员在整个活动里最多领几次' },
  checkIn: {
    name: '每日签到',
    explanation: '每天一次；连续签到另有奖励，一轮连签里每档只发一次。补签不得当天积分，但能把断开的连签接上',
  },
  weekday: { name: '每周会员日', explanation: '每周这一天得积分乘以倍数；1 是星期一，7 是星期日' },
  dayOfMonth: { name: '每月会员日', explanation: '每月这一天得积分乘以倍数；没有这一天的月份，算在最后一天' },
  profileCompleted: { name: '完善资料', explanation: '填好头像、生日和城市' },
  scanned: { name: '扫码', explanation: '扫到得了积分的正品码' },
  checkedIn: { name: '签到', explanation: '当天签到，补签不算' },
  redeemed: { name: '兑换', explanation: '兑换礼品；寄送的礼品在收到以后算' },
  posted: { name: '发帖', explanation: '发表并通过审核的帖子' },
  multiplier: {
    name: '扫码积分倍数',
    explanation: '活动开了加倍的，扫码得的积分乘以这个倍数；不足一分的记在卡上，满一分就到账',
  },
  birthdayGift: { name: '生日礼', explanation: '生日前后可领一次，一年一次；2 月 29 日的生日，平年按 2 月 28 日算' },
  monthlyCouponQuota: { name: '每月优惠券', explanation: '每个自然月可用这么多张，月末作废，不结转；月内升级按多的算' },
  exclusiveRewards: { name: '专属礼品', explanation: '只有写明的等级可以兑换' },
  exclusiveCampaigns: { name: '专属活动', explanation: '只有写明的等级可以参加' },
  calendarYear: { name: '自然年', explanation: '只算当年 1 月 1 日起的成长值；每年年末评定一次' },
  rolling12Months: {
    name: '近 12 个月',
    explanation: '算本月和之前 11 个月的成长值；升级后保留到 12 个月之后的月末，再评定',
  },
  lifetime: { name: '累计', explanation: '加入以来的成长值都算，不分期；只在成长值被收回时重新评级，没有宽限期' },
  oneStep: {
    name: '降一级',
    explanation: '到期时，成长值不到保级门槛就降一级；宽限期里得到的成长值也算进刚结束的一期',
  },
  rerank: {
    name: '重新评级',
    explanation: '到期时，降到成长值够得上保级门槛的最高一级；宽限期里得到的成长值也算进刚结束的一期',
  },
  none: { name: '不降级', explanation: '升上去的等级一直保留' },
  rollingMonths: { name: '滚动有效期', explanation: '从获得的那个月起若干个月，到最后一个月的月底' },
  endOfYear: { name: '年底到期', explanation: '到若干年后的 12 月 31 日，0 是当年年底' },
  fixedDate: { name: '固定日期', explanation: '不论何时获得，都到同一天；那一天过后获得的只能当天用' },
  graceDays: { name: '宽限期', explanation: '退回时已经过期的积分，从退回那天起还可以用若干天' },
  forfeit: { name: '不再退回', explanation: '退回时已经过期的积分直接计入过期' },
  onlyUnspent: { name: '没用过才能收回', explanation: '这笔积分还都在时才收回，用过一部分就不收回' },
  toZero: { name: '最多收到零', explanation: '用过的部分从其他积分里收，收到零为止，不够的记为损失' },
  allowNegative: { name: '可以收到负数', explanation: '全部收回，不够的部分欠着，由以后获得的积分先补上' },
  orderReceived: {
    name: '收货得积分',
    explanation:
      '兑换后按价格返还一部分：寄送的先记为待生效，确认收货后才能用；虚拟礼品和券码马上能用；取消或退回的收回',
  },
}

export const rewardRules: Record<RewardRuleCode, RuleWords> = {
  perMember: { name: '每人限兑', explanation: '每位会员一共能兑换的次数；取消的订单不算' },
  perMemberDay: { name: '每人每天限兑', explanation: '每位会员一个自然日里能兑换的次数' },
  perMemberMonth: { name: '每人每月限兑', explanation: '每位会员一个自然月里能兑换的次数' },
  perDay: { name: '每天放量', explanation: '每个规格一天最多兑出这么多件，0 点恢复；取消的订单不退回当天的名额' },
  tiersOnly: { name: '等级专享', explanation: '只有选中的等级可以兑换' },
  tierPrices: { name: '等级价', explanation: '写明的等级按自己的价格兑换，其他人按原价' },
  newMembers: { name: '新人专享', explanation: '只有入会不久的会员可以兑换' },
  makeUpCards: { name: '补签卡', explanation: '兑换后立即放进会员卡，补签时用掉一张' },
  shopCoupon: { name: '门店券', explanation: '在门店柜台出示会员码使用，用完或到期为止；用过一次，积分就不能再退' },
}
