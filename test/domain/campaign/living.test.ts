import type { Campaign } from '../../../domain/campaign/campaign'
import { changeLiving, type CampaignPromise, type LivingChange } from '../../../domain/campaign/living'
import type { Reward } from '../../../domain/campaign/rules'
import { setAsideAgain } from '../../../domain/campaign/set-aside'

const now = 1_800_000_000_000
const campaign: Campaign = {
  _id: 'c-1',
  name: '秋日活动',
  state: 'live',
  opensAt: now - 1_000,
  closesAt: now + 1_000,
  batchIds: ['1', '2'],
  reward: { code: 'fixed', args: { points: 20 } },
  limits: [{ code: 'perDay', args: { times: 3 } }],
  expiry: null,
  tierMultiplied: true,
  budgetPoints: 1_000,
  drawHash: null,
  createdAt: now - 2_000,
  launchedAt: now - 1_500,
  version: 4,
}

describe('a running campaign', () => {
  test.each<[string, LivingChange]>([
    ['another name', { name: '初冬活动' }],
    ['a later end', { closesAt: now + 2_000 }],
    ['an earlier beginning', { opensAt: now - 3_000 }],
    ['a larger budget', { budgetPoints: 1_001 }],
    ['no budget', { budgetPoints: null }],
  ])('takes %s as a new version', (_, change) => {
    expect(changeLiving(campaign, change, now)).toEqual({ ok: true, value: { ...campaign, ...change, version: 5 } })
  })

  test.each<[string, LivingChange, CampaignPromise]>([
    ['an earlier end', { closesAt: now + 999 }, 'window'],
    ['a later beginning', { opensAt: now - 999 }, 'window'],
    ['a smaller budget', { budgetPoints: 999 }, 'budget'],
    ['fewer batches', { batchIds: ['1'] }, 'batches'],
    ['more batches', { batchIds: ['1', '2', '3'] }, 'batches'],
    ['other points', { reward: { code: 'fixed', args: { points: 30 } } }, 'reward'],
    ['odds', { reward: { code: 'odds', args: { prizes: [], otherwise: 1 } } }, 'reward'],
    ['another limit', { limits: [{ code: 'perDay', args: { times: 2 } }] }, 'limits'],
    ['no limit', { limits: [] }, 'limits'],
    ['another expiry', { expiry: { code: 'afterDays', args: { days: 30 } } }, 'expiry'],
    ['no multipliers', { tierMultiplied: false }, 'multiplier'],
    ['good and bad at once', { budgetPoints: 2_000, closesAt: now + 1 }, 'window'],
  ])('refuses %s by the promise it would break', (_, change, promise) => {
    expect(changeLiving(campaign, change, now)).toEqual({ ok: false, refusal: { code: 'promiseBroken', promise } })
  })

  test('refuses a limit to a budget that had none', () => {
    const refusal = { code: 'promiseBroken', promise: 'budget' }
    expect(changeLiving({ ...campaign, budgetPoints: null }, { budgetPoints: 1e9 }, now)).toEqual({
      ok: false,
      refusal,
    })
  })

  test('takes the same said otherwise for what it is: nothing', () => {
    const same = { batchIds: ['2', '1'], reward: { args: { points: 20 }, code: 'fixed' }, name: campaign.name }
    expect(changeLiving(campaign, same, now)).toEqual({ ok: false, refusal: { code: 'campaignUnchanged' } })
  })

  test.each([
    ['draft', 'draft', now],
    ['ended', 'ended', now],
    ['live', 'ended', campaign.closesAt],
    ['paused', 'ended', campaign.closesAt],
  ] as const)('%s at its moment is refused as %s', (state, from, at) => {
    expect(changeLiving({ ...campaign, state }, { name: '新名字' }, at)).toEqual({
      ok: false,
      refusal: { code: 'campaignNotLiving', from },
    })
  })
})

describe('what is set aside from a larger budget', () => {
  const reward: Reward = { code: 'odds', prizes: [{ points: 100, winners: 2 }], otherwise: 1 }
  const given = { reward, codes: 10, codesPaid: 0, multiplierPercent: 100, budgetPoints: 500, left: 300 }

  test('is what it was where multipliers are', () => {
    const before = { codes: 'prizes', multiplierPercent: 100, points: 200 } as const
    expect(setAsideAgain({ ...given, before })).toEqual({ ok: true, value: { setAside: before, left: 300 } })
  })

  test('completes winners first where a multiplier was raised', () => {
    const before = { codes: 'prizes', multiplierPercent: 100, points: 200 } as const
    const raised = { ...given, multiplierPercent: 200, before }
    expect(setAsideAgain(raised)).toEqual({
      ok: true,
      value: { setAside: { codes: 'prizes', multiplierPercent: 200, points: 400 }, left: 100 },
    })
    expect(setAsideAgain({ ...raised, left: 150 })).toEqual({
      ok: false,
      refusal: { code: 'budgetTooSmall', pointsNeeded: 550, budgetPoints: 500, winners: 2 },
    })
  })

  test('never falls below what it was', () => {
    const before = { codes: 'prizes', multiplierPercent: 300, points: 600 } as const
    expect(setAsideAgain({ ...given, before })).toEqual({ ok: true, value: { setAside: before, left: 300 } })
  })

  test('is found for a draw of before there was any, and for nobody where nothing is drawn', () => {
    expect(setAsideAgain({ ...given, before: null })).toMatchObject({ value: { setAside: { points: 200 }, left: 100 } })
    const fixed: Reward = { code: 'fixed', points: 20 }
    expect(setAsideAgain({ ...given, reward: fixed, before: null })).toEqual({
      ok: true,
      value: { setAside: null, left: 300 },
    })
  })
})
