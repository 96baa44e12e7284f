import type { Words } from '../zh-CN'

export const rules: Words['rules'] = {
  fixed: { name: 'Fixed points', explanation: 'Every code pays the same for its first scan' },
  odds: {
    name: 'Prize draw',
    explanation: 'Exactly as many winners as you say; the seed’s hash is public before, the seed after',
  },
  perDay: { name: 'Per day', explanation: 'How often a member may earn in a day' },
  inAll: { name: 'In all', explanation: 'How often a member may earn in the whole campaign' },
  checkIn: {
    name: 'Daily check-in',
    explanation:
      'Once a day; days in a row bring more, each step once in a run. A day made up for gives no points and mends the run',
  },
  weekday: {
    name: 'A day every week',
    explanation: 'Points count for more on this day of every week; 1 is Monday, 7 is Sunday',
  },
  dayOfMonth: {
    name: 'A day every month',
    explanation: 'Points count for more on this day of every month; in a month without it, on the last day',
  },
  profileCompleted: { name: 'Fill in the profile', explanation: 'Picture, birthday and city are filled in' },
  scanned: { name: 'Scan', explanation: 'A genuine code that pays' },
  checkedIn: { name: 'Check in', explanation: 'On the day itself; days made up for do not count' },
  redeemed: { name: 'Redeem', explanation: 'A reward; what is sent counts once it has been received' },
  posted: { name: 'Post', explanation: 'A post that has passed the checks' },
  multiplier: {
    name: 'Points for scanning',
    explanation:
      'Where a campaign allows it, points for scanning count for so much; what is less than a point is kept on the card until it makes one',
  },
  birthdayGift: {
    name: 'Birthday gift',
    explanation:
      'Can be claimed around the birthday, once a year; a birthday on 29 February is on the 28th in other years',
  },
  monthlyCouponQuota: {
    name: 'Coupons every month',
    explanation:
      'So many in each calendar month, none are carried over; after a move within the month the larger number counts',
  },
  exclusiveRewards: { name: 'Exclusive rewards', explanation: 'Only the tiers that name them may redeem them' },
  exclusiveCampaigns: { name: 'Exclusive campaigns', explanation: 'Only the tiers that name them may take part' },
  calendarYear: {
    name: 'Calendar year',
    explanation: 'Growth counts from 1 January; reviewed at the end of every year',
  },
  rolling12Months: {
    name: 'The last 12 months',
    explanation:
      'Growth counts for this month and the 11 before; a tier reached stays to the end of the month 12 months on, and is then reviewed',
  },
  lifetime: {
    name: 'Since joining',
    explanation: 'All growth counts and there are no terms; reviewed only when growth is taken back, without grace',
  },
  oneStep: {
    name: 'One tier down',
    explanation:
      'At the end of a term, growth below what keeps the tier leads one down; growth of the days of grace counts for the term that has just ended',
  },
  rerank: {
    name: 'Decided anew',
    explanation:
      'At the end of a term, down to the highest tier that the growth keeps; growth of the days of grace counts for the term that has just ended',
  },
  none: { name: 'No way down', explanation: 'A tier once reached stays' },
  rollingMonths: {
    name: 'Some months',
    explanation: 'To the end of the month, so many months after the one they were earned in',
  },
  endOfYear: {
    name: 'To the end of a year',
    explanation: 'To 31 December, so many years on; 0 is the year they were earned in',
  },
  fixedDate: {
    name: 'To a fixed day',
    explanation: 'To the same day whenever they were earned; after it, only on the day they are earned',
  },
  graceDays: {
    name: 'Days of grace',
    explanation: 'Points that come back past their last day can be used for some days from then',
  },
  forfeit: { name: 'Given up', explanation: 'Points that come back past their last day count as expired' },
  onlyUnspent: {
    name: 'Only unspent points',
    explanation: 'Taken back only while all of these points are still there',
  },
  toZero: {
    name: 'Down to zero',
    explanation: 'What was spent comes from other points, down to zero; what is missing is written off',
  },
  allowNegative: {
    name: 'Below zero',
    explanation: 'All of it is taken back; what is missing is owed and paid by points to come',
  },
  orderReceived: {
    name: 'Points for orders',
    explanation:
      'Part of the price comes back: pending for what is sent until it is received, at once for what is given at once, and taken back when the order is cancelled or refunded',
  },
}

export const rewardRules: Words['rewardRules'] = {
  perMember: {
    name: 'Per member',
    explanation: 'How often a member may redeem it in all; cancelled orders do not count',
  },
  perMemberDay: { name: 'Per member and day', explanation: 'How often a member may redeem it in a day' },
  perMemberMonth: { name: 'Per member and month', explanation: 'How often a member may redeem it in a month' },
  perDay: {
    name: 'Stock per day',
    explanation: 'The most of each variant in a day; cancelled orders do not give the day’s place back',
  },
  tiersOnly: { name: 'Tiers only', explanation: 'Only the chosen tiers may redeem it' },
  tierPrices: { name: 'Tier prices', explanation: 'The tiers named pay their own price, everybody else the full one' },
  newMembers: { name: 'New members only', explanation: 'Only for those who joined lately' },
  makeUpCards: { name: 'Make-up cards', explanation: 'Put on the card at once; each makes up for a missed check-in' },
  shopCoupon: {
    name: 'Shop coupon',
    explanation:
      'Used at a counter with the member code until it is used up or over; used once, points do not come back',
  },
}
