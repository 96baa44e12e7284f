const step = (title: string, says: string, action: string) => ({ title, says, action })

export const overview = {
  title: '总览',
  greeting: (name: string) => `${name}，您好`,
  scansToday: '今天扫码',
  paidToday: '今天领取',
  pointsToday: '今天发出积分',
  liveCount: '进行中的活动',
  liveTitle: '正在跑的活动',
  liveSays: '每 5 秒更新一次',
  noneLive: '现在没有进行中的活动',
  budgetUsed: '预算已用',
  attentionTitle: '需要留意',
  allWell: '都正常，没有要处理的事',
  reviewsWait: (waiting: string) => `社区有 ${waiting}审核`,
  jobsKind: '任务失败',
  jobsFailed: (failed: string, at: string) => `最近一小时的定时任务有 ${failed} 条没办成，最近一次在 ${at}`,
  budgetSpentKind: '预算不够',
  budgetSpent: (name: string, budget: string, left: string | null, prizesKept: boolean) =>
    `活动「${name}」的 ${budget} 积分预算${left === null ? '已经发完' : `只剩 ${left}，不够再发一次`}：${
      prizesKept ? '留好的中奖照发，其余扫码领不到积分' : '之后扫码领不到积分'
    }`,
  budgetScarceKind: '预算将尽',
  budgetScarce: (name: string, left: string, budget: string, prizesKept: boolean) =>
    `活动「${name}」的预算只剩 ${left} 积分（共 ${budget}${prizesKept ? '，中奖的已另外留好' : ''}）`,
  ordersKind: '待打包',
  ordersWait: (waiting: string, isMore: boolean, oldest: string) =>
    `${waiting}${isMore ? ' 多' : ''} 张兑换单等着打包，最早的是 ${oldest}`,
  soldOutKind: '没有库存',
  soldOut: (title: string, choices: string) =>
    choices === '' ? `礼品「${title}」已经换完，商城里显示售罄` : `礼品「${title}」的 ${choices} 已经换完`,
  todaySays: '每个码算第一次扫，会员和没入会的人都算；活动暂停、结束都不变',
  closingKind: '快结束',
  closing: (name: string) => `活动「${name}」3 天内结束，到点后扫码不再发积分`,
  paused: (name: string) => `活动「${name}」暂停中，会员扫码看得到真伪，但领不到积分`,
  unfinished: (name: string) => `活动「${name}」还没上线，可以接着填`,
  frozen: (label: string, codes: string) => `批次「${label}」已冻结，${codes} 个已激活的码暂停使用`,
  sleepingKind: '待激活',
  sleeping: (label: string) => `批次「${label}」的码已交印厂，产品上市前记得激活`,
  stepsTitle: '五步发出第一份积分',
  stepsSay: '从登记产品到会员扫码，按顺序做就行，做完的会自动打勾。',
  byAdmin: '由管理员操作',
  steps: {
    product: step('登记产品', '会员扫码后先看到的就是产品的名字和图片。', '登记产品'),
    batch: step('生成一批码', '一批码对应一条产线或一次印刷，多少个都只要几秒。', '生成批次'),
    print: step('下载印刷包', '交给印厂的是一个带校验值的文件，或先印几张标签试试。', '去印刷包'),
    activate: step('激活', '没激活的码扫了不发积分，丢了印刷文件也不怕。', '去激活'),
    launch: step('活动上线', '定好每码多少积分、每人几次、最多花多少，上线前会算给您看。', '新建活动'),
  },
}
