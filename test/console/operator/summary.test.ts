import type { sayChanges as Say } from '../../../console/operator/summary'
import { english } from '../../../console/words/en'
import { chinese } from '../../../console/words/zh-CN'

let sayChanges: typeof Say
beforeAll(async () => {
  // Where the desk keeps the language that was chosen.
  Object.assign(globalThis, { localStorage: { getItem: () => null } })
  ;({ sayChanges } = await import('../../../console/operator/summary'))
})

const line = (procedure: string, field: string, from: unknown, to: unknown, cut = Infinity) => ({
  ...{ id: 'line', at: 0, operatorId: '', operatorName: '', subject: '', input: '', outcome: 'done' },
  ...{ procedure, member: null, about: null, names: [] },
  changes: [{ field, from: JSON.stringify(from).slice(0, cut), to: JSON.stringify(to).slice(0, cut) }],
})
const fixed = (points: number) => ({ code: 'fixed', args: { points } })
const long = '海'.repeat(300)

test.each([
  ['publishReward', 'state', 'draft', 'live', '状态 草稿 → 在架', 'state Draft → On sale'],
  ['launchCampaign', 'state', 'draft', 'live', '状态 草稿 → 进行中', 'state draft → live'],
  [
    'saveCampaign',
    'reward',
    fixed(20),
    fixed(30),
    '奖励 固定积分 20 分 → 固定积分 30 分',
    'reward fixed points 20 points → fixed points 30 points',
  ],
  ['saveReward', 'points', 100, 120, '积分 100 → 120', 'points 100 → 120'],
  ['saveReward', 'rules', [1], [2], '规则有改动', 'rules: changed'],
  ['saveReward', 'title', 'live', long, `名称 live → ${'海'.repeat(8)}…`, `name live → ${'海'.repeat(8)}…`],
  ['saveProgram', 'tiers', [long], [long, 'x'], '等级表有改动', 'tiers: changed'],
] as const)('%s: %s', (procedure, field, from, to, zh, en) => {
  const changed = line(procedure, field, from, to, 200)
  expect(sayChanges(changed, 8 + Number(field === 'reward') * 40, chinese, 'zh-CN')).toEqual([zh])
  expect(sayChanges(changed, 8 + Number(field === 'reward') * 40, english, 'en')).toEqual([en])
})
