import type { Sent } from '../../contract'
import { dayMs, hourMs, nextDayAt } from '../../domain/calendar'

/** A reward of the seeded brand, with how many there are of each variant. */
export interface SeededReward {
  units: number
  fields: (now: number) => Sent<'ops', 'saveReward'>
}

type Fields = Sent<'ops', 'saveReward'>
type Given = Pick<Fields, 'title' | 'tagline' | 'description' | 'category' | 'points'> & Partial<Fields>

const reward = (units: number, picture: string, given: Given | ((now: number) => Given)): SeededReward => ({
  units,
  fields: (now) => ({
    kind: 'physical',
    instructions: '下单后 3 个工作日内发货，包邮。收到后有破损请在 7 天内联系客服。',
    pictures: [picture],
    specifications: [],
    variants: [{ choices: [] }],
    opensAt: null,
    closesAt: null,
    rules: [],
    gift: null,
    ...(typeof given === 'function' ? given(now) : given),
  }),
})

const virtual = { kind: 'virtual', instructions: '兑换后立即到账。' } as const

/** What 青屿 offers: for every purse, one that is gone, one that is still to come, one for few. */
export const qingyuRewards: SeededReward[] = [
  reward(60, 'mug', {
    title: '青屿白瓷马克杯',
    tagline: '杯口一圈海浪，手握着刚刚好',
    description: '德化白瓷，350 毫升，可进微波炉和洗碗机。杯身的海浪由岛上的师傅一笔画成，每只略有不同。',
    category: 'home',
    points: 260,
    specifications: [{ name: '颜色', values: ['米白', '墨绿'] }],
    pictures: ['mug', 'mug-green'],
    variants: [{ choices: ['米白'] }, { choices: ['墨绿'], picture: 'mug-green' }],
    rules: [{ code: 'perMember', args: { times: 2 } }],
  }),
  reward(25, 'tasting', {
    title: '桂花乌龙品茗套组',
    tagline: '一壶两杯，配当季桂花乌龙 50 克',
    description: '紫陶公道杯一只、品茗杯两只，加当季的桂花乌龙 50 克。水温 95 度，第一泡十五秒出汤。',
    category: 'home',
    points: 680,
    rules: [{ code: 'tierPrices', args: { prices: [{ tier: 'keeper', points: 580 }] } }],
  }),
  reward(120, 'tote', {
    title: '环保帆布袋',
    tagline: '装得下一周的菜，也装得下一本书',
    description: '16 安帆布，38 × 40 厘米，内袋可放手机。可机洗，第一次洗会略缩。',
    category: 'outing',
    points: 120,
    rules: [{ code: 'perMemberMonth', args: { times: 1 } }],
  }),
  reward(40, 'cap', {
    title: '海风棒球帽',
    tagline: '帽檐够长，够挡正午的太阳',
    description: '棉质水洗帽，后扣可调，头围 55 到 60 厘米都合适。',
    category: 'outing',
    points: 180,
    specifications: [{ name: '颜色', values: ['墨绿', '沙白'] }],
    pictures: ['cap', 'cap-sand'],
    variants: [{ choices: ['墨绿'] }, { choices: ['沙白'], picture: 'cap-sand' }],
  }),
  reward(8, 'umbrella', {
    title: '晴雨两用伞',
    tagline: '海边的天，说变就变',
    description: '三折自动开合，八骨抗风，UPF 50+。',
    category: 'outing',
    points: 320,
    rules: [{ code: 'perDay', args: { stock: 3 } }],
  }),
  reward(1, 'postcards', {
    title: '《岛上四季》明信片一套',
    tagline: '十二张，从春茶到冬海',
    description: '岛上摄影师阿岩一年里拍的十二张照片，300 克特种纸。',
    category: 'island',
    points: 30,
  }),
  reward(30, 'gift-box', (now) => ({
    title: '冬日岛屿礼盒',
    tagline: '三款气泡茶各两瓶，限量三十份',
    description: '桂花乌龙、青柠茉莉、荔枝红茶各两瓶，一张手写卡片。每人限一份。',
    category: 'island',
    points: 500,
    opensAt: nextDayAt(now + 2 * dayMs) + 12 * hourMs,
    closesAt: nextDayAt(now + 9 * dayMs),
    rules: [{ code: 'perMember', args: { times: 1 } }],
  })),
  reward(10, 'garden-ticket', {
    kind: 'secret',
    title: '岛上茶园开放日双人票',
    tagline: '跟制茶师走一遍采、晒、炒',
    description: '含往返渡轮与午餐，日期由您和客服约定。',
    instructions: '兑换后打电话给客服，报券码约日期；登船时出示券码，船员扫码核销。有效期至 2027 年 12 月 31 日。',
    category: 'island',
    points: 1_200,
    rules: [{ code: 'tiersOnly', args: { tiers: ['keeper'] } }],
  }),
  reward(200, 'coupon', {
    kind: 'secret',
    title: '门店 10 元代金券',
    tagline: '全国青屿门店通用',
    description: '买任意饮品抵 10 元，不与其他优惠同享。',
    instructions: '到店出示券码，店员扫码核销。有效期至 2027 年 12 月 31 日。',
    category: 'coupon',
    points: 100,
    rules: [{ code: 'perMemberDay', args: { times: 2 } }],
  }),
  reward(10_000, 'make-up-card', {
    ...virtual,
    title: '补签卡',
    tagline: '漏了一天，也不断签',
    description: '补一天漏掉的签到，不限当月。',
    category: 'coupon',
    points: 20,
    gift: { code: 'makeUpCards', args: { cards: 1 } },
  }),
  reward(500, 'sparkling-cup', {
    ...virtual,
    title: '新朋友见面礼：门店试饮一杯',
    tagline: '入会三十天内的小小心意',
    description: '小杯气泡茶一杯，三种口味任选。',
    instructions: '任意门店，小杯气泡茶一杯；出示会员码，店员帮您用。',
    category: 'coupon',
    points: 10,
    rules: [
      { code: 'newMembers', args: { days: 30 } },
      { code: 'perMember', args: { times: 1 } },
    ],
    gift: { code: 'shopCoupon', args: { uses: 1, days: 30 } },
  }),
]
