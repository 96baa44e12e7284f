import { randomBytes } from 'node:crypto'
import type { Output, ProcedureName, Sent } from '../../../contract'
import { bookAdjustment } from '../../../cloudfunctions/points/booking'
import { openCloud, type Cloud } from '../../../local/cloud'
import { qingyuBrand } from '../../../local/seed/brand'
import { seedBrand } from '../../../local/seed/seed'
import { freshSettings } from '../../../local/settings'
import { inFlight } from '../measure'
import { benchProgram, readyBenchProgram } from '../scan/brand'

export interface Redemption {
  visitorId: string
  requestId: string
}

/** A brand whose members have points to spend, and one reward with more in stock than a run can empty. */
export interface MallBrand {
  cloud: Cloud
  visitorIds: string[]
  rewardId: string
  variantId: string
  /** By the members in turn, each request new. */
  requests(count: number): Redemption[]
  redeem(request: Redemption): Promise<boolean>
  desk<Name extends ProcedureName<'ops'>>(procedure: Name, input: Sent<'ops', Name>): Promise<Output<'ops', Name>>
  close(): Promise<void>
}

export const price = 10
const units = 1_000_000
/** More than any member spends in a run. */
const pointsEach = 1_000_000

export const address = {
  name: '林小满',
  phone: '13800001234',
  province: '浙江省',
  city: '杭州市',
  district: '西湖区',
  detail: '文三路 90 号 3 幢 201',
}

export async function openMallBrand(options: {
  folder: string
  members: number
  latencyMs?: () => number
}): Promise<MallBrand> {
  const settings = freshSettings()
  const { folder, latencyMs } = options
  const cloud = await openCloud({ folder, filesFolder: folder, settings, ...(latencyMs ? { latencyMs } : {}) })
  await seedBrand(cloud, settings, { history: false, program: benchProgram })
  const ask = async (door: 'member' | 'mall' | 'ops', procedure: string, input: object, caller: object) => {
    const requestId = randomBytes(12).toString('hex')
    const reply = await cloud.ask(door, { procedure, requestId, input }, { address: '', ...caller })
    if (!reply.ok) throw new Error(`${procedure} was refused: ${JSON.stringify(reply.refusal)}`)
    return reply.value
  }
  const [{ account, password } = { account: '', password: '' }] = settings.signIns
  const { token } = (await ask('ops', 'signIn', { account, password }, {})) as Output<'ops', 'signIn'>
  const desk: MallBrand['desk'] = async (procedure, input) => (await ask('ops', procedure, input, { token })) as never
  const visitorIds = Array.from({ length: options.members }, (_, place) => `bench-member-${place}`)
  await inFlight(64, visitorIds, async (memberId) => {
    await ask('member', 'join', { consent: true, consentVersion: qingyuBrand.consentVersion }, { visitorId: memberId })
    const facts = { _id: `gift-${memberId}`, memberId, at: cloud.clock.now(), why: 'bench', operator: 'bench' }
    await cloud.platform.store.transact((transaction) =>
      bookAdjustment(transaction, readyBenchProgram, pointsEach, facts),
    )
  })
  const { rewardId, variantId } = await publish(desk)
  let handedOut = 0
  return {
    cloud,
    visitorIds,
    rewardId,
    variantId,
    desk,
    requests: (count) =>
      Array.from({ length: count }, () => ({
        visitorId: visitorIds[(handedOut++ * 7) % visitorIds.length] ?? '',
        requestId: randomBytes(12).toString('hex'),
      })),
    async redeem({ visitorId, requestId }) {
      const input = { rewardId, variantId, points: price, address }
      const reply = await cloud.ask('mall', { procedure: 'redeem', requestId, input }, { visitorId, address: '' })
      return reply.ok
    },
    close: () => cloud.close(),
  }
}

async function publish(desk: MallBrand['desk']) {
  const { reward } = await desk('saveReward', {
    kind: 'physical',
    title: '青屿马克杯',
    tagline: '',
    description: '',
    instructions: '',
    pictures: ['mug'],
    category: 'home',
    points: price,
    specifications: [],
    variants: [{ choices: [] }],
    opensAt: null,
    closesAt: null,
    rules: [{ code: 'perMember', args: { times: 1_000 } }],
    gift: null,
  })
  const variantId = reward.variants[0]?.id ?? ''
  await desk('adjustStock', { rewardId: reward.id, variantId, units, reason: 'bench' })
  await desk('publishReward', { rewardId: reward.id, version: reward.version })
  return { rewardId: reward.id, variantId }
}
