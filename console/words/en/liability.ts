import type { Words } from '../zh-CN'

export const liability: Words['liability'] = {
  title: 'Points owed',
  says: 'Points given to members and not used yet, by the month they expire',
  outstanding: 'Points outstanding',
  outstandingNote: (byHand) =>
    byHand === '0' ? 'The sum of the months below' : `The sum of the months below, ${byHand} of them at most by hand`,
  pending: 'Pending',
  pendingNote: 'Earned and not usable yet',
  owed: 'Owed by members',
  owedNote: 'After taking back points that were spent; points to come pay it first',
  soonest: 'Expires next',
  soonestNote: (month) => `in ${month}`,
  chartTitle: 'How many points expire each month',
  month: 'Month of expiry',
  points: 'Points',
  share: 'Share',
  overdue: 'expired, waiting for the job',
  pointsAxis: 'points a month',
  earnedSeries: 'Earned by members',
  byHandSeries: 'Given by hand',
  byHand: 'By hand',
  emptyTitle: 'Members hold no points yet',
  emptySays: 'Once scans pay, their points stand here by month of expiry, so that rewards and budget can be planned.',
}
