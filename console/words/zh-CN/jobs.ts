import type { JobName } from '../../../contract/words/jobs'

const job = (name: string, does: string) => ({ name, does })

const names: Record<JobName, { name: string; does: string }> = {
  expirePoints: job('积分过期', '把过了最后一天、还没用的积分过期掉'),
  releasePending: job('待生效转可用', '到时间的待生效积分变成可用'),
  reviewTiers: job('等级复核', '期满的等级按规则保级、升级或降级'),
  countTiers: job('等级清点', '每天清点一次各等级有多少会员；会员制度改了就马上重新评定每一位'),
  makeOrders: job('建立兑换单', '把新的兑换变成待备货的兑换单'),
  mendStock: job('核对礼品库存', '兑成的计入已兑，没兑成的库存放回去'),
  moveOrders: job('推进订单', '到时间自动确认收货、完成订单，取消的退回库存'),
  changeStock: job('补做库存调整', '把中断的库存调整做完'),
  foldFigures: job('汇总活动数据', '把扫码和发分加进每小时的活动数据'),
  retryChecks: job('补做内容检查', '再问一次还没有结果的文字和图片检查'),
  carryTallies: job('结算点赞收藏', '给新来的赞算分量，把计数记到帖子上'),
  doChores: job('整理社区内容', '把新帖子放进搜索和关注的人的动态'),
  foldLiability: job('汇总积分负债', '按到期月份汇总会员手里的积分'),
  foldMall: job('汇总商城数据', '把兑换加进每件礼品每天的数据'),
  foldCommunity: job('汇总社区数据', '把发帖、回复和审核结果加进每天的社区数据'),
  eraseMembers: job('会员注销', '申请注销满 7 天的会员，隐去身份，账目保留'),
  sweep: job('清理', '清掉过期的登录、请求记录和旧的任务报告'),
}

export const jobs = {
  title: '任务运行',
  says: '定时任务每次跑了什么、有没有没做成的；保留最近两周',
  emptyTitle: '定时任务还没有跑过',
  emptySays: '每次运行都会在这里留一份报告。一直没有的话，请检查云函数 jobs 的定时触发器。',
  at: '时间',
  result: '结果',
  failed: (times: string) => `${times} 项没做成`,
  more: '没做完，下次接着',
  done: '完成',
  running: (job: string) => `做到「${job}」`,
  idle: '没有要做的',
  did: '做了什么',
  didJob: (job: string, done: string) => `${job} ${done}`,
  duration: '用时',
  job: '任务',
  doneCount: '做成',
  failedCount: '没做成',
  moreLeft: '还有剩',
  behind: '落后',
  behindHint: '汇总要等一分钟，确定不会再来更早的数据才算；落后得多，就是还有很多没汇总。',
  runningHint: '过几分钟还停在这一项，就是这次到了时限被停下；下一次会从后一项接着做，什么也不会丢。',
  failedHint: '没做成的会在下次运行时再试；一直失败请把时间告诉技术人员，日志里有原因。',
  names,
}
