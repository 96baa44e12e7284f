import type { Brand, Program } from '../../cloudfunctions/brand/documents'
import type { Sent } from '../../contract'
import type { RuleUse } from '../../domain/rule'

const multiplier = (percent: number): RuleUse => ({ code: 'multiplier', args: { percent } })
const birthdayGift = (points: number): RuleUse => ({
  code: 'birthdayGift',
  args: { points, daysBefore: 3, daysAfter: 7 },
})
const monthlyCoupons = (coupons: number): RuleUse => ({ code: 'monthlyCouponQuota', args: { coupons } })

/** What was drawn for it: it lies beside the seed, and is uploaded where somebody will look at it. */
export const qingyuPictures = [
  'osmanthus-oolong',
  'lime-jasmine',
  'lychee-black',
  'mug',
  'tote',
  'cap',
  'umbrella',
  'gift-box',
  'postcards',
  'coupon',
  'make-up-card',
  'tasting',
  'garden-ticket',
  'sparkling-cup',
  'cap-sand',
  'mug-green',
]

/** The seeded brand: fictional, and all that makes the screens its own. */
export const qingyuBrand: Brand = {
  _id: 'brand',
  name: '青屿',
  slogan: '把一座岛的风，装进瓶子',
  logo: 'logo',
  pictures: [...qingyuPictures, 'plain-bottle', 'plain-gift', 'plain-coupon'],
  colors: {
    accent: '#0E5E52',
    accentInk: '#FFFFFF',
    ink: '#1D2A27',
    inkSoft: '#5A6663',
    paper: '#F6F2EA',
    card: '#FFFFFF',
    line: '#E4DED2',
    good: '#1F7A4D',
    warn: '#9A5B00',
    bad: '#B3261E',
  },
  radius: 16,
  contact: { phone: '400-000-0518', hours: '每天 9:00–21:00', email: '' },
  codeOrigin: 'https://q.qingyu.example',
  item: { unit: 'bottle', codePlace: 'underCap', use: 'drink' },
  privacyContact: { email: 'privacy@qingyu.example', phone: '' },
  company: { name: '青屿茶饮有限公司', address: '' },
  consentVersion: '5',
  asksSecondFactor: false,
  mallCategories: [
    { code: 'home', name: '茶事器物' },
    { code: 'outing', name: '出门好物' },
    { code: 'coupon', name: '券与卡' },
    { code: 'island', name: '岛上限定' },
  ],
  version: 1,
}

/** Its programme. */
export const qingyu: Program = {
  _id: 'brand',
  tiers: [
    {
      code: 'wind',
      name: '听风',
      growthMin: 0,
      material: 'paper',
      benefits: [birthdayGift(20)],
      perks: ['扫码得积分', '新品优先知道'],
    },
    {
      code: 'tide',
      name: '观潮',
      growthMin: 100,
      material: 'silver',
      benefits: [multiplier(110), birthdayGift(60), monthlyCoupons(1)],
      perks: [],
    },
    {
      code: 'island',
      name: '登岛',
      growthMin: 500,
      material: 'gold',
      benefits: [multiplier(125), birthdayGift(120), monthlyCoupons(2)],
      perks: ['限定口味优先购', '专属客服'],
    },
    {
      code: 'keeper',
      name: '岛主',
      growthMin: 2000,
      material: 'glass',
      benefits: [multiplier(150), birthdayGift(300), monthlyCoupons(4)],
      perks: ['每季品鉴礼盒', '岛上茶园开放日'],
    },
  ],
  tierPolicy: {
    window: { code: 'rolling12Months', args: {} },
    downgrade: { code: 'oneStep', args: { keepPercent: 60, graceDays: 14 } },
  },
  pointsExpiry: { code: 'rollingMonths', args: { months: 12 } },
  refundGrace: { code: 'graceDays', args: { days: 30 } },
  checkIn: {
    code: 'checkIn',
    args: {
      points: 1,
      streaks: [
        { days: 3, points: 3 },
        { days: 7, points: 10 },
        { days: 30, points: 50 },
      ],
      makeUpsPerMonth: 3,
      makeUpDays: 7,
    },
  },
  orderReceived: {
    code: 'orderReceived',
    args: { percent: 5, pointsPerMonth: 50 },
    expiry: { code: 'rollingMonths', args: { months: 6 } },
  },
  memberDays: [{ code: 'dayOfMonth', args: { day: 18, percent: 200 } }],
  tasks: [
    { id: 'profile', period: 'once', rule: { code: 'profileCompleted', args: { times: 1, points: 30 } } },
    { id: 'first-scan', period: 'once', rule: { code: 'scanned', args: { times: 1, points: 10 } } },
    { id: 'three-scans', period: 'weekly', rule: { code: 'scanned', args: { times: 3, points: 15 } } },
    { id: 'five-days', period: 'weekly', rule: { code: 'checkedIn', args: { times: 5, points: 8 } } },
    { id: 'first-order', period: 'once', rule: { code: 'redeemed', args: { times: 1, points: 20 } } },
    { id: 'first-post', period: 'once', rule: { code: 'posted', args: { times: 1, points: 20 } } },
  ],
  version: 1,
}

const { orderReceived: _givenBack, ...withoutGivingBack } = qingyu

/**
 * The same brand on a calendar without member days, giving nothing back for orders: what a scan pays does not depend on
 * the day it is tried, and what a reward costs is its price.
 */
export const qingyuOnOrdinaryDays: Program = { ...withoutGivingBack, memberDays: [] }

export const qingyuProducts: Omit<Sent<'ops', 'saveProduct'>, 'id' | 'version'>[] = [
  {
    name: '桂花乌龙气泡茶',
    tagline: '秋天落进杯里的声音',
    gtin: '6901234567892',
    picture: 'osmanthus-oolong',
    description: '当季鲜桂花和安溪乌龙一起窨了三遍，再打进细气泡。冰到四度最香。\n配料：水、乌龙茶、桂花、二氧化碳。',
    shelfLife: { count: 12, unit: 'month' },
  },
  {
    name: '青柠茉莉气泡茶',
    tagline: '海风、青柠和一整夜的茉莉',
    gtin: '6901234567908',
    picture: 'lime-jasmine',
    description: '福州茉莉毛峰，加一整颗海南青柠的汁。\n配料：水、茉莉花茶、青柠汁、二氧化碳。',
    shelfLife: { count: 9, unit: 'month' },
  },
  {
    name: '荔枝红茶气泡茶',
    tagline: '岭南的夏天，冰着喝',
    gtin: '6901234567915',
    picture: 'lychee-black',
    description: '英德红茶配妃子笑荔枝，甜得干净。\n配料：水、红茶、荔枝汁、二氧化碳。',
    shelfLife: { count: 9, unit: 'month' },
  },
]

export const qingyuMembers = [
  '林小满',
  '陈屿',
  '高远',
  '苏禾',
  '顾北辰',
  '沈知夏',
  '江一白',
  '许愿',
  '阿笙',
  '罗大山',
  '季晚晴',
  '方可',
]
