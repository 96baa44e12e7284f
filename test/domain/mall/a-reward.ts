import type { Reward } from '../../../domain/mall/reward'
import type { RewardRule } from '../../../domain/mall/rules'

export const opensAt = Date.parse('2026-11-01T00:00:00+08:00')

export const aReward = (fields: Partial<Reward> = {}, rules: RewardRule[] = []) => ({
  reward: {
    _id: 'r-mug',
    kind: 'physical',
    state: 'live',
    title: '青屿马克杯',
    tagline: '',
    description: '',
    instructions: '',
    pictures: ['mug'],
    category: 'home',
    points: 100,
    specifications: [],
    variants: [{ id: 'v0', choices: [], segments: 1 }],
    opensAt,
    closesAt: null,
    rules: [],
    gift: null,
    redeemed: 0,
    left: 5,
    soldOut: false,
    createdAt: 0,
    listedAt: 0,
    changedAt: 0,
    version: 1,
    ...fields,
  } satisfies Reward,
  rules,
})
