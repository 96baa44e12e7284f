import type { Words } from '../zh-CN'

export const mall: Words['mall'] = {
  title: 'Mall figures',
  says: 'The last 30 days: how points were used, what to restock, what nobody wants',
  rate: 'Redemption rate',
  rateNote:
    'points redeemed for each 100 earned in the same days, adjustments by hand left out; above 100%, savings are being spent',
  byHand: 'By hand',
  byHandNote: 'given less taken by operators in 30 days, in no rate',
  points: 'Points redeemed',
  pointsNote: 'less what was cancelled or refunded',
  redemptions: 'Redemptions',
  redemptionsNote: (points) => `${points} points each on average`,
  dead: 'Dead rewards',
  deadNote: 'on sale for 14 days, and nobody redeemed them in 30',
  topTitle: 'Most redeemed rewards',
  redemptionsAxis: 'Redemptions (orders in 30 days)',
  share: 'Share',
  gone: 'No longer in the mall',
  emptyTitle: 'Nothing redeemed in the last 30 days',
  emptySays: 'Once somebody redeems, the most wanted rewards stand here.',
  forecastTitle: 'When stock runs out',
  forecastSays:
    'Day = today + what is left ÷ redemptions a day (over 30 days, or since it went on sale). On sale only, the soonest first',
  runsOutAt: 'Runs out',
  soldOut: 'All gone',
  notInAYear: 'beyond a year',
  nobodyYet: 'nobody lately',
  nothingLive: 'Nothing is on sale now',
  deadTitle: 'Rewards nobody redeemed',
  deadSays: 'Try another price or picture, or pause them to make room',
}
