import { configurationMaxAgeMs } from '../../../cloudfunctions/kernel/store/cache'
import { dayMs, hourMs } from '../../../domain/calendar'
import type { Brand } from '../../_support/brand'

/** A code that the member has no points for, and how that came about. */
export interface Case {
  name: string
  /** Who asks; Lin where nobody is named. */
  asks?: string
  live: () => Promise<string>
  finds: object
  says: RegExp
}

/** A batch of its own in a campaign of its own, and its codes by serial. */
export async function launchedOn(brand: Brand, fields: Parameters<Brand['launch']>[1] = {}, size = 10) {
  const batch = await brand.mint(size)
  const campaign = await brand.launch(batch.id, fields)
  brand.cloud.clock.advance(configurationMaxAgeMs)
  return { batch, campaignId: campaign.id, code: (serial: number) => brand.codeOf(batch.number, serial) }
}

/** Every way in which a member has no points for a code, each on a batch of its own. */
export function explainedCases(opened: () => Brand): Case[] {
  const settled = () => opened().cloud.clock.advance(configurationMaxAgeMs)
  const later = () => opened().cloud.clock.advance(7 * hourMs)
  const launched = (fields?: Parameters<Brand['launch']>[1], size?: number) => launchedOn(opened(), fields, size)

  const commandBatch = async (name: 'freezeBatch' | 'voidBatch' | 'recallBatch', batchId: string) => {
    await opened().desk(name, { batchId, version: (await opened().desk('getBatch', { batchId })).batch.version })
    settled()
  }

  const commandCampaign = async (name: 'pauseCampaign' | 'endCampaign', campaignId: string) => {
    await opened().desk(name, {
      campaignId,
      version: (await opened().desk('getCampaign', { campaignId })).campaign.version,
    })
    settled()
  }

  const unpaidFirst = (reason: string, facts: object = {}) => ({
    why: 'unpaid',
    first: { byThem: true, byMember: true, by: '林**', reason: { rule: reason, inputs: facts } },
    paid: null,
  })

  return [
    {
      name: 'a code that lacks a sign',
      live: async () => (await launched()).code(0).slice(0, -1),
      finds: { code: 'notItem', verdict: 'mistyped' },
      says: /少了或错了一位/,
    },
    {
      name: 'a code in our form that nobody sealed',
      live: async () => 'https://m.qingyu.example/00000000000000000000',
      finds: { code: 'notItem' },
      says: /。$/,
    },
    {
      name: 'something else altogether',
      live: async () => 'https://example.com/menu',
      finds: { code: 'notItem', verdict: 'foreign' },
      says: /没有我们的码/,
    },
    {
      name: 'a code that nobody has scanned, in a campaign that pays',
      live: async () => (await launched()).code(0),
      finds: { why: 'neverScanned', first: null, paid: null, came: null, now: { code: 'pays', points: 10 } },
      says: /还没有人扫过.*现在扫就能领到 10 积分/,
    },
    {
      name: 'one in no campaign',
      live: async () => opened().codeOf((await opened().mint(3)).number, 0),
      finds: { why: 'neverScanned', now: { code: 'unpaid', unpaid: { reason: 'noCampaign' } } },
      says: /现在没有积分活动/,
    },
    {
      name: 'one that is not switched on',
      live: async () => {
        const { products } = await opened().desk('listProducts', {})
        const { batch } = await opened().desk('mintBatch', {
          productId: products[0]?.id ?? '',
          label: '未启用',
          size: 5,
        })
        return opened().codeOf(batch.number, 0)
      },
      finds: { why: 'notActive', now: { code: 'stopped', standing: 'notActive' } },
      says: /还没有上市启用/,
    },
    ...(['frozen', 'voided', 'recalled'] as const).map((state): Case => ({
      name: `one of a batch that is ${state}`,
      live: async () => {
        const { batch, code } = await launched()
        const commands = { frozen: 'freezeBatch', voided: 'voidBatch', recalled: 'recallBatch' } as const
        await commandBatch(commands[state], batch.id)
        return code(0)
      },
      finds: { why: state, now: { code: 'stopped', standing: state } },
      says: { frozen: /正在核查/, voided: /已经作废/, recalled: /召回/ }[state],
    })),
    {
      name: 'one that they were paid for, and still have',
      live: async () => {
        const { code } = await launched()
        await opened().scan('lin', code(0))
        return code(0)
      },
      finds: { why: 'paid', paid: { toThem: true, points: 10, became: { code: 'usable' } }, now: null },
      says: /领到了 10 积分，可用到/,
    },
    {
      name: 'one whose points were taken back',
      live: async () => {
        const { batch, code } = await launched()
        await opened().scan('lin', code(0))
        await opened().desk('reverseEntry', { entryId: `${batch.number}-0`, policy: 'toZero', reason: '窜货核实' })
        return code(0)
      },
      finds: { why: 'paid', paid: { toThem: true, became: { code: 'takenBack', why: '窜货核实' } } },
      says: /被收回：窜货核实/,
    },
    {
      name: 'one that somebody else was paid for, before they came',
      live: async () => {
        const { code } = await launched()
        await opened().scan('chen', code(0))
        later()
        await opened().scan('lin', code(0))
        return code(0)
      },
      finds: {
        why: 'paidToAnother',
        first: { byThem: false, byMember: true, by: '陈**', reason: null },
        paid: { toThem: false, to: '陈**', became: null },
        came: { visits: 1 },
        now: null,
      },
      says: /由另一位会员（陈\*\*）领走了，每个码只发一次积分。.* 您扫过它/,
    },
    {
      name: 'one that they never looked at, and that somebody else has',
      live: async () => {
        const { code } = await launched()
        await opened().scan('chen', code(0))
        return code(0)
      },
      finds: { why: 'paidToAnother', came: null },
      says: /没有查到您扫过它/,
    },
    {
      name: 'one they scanned first while nothing paid, and somebody else collected later',
      live: async () => {
        const batch = await opened().mint(3)
        const code = opened().codeOf(batch.number, 0)
        await opened().scan('lin', code)
        await opened().launch(batch.id, {})
        settled()
        await opened().scan('chen', code)
        return code
      },
      finds: { why: 'paidToAnother', first: { byThem: true, reason: { rule: 'noCampaign' } }, paid: { to: '陈**' } },
      says: /您先扫过，当时没有领到积分，原因是：当时没有积分活动/,
    },
    {
      name: 'one they scanned before they had a card',
      asks: 'wang',
      live: async () => {
        const { code } = await launched()
        await opened().scan('wang', code(0))
        await opened().join('wang', '王一')
        return code(0)
      },
      finds: {
        why: 'unpaid',
        first: { byThem: true, byMember: false, reason: { rule: 'notMember' } },
        now: { code: 'pays', points: 10 },
      },
      says: /当时还没有会员卡.*现在扫就能领到 10 积分/,
    },
    {
      name: 'one scanned while no campaign paid for it',
      live: async () => {
        const code = opened().codeOf((await opened().mint(3)).number, 0)
        await opened().scan('lin', code)
        return code
      },
      finds: { ...unpaidFirst('noCampaign'), now: { code: 'unpaid', unpaid: { reason: 'noCampaign' } } },
      says: /当时没有积分活动/,
    },
    {
      name: 'one scanned before the campaign opened',
      live: async () => {
        const opensAt = opened().cloud.clock.now() + dayMs
        const { code } = await launched({ opensAt, closesAt: opensAt + dayMs })
        await opened().scan('lin', code(0))
        return code(0)
      },
      finds: unpaidFirst('campaignNotOpen', { opensAt: expect.any(Number) }),
      says: /才开始/,
    },
    {
      name: 'one scanned while the campaign was paused',
      live: async () => {
        const { campaignId, code } = await launched()
        await commandCampaign('pauseCampaign', campaignId)
        await opened().scan('lin', code(0))
        return code(0)
      },
      finds: { ...unpaidFirst('campaignPaused'), now: { code: 'unpaid', unpaid: { reason: 'campaignPaused' } } },
      says: /当时活动暂停/,
    },
    {
      name: 'one scanned after the campaign had ended',
      live: async () => {
        const { campaignId, code } = await launched()
        await commandCampaign('endCampaign', campaignId)
        await opened().scan('lin', code(0))
        return code(0)
      },
      finds: unpaidFirst('campaignOver'),
      says: /当时活动已经结束/,
    },
    {
      name: 'one scanned beyond the day’s limit',
      live: async () => {
        const { code } = await launched({ limits: [{ code: 'perDay', args: { times: 1 } }] })
        await opened().scan('lin', code(0))
        await opened().scan('lin', code(1))
        return code(1)
      },
      finds: { ...unpaidFirst('dayLimitReached', { times: 1 }), now: { unpaid: { reason: 'dayLimitReached' } } },
      says: /当天已领满 1 次/,
    },
    {
      name: 'one scanned beyond what the campaign gives a member',
      live: async () => {
        const { code } = await launched({ limits: [{ code: 'inAll', args: { times: 1 } }] })
        await opened().scan('lin', code(0))
        await opened().scan('lin', code(1))
        return code(1)
      },
      finds: unpaidFirst('totalLimitReached', { times: 1 }),
      says: /已领满 1 次/,
    },
    {
      name: 'one scanned when the budget was spent',
      live: async () => {
        const { code } = await launched({ budgetPoints: 10 })
        await opened().scan('chen', code(0))
        await opened().scan('lin', code(1))
        return code(1)
      },
      finds: { ...unpaidFirst('budgetSpent'), now: { code: 'unpaid', unpaid: { reason: 'budgetSpent' } } },
      says: /积分已经发完/,
    },
    {
      name: 'one that did not win',
      live: async () => {
        const reward = { code: 'odds', args: { prizes: [{ points: 88, winners: 1 }], otherwise: 0 } } as const
        const { code } = await launched({ reward }, 6)
        for (let serial = 0; serial < 6; serial += 1)
          if ((await opened().scan('lin', code(serial))).unpaid?.reason === 'noPrize') return code(serial)
        throw new Error('five of six codes win nothing')
      },
      finds: unpaidFirst('noPrize'),
      says: /没有中奖/,
    },
    {
      name: 'one that somebody without a card scanned first, and they when the day was used up',
      live: async () => {
        const { code } = await launched({ limits: [{ code: 'perDay', args: { times: 1 } }] })
        await opened().scan('stranger', code(1))
        await opened().scan('lin', code(0))
        await opened().scan('lin', code(1))
        return code(1)
      },
      finds: {
        why: 'seenUnpaid',
        first: { byThem: false, byMember: false, by: '' },
        came: { visits: 1 },
        now: { code: 'unpaid', unpaid: { reason: 'dayLimitReached' } },
      },
      says: /已经有人扫过，没有领走积分/,
    },
    {
      name: 'one that only others looked at',
      live: async () => {
        const { code } = await launched()
        await opened().scan('stranger', code(0))
        return code(0)
      },
      finds: { why: 'notTheirs', came: null, now: { code: 'pays', points: 10 } },
      says: /您还没有扫过/,
    },
  ]
}
