import type { Words } from '../zh-CN'

export const till: Words['till'] = {
  title: 'Till',
  says: 'Have the member open their code under “Me”; scan the bars or the QR, or type the digits',
  field: 'Member code',
  placeholder: 'Scan, or type 20 digits and press Enter',
  typed: (digits, whole) => `${digits} / ${whole} digits`,
  resolve: 'Read',
  points: 'Points to use',
  number: 'Member number',
  nickname: 'Nickname',
  tier: 'Tier',
  joined: 'Joined',
  resolvedAt: 'Read at',
  waitingTitle: 'Ready to scan',
  waitingSays:
    'Point the scanner at the member’s phone; no need to click the field. A code changes every 30 seconds and is good once.',
  benefits: 'Benefits to use',
  benefitLeft: (left, quantity) => `${left} of ${quantity} left`,
  benefitUntil: 'until',
  useOne: 'Use 1',
  usedUp: 'Used up',
  useTitle: 'Use 1 coupon?',
  useConsequence: (left) =>
    `This uses 1 coupon and leaves ${left} this month. It cannot be undone; make sure the discount was given.`,
  usedOne: (left) => `1 used, ${left} left`,
  coupons: 'Shop coupons to use',
  couponLeft: (left, quantity) =>
    quantity === 1 ? (left === 0 ? 'Used' : 'Good once') : `${left} of ${quantity} uses left`,
  couponLastUse: (operator, till) => `Last used by ${operator}${till === '' ? '' : ` at ${till}`}`,
  couponStates: { available: 'Use', usedUp: 'Used up', expired: 'Ran out' },
  couponTitle: (title) => `Use “${title}”?`,
  couponConsequence: (left) =>
    `This uses it once and leaves ${left === 0 ? 'nothing' : left}. It cannot be undone, and points do not come back for a used coupon; make sure the member got what it is for.`,
  usedCoupon: (title, left) => `“${title}” used once, ${left === 0 ? 'nothing' : left} left`,
  tillName: 'This till',
  tillNameExample: 'e.g. West Lake, till 1',
  tillNameSays: 'Members read it where a coupon was used; said once, and kept on this computer',
  recent: 'Read lately',
  recentSays: 'Kept only while this page is open',
}
