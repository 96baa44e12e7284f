import type { Trade } from '../../../contract/words/brand'
import type { TradeKit } from './trade'

const talk = (about: string) => ({ name: '会员闲聊', about })
const questions = (about: string) => ({ name: '问与答', about })
const wishes = { name: '意见箱', about: '想要什么、哪里不好，直说' }
const instructions = '下单后 3 个工作日内发货，包邮。收到后有破损请在 7 天内联系客服。'

/** What brands of each trade begin with. */
export const kits: Record<Trade, TradeKit> = {
  drinks: {
    tiers: [
      { name: '新朋友', perks: ['扫码得积分', '新品优先知道'] },
      { name: '常客', perks: [] },
      { name: '知味', perks: ['限定口味优先购'] },
      { name: '挚友', perks: ['专属客服', '新品试饮'] },
    ],
    boards: [talk('今天喝了什么，在哪儿喝的，都可以说说'), questions('保存、口味、积分，问了就有人答'), wishes],
    categories: [
      { code: 'home', name: '杯壶好物' },
      { code: 'outing', name: '出门好物' },
      { code: 'coupon', name: '券与卡' },
    ],
    reward: {
      title: '会员随行杯',
      tagline: '出门也带着喜欢的味道',
      description: '双层杯身，冷热都能装。',
      instructions,
      category: 'home',
      points: 200,
    },
  },
  liquor: {
    tiers: [
      { name: '初识', perks: ['扫码得积分', '新酒优先知道'] },
      { name: '同席', perks: [] },
      { name: '知己', perks: ['年份酒优先购'] },
      { name: '藏家', perks: ['专属客服', '封坛开放日'] },
    ],
    boards: [talk('好酒配好菜，慢慢聊；请理性饮酒'), questions('存放、年份、积分，问了就有人答'), wishes],
    categories: [
      { code: 'home', name: '酒器' },
      { code: 'table', name: '餐桌好物' },
      { code: 'coupon', name: '券与卡' },
    ],
    reward: {
      title: '会员酒器一套',
      tagline: '一壶四杯，小聚刚好',
      description: '一壶四杯，配收纳盒。未满十八周岁请勿饮酒。',
      instructions,
      category: 'home',
      points: 600,
    },
  },
  food: {
    tiers: [
      { name: '新朋友', perks: ['扫码得积分', '新品优先知道'] },
      { name: '回头客', perks: [] },
      { name: '当家人', perks: ['当季新品优先购'] },
      { name: '掌勺人', perks: ['专属客服', '产地开放日'] },
    ],
    boards: [talk('今天吃了什么，怎么做的，都可以说说'), questions('保存、做法、积分，问了就有人答'), wishes],
    categories: [
      { code: 'kitchen', name: '厨房好物' },
      { code: 'home', name: '居家日用' },
      { code: 'coupon', name: '券与卡' },
    ],
    reward: {
      title: '会员保鲜罐两只',
      tagline: '密封防潮，一大一小',
      description: '食品级材料，密封防潮，一大一小。',
      instructions,
      category: 'kitchen',
      points: 200,
    },
  },
  skincare: {
    tiers: [
      { name: '初见', perks: ['扫码得积分', '新品优先知道'] },
      { name: '相知', perks: [] },
      { name: '焕新', perks: ['新品试用装'] },
      { name: '臻爱', perks: ['专属顾问', '肌肤测试日'] },
    ],
    boards: [talk('用了什么，感觉怎么样，都可以说说'), questions('肤质、用法、积分，问了就有人答'), wishes],
    categories: [
      { code: 'care', name: '护理好物' },
      { code: 'travel', name: '旅行随身' },
      { code: 'coupon', name: '券与卡' },
    ],
    reward: {
      title: '会员旅行分装套组',
      tagline: '轻巧随身，三件一套',
      description: '三件一套，附收纳包，可带上飞机。',
      instructions,
      category: 'travel',
      points: 200,
    },
  },
  motherAndBaby: {
    tiers: [
      { name: '新手', perks: ['扫码得积分', '育儿资讯'] },
      { name: '伙伴', perks: [] },
      { name: '达人', perks: ['新品试用装'] },
      { name: '家人', perks: ['专属顾问', '亲子活动日'] },
    ],
    boards: [talk('宝宝今天怎么样，都可以说说'), questions('喂养、用法、积分，问了就有人答'), wishes],
    categories: [
      { code: 'baby', name: '宝宝用品' },
      { code: 'home', name: '居家日用' },
      { code: 'coupon', name: '券与卡' },
    ],
    reward: {
      title: '会员婴儿口水巾三条',
      tagline: '柔软亲肤，三条一包',
      description: '纯棉面料，柔软亲肤，可机洗。',
      instructions,
      category: 'baby',
      points: 150,
    },
  },
}
