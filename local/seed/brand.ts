import type { Program } from '../../cloudfunctions/_kernel/documents'

/** The seeded brand: fictional, and all that makes the screens its own. */
export const qingyu: Program = {
  _id: 'brand',
  brand: {
    name: '青屿',
    slogan: '把一座岛的风，装进瓶子',
    logo: 'logo',
    pictures: ['osmanthus-oolong', 'lime-jasmine', 'lychee-black'],
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
    codeOrigin: 'https://q.qingyu.example',
  },
  tiers: [
    {
      code: 'wind',
      name: '听风',
      growthMin: 0,
      multiplierPercent: 100,
      material: 'paper',
      benefits: ['扫码得积分', '新品优先知道'],
    },
    {
      code: 'tide',
      name: '观潮',
      growthMin: 100,
      multiplierPercent: 110,
      material: 'silver',
      benefits: ['积分 1.1 倍', '生日当月送一瓶'],
    },
    {
      code: 'island',
      name: '登岛',
      growthMin: 500,
      multiplierPercent: 125,
      material: 'gold',
      benefits: ['积分 1.25 倍', '限定口味优先购', '专属客服'],
    },
    {
      code: 'keeper',
      name: '岛主',
      growthMin: 2000,
      multiplierPercent: 150,
      material: 'glass',
      benefits: ['积分 1.5 倍', '每季品鉴礼盒', '岛上茶园开放日'],
    },
  ],
  pointsExpiry: { code: 'rollingMonths', args: { months: 12 } },
  refundGrace: { code: 'graceDays', args: { days: 30 } },
  consentVersion: '2026-11',
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
  version: 1,
}

export const qingyuProducts = [
  { name: '桂花乌龙气泡茶', tagline: '秋天落进杯里的声音', gtin: '6901234567892', picture: 'osmanthus-oolong' },
  { name: '青柠茉莉气泡茶', tagline: '海风、青柠和一整夜的茉莉', gtin: '6901234567908', picture: 'lime-jasmine' },
  { name: '荔枝红茶气泡茶', tagline: '岭南的夏天，冰着喝', gtin: '6901234567915', picture: 'lychee-black' },
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
