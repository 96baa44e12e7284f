/** What the timer does, in this order: what members see first, then what is summed up from it. */
export const jobNames = [
  'expirePoints',
  'releasePending',
  'reviewTiers',
  'countTiers',
  'retryChecks',
  'tellVisits',
  'carryTallies',
  'doChores',
  'makeOrders',
  'mendStock',
  'moveOrders',
  'changeStock',
  'closeWindows',
  'settleUndos',
  'noteWaiting',
  'foldFigures',
  'foldMinutes',
  'foldLiability',
  'foldMall',
  'foldCommunity',
  'watchApprovals',
  'eraseMembers',
  'rewriteDocuments',
  'sweep',
] as const

export type JobName = (typeof jobNames)[number]
