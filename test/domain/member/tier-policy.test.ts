import { sayTierPolicy } from '../../../contract/sentences/tier'
import { everlastingTiers, readTierPolicy, tierRuleDefinitions } from '../../../domain/member/tier-policy'
import type { RuleUse } from '../../../domain/rule'

const inUse = (code: string, args: Record<string, unknown> = {}): RuleUse => ({ code, args })
const windows = tierRuleDefinitions.filter(({ kind }) => kind === 'window')
const downgrades = tierRuleDefinitions.filter(({ kind }) => kind === 'downgrade')
const initial = (definition: (typeof tierRuleDefinitions)[number]): RuleUse =>
  inUse(definition.code, Object.fromEntries(definition.arguments.map(({ name, initial: value }) => [name, value])))

describe('a tier policy as data', () => {
  test.each(
    windows.flatMap((window) => downgrades.map((downgrade) => [window.code, downgrade.code, window, downgrade])),
  )('%s with %s can be read from what the definitions propose, and said', (_window, _downgrade, window, downgrade) => {
    const read = readTierPolicy({
      window: initial(window as (typeof windows)[number]),
      downgrade: initial(downgrade as (typeof downgrades)[number]),
    })
    expect(read.ok).toBe(true)
    if (read.ok) expect(sayTierPolicy(read.value, 'zh-CN')).toMatch(/^按\p{Script=Han}/u)
  })

  test('reads in one sentence', () => {
    expect(sayTierPolicy(everlastingTiers, 'zh-CN')).toBe('按累计成长值算等级，升级后不降级')
    const downgrade = { code: 'oneStep', keepPercent: 80, graceDays: 14 } as const
    expect(sayTierPolicy({ window: 'calendarYear', downgrade }, 'zh-CN')).toBe(
      '按自然年成长值算等级，到期（宽限 14 天）不到升级门槛的 80% 就降一级',
    )
    expect(sayTierPolicy({ window: 'lifetime', downgrade: { ...downgrade, code: 'rerank' } }, 'zh-CN')).toBe(
      '按累计成长值算等级，成长值被收回、不到升级门槛的 80% 就重新评级',
    )
  })

  test.each([
    [inUse('weekly'), inUse('none'), { code: 'ruleUnknown', rule: 'weekly' }],
    [inUse('lifetime'), inUse('halve'), { code: 'ruleUnknown', rule: 'halve' }],
    [inUse('lifetime', { months: 3 }), inUse('none'), { argument: 'months', problem: { code: 'notTaken' } }],
    [inUse('lifetime'), inUse('none', { graceDays: 3 }), { argument: 'graceDays', problem: { code: 'notTaken' } }],
    [
      inUse('lifetime'),
      inUse('oneStep', { keepPercent: 100 }),
      { argument: 'graceDays', problem: { code: 'notWhole' } },
    ],
    [
      inUse('lifetime'),
      inUse('rerank', { keepPercent: 101, graceDays: 0 }),
      { argument: 'keepPercent', problem: { code: 'outOfBounds', min: 1, max: 100 } },
    ],
    [
      inUse('lifetime'),
      inUse('rerank', { keepPercent: 80, graceDays: 29 }),
      { argument: 'graceDays', problem: { code: 'outOfBounds', min: 0, max: 28 } },
    ],
  ])('%j with %j is refused', (window, downgrade, refusal) => {
    const read = readTierPolicy({ window, downgrade })
    expect(read.ok ? null : read.refusal).toMatchObject(refusal)
  })
})
