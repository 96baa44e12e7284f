import { randomBytes } from 'node:crypto'
import type { Output, ProcedureName, Sent } from '../../../contract'
import { dayMs } from '../../../domain/calendar'
import type { Program } from '../../../cloudfunctions/brand/documents'
import { codeKeyFrom } from '../../../cloudfunctions/kernel/ports/keys'
import { readStoredProgram } from '../../../cloudfunctions/brand/program'
import { linkPrefix } from '../../../cloudfunctions/batch/print/run'
import { sealCode } from '../../../domain/code/seal'
import type { ExpiryRule } from '../../../domain/points/policies'
import { openCloud, type Cloud, type CloudOptions } from '../../../local/cloud'
import { qingyuBrand, qingyuOnOrdinaryDays } from '../../../local/seed/brand'
import { seedBrand } from '../../../local/seed/seed'
import { freshSettings, type Settings } from '../../../local/settings'
import { inFlight } from '../measure'

/** One scan as it arrives at the door: a link as it is printed, held by a member. */
export interface ScanRequest {
  scanned: string
  visitorId: string
  address: string
  requestId: string
}

/** A running brand with many members and one large active batch whose campaign has limits and multiplies by tier. */
export interface BenchBrand {
  cloud: Cloud
  settings: Settings
  visitorIds: string[]
  campaignId: string
  batchNumber: number
  /** Codes never handed out before, held by the members in turn. */
  requests(count: number): ScanRequest[]
  /** Codes in the right form that no key of the brand sealed, each from a stranger and an address of its own. */
  forgeries(count: number): ScanRequest[]
  scan(request: ScanRequest): Promise<unknown>
  close(): Promise<void>
}

/** Tiers that stay and no tasks, so that what is written by hand beside it is no more than anybody would write. */
export const benchProgram: Program = {
  ...qingyuOnOrdinaryDays,
  tasks: [],
  tierPolicy: { window: { code: 'lifetime', args: {} }, downgrade: { code: 'none', args: {} } },
}

/** The same with its rules read, as the doors have it. */
export const readyBenchProgram = readStoredProgram(benchProgram)

const codesInBatch = 1_000_000
/** Prime to the batch's size, so that stepping by it meets every serial once, in no order that an index could profit from. */
const serialStep = 618_033
/** What the fixed rule pays for each first scan. */
export const pointsPerScan = 10
/** Above what any member scans in a run: limits are judged at every scan and never reached. */
export const timesPerDay = 1_000

/** Carriers' addresses far apart, as scans come in from. */
const addresses = ['115.236.112.10', '61.135.169.125', '222.209.35.1', '14.215.177.38', '58.246.26.1']

export async function openBenchBrand(
  options: Pick<CloudOptions, 'folder' | 'filesFolder' | 'adapter' | 'onWire'> & {
    members: number
    expiry?: ExpiryRule
  },
): Promise<BenchBrand> {
  const settings = freshSettings()
  const cloud = await openCloud({ ...options, settings })
  await seedBrand(cloud, settings, { history: false, program: benchProgram })
  const { batchNumber, campaignId } = await launchBatch(cloud, settings, options.expiry ?? null)
  const visitorIds = Array.from({ length: options.members }, (_, index) => `bench-member-${index}`)
  await inFlight(64, visitorIds, (visitorId) => join(cloud, visitorId))
  const link = linkPrefix(qingyuBrand.codeOrigin)
  const forgersKey = codeKeyFrom(1, randomBytes(32))
  let handedOut = 0
  return {
    cloud,
    settings,
    visitorIds,
    campaignId,
    batchNumber,
    requests: (count) =>
      Array.from({ length: count }, () => {
        const place = handedOut++
        const code = sealCode(cloud.platform.keys.newest, batchNumber, (place * serialStep) % codesInBatch)
        return {
          scanned: link + code,
          visitorId: visitorIds[(place * 7) % visitorIds.length] ?? '',
          address: addresses[place % addresses.length] ?? '',
          requestId: randomBytes(12).toString('hex'),
        }
      }),
    forgeries: (count) =>
      Array.from({ length: count }, (_, serial) => ({
        scanned: link + sealCode(forgersKey, batchNumber, serial),
        visitorId: `stranger-${randomBytes(9).toString('hex')}`,
        address: [10, ...randomBytes(3)].join('.'),
        requestId: randomBytes(12).toString('hex'),
      })),
    scan: ({ scanned, requestId, visitorId, address }) =>
      cloud.ask('code', { procedure: 'scan', requestId, input: { scanned } }, { visitorId, address }),
    close: () => cloud.close(),
  }
}

/** Through the desk, as an operator would: mint, activate, launch. */
async function launchBatch(cloud: Cloud, settings: Settings, expiry: ExpiryRule | null) {
  const [{ account, password } = { account: '', password: '' }] = settings.signIns
  const { token } = await desk(cloud, '', 'signIn', { account, password })
  const { products } = await desk(cloud, token, 'listProducts', {})
  const fields = { productId: products[0]?.id ?? '', label: 'bench', size: codesInBatch }
  const { batch } = await desk(cloud, token, 'mintBatch', fields)
  const serials = { fromSerial: 0, toSerial: codesInBatch - 1 }
  await desk(cloud, token, 'activateBatch', { batchId: batch.id, version: batch.version, ...serials })
  const now = cloud.clock.now()
  const { campaign, cost } = await desk(cloud, token, 'saveCampaign', {
    name: '秋日扫码有礼',
    opensAt: now - dayMs,
    closesAt: now + 400 * dayMs,
    batchIds: [batch.id],
    reward: { code: 'fixed', args: { points: pointsPerScan } },
    expiry,
    limits: [{ code: 'perDay', args: { times: timesPerDay } }],
    tierMultiplied: true,
    budgetPoints: null,
  })
  const launched = { campaignId: campaign.id, version: campaign.version, pointsMax: cost.pointsMax }
  await desk(cloud, token, 'launchCampaign', launched)
  return { batchNumber: batch.number, campaignId: campaign.id }
}

async function desk<Name extends ProcedureName<'ops'>>(
  cloud: Cloud,
  token: string,
  procedure: Name,
  input: Sent<'ops', Name>,
): Promise<Output<'ops', Name>> {
  const requestId = randomBytes(12).toString('hex')
  const reply = await cloud.ask('ops', { procedure, requestId, input }, { address: '', ...(token ? { token } : {}) })
  if (!reply.ok) throw new Error(`${procedure} was refused: ${JSON.stringify(reply.refusal)}`)
  return reply.value as Output<'ops', Name>
}

async function join(cloud: Cloud, visitorId: string) {
  const { consentVersion } = qingyuBrand
  const input = { consent: true, consentVersion }
  const requestId = randomBytes(12).toString('hex')
  const reply = await cloud.ask('member', { procedure: 'join', requestId, input }, { visitorId, address: '' })
  if (!reply.ok) throw new Error(`join was refused: ${JSON.stringify(reply.refusal)}`)
}
