import { doors } from '../../cloudfunctions/doors'
import { randomBytes } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import {
  contract,
  type Answer,
  type DeskAnswer,
  type DeskOutput,
  type DeskProcedureName,
  type DeskSent,
  type Output,
  type ProcedureName,
  type Sent,
} from '../../contract'
import type { CollectionName, DocumentOf } from '../../cloudfunctions/kernel/store/collections'
import type { JobReport } from '../../cloudfunctions/kernel/jobs/documents'
import type { Caller } from '../../cloudfunctions/kernel/ports/platform'
import { approvalKindNames } from '../../domain/approval/kinds'
import { dayMs, hourMs } from '../../domain/calendar'
import { sealCode } from '../../domain/code/seal'
import { declared } from '../../cloudfunctions/declared'
import { versioned } from '../../cloudfunctions/kernel/store/versioned'
import { openCloud, type Cloud, type CloudOptions } from '../../local/cloud'
import { embeddedStore } from '../../local/embedded/store'
import type { Engine } from '../../local/engine/engine'
import type { Program } from '../../cloudfunctions/brand/documents'
import { qingyuBrand, qingyuOnOrdinaryDays } from '../../local/seed/brand'
import { seedBrand } from '../../local/seed/seed'
import { freshSettings, type Settings } from '../../local/settings'
import { untilTenMs } from './time'

/** One running brand for a test: the real doors on a real store, its clock in the test's hand. */
export interface Brand {
  cloud: Cloud
  settings: Settings
  /** Asks as a visitor; `requestId` only where a test repeats one. */
  visit<Door extends 'member' | 'code' | 'community' | 'mall', Name extends ProcedureName<Door>>(
    visitorId: string,
    door: Door,
    procedure: Name,
    input: Sent<Door, Name>,
    more?: { requestId?: string; address?: string },
  ): Promise<Answer<Door, Name>>
  /** Asks at the desk and insists on a yes. */
  desk<Name extends DeskProcedureName>(procedure: Name, input: DeskSent<Name>): Promise<DeskOutput<Name>>
  /** Asks at the desk and takes the answer as it is. */
  askDesk<Name extends DeskProcedureName>(
    procedure: Name,
    input: unknown,
    more?: { token?: string; requestId?: string },
  ): Promise<DeskAnswer<Name>>
  signIn(account: string): Promise<string>
  join(visitorId: string, nickname?: string): Promise<void>
  /** Scans and insists on a finding. */
  scan(
    visitorId: string,
    scanned: string,
    more?: { requestId?: string; address?: string },
  ): Promise<Output<'code', 'scan'>>
  /** A code of a batch as printed. */
  codeOf(batchNumber: number, serial: number): string
  /** Mints and activates a batch of the first product. */
  mint(size: number): Promise<{ id: string; number: number }>
  /** Launches a campaign over one batch. */
  launch(batchId: string, fields: Partial<Sent<'ops', 'saveCampaign'>>): Promise<{ id: string }>
  /** Every document of a collection, in the order in which they came: ids are chance, and the first by id is any. */
  all<C extends CollectionName>(collection: C): DocumentOf<C>[]
  /** Where the brand's files lie. */
  filesFolder: string
  /**
   * The same brand with its documents in this process, where they take a twentieth of the SDK's time: for what a test
   * only needs to be there. On the embedded store it is the brand itself.
   */
  given: Brand
  close(): Promise<void>
}

/** Far above what any test keeps. */
const documentsMax = 1_000_000

/** Founding a brand may load the SDK: seconds, where other suites run beside this one. */
jest.setTimeout(60_000)

export const desk: Caller = { address: '203.0.113.7' }

export interface BrandOptions {
  /** `sdk` runs the doors on the real wx-server-sdk over the wire; one such brand at a time in a process. */
  adapter?: 'embedded' | 'sdk'
  /** Time that each database call takes, once the brand is founded. */
  latencyMs?: () => number
  program?: Program
  /** Hears of every database call on the SDK's wire. */
  onWire?: CloudOptions['onWire']
  /** Where its documents are kept; in memory where none is given. */
  folder?: string
  /** Whether what costs money waits for a colleague, as in a brand that somebody runs; else one operator does it all. */
  approvals?: boolean
}

const nothingWaits = {
  _id: 'brand',
  thresholds: Object.fromEntries(approvalKindNames.map((kind) => [kind, null])),
  version: 1,
}

export async function openBrand({
  adapter = 'embedded',
  latencyMs,
  program = qingyuOnOrdinaryDays,
  folder,
  onWire,
  approvals = false,
}: BrandOptions = {}): Promise<Brand> {
  const settings = freshSettings()
  const filesFolder = mkdtempSync(join(tmpdir(), 'mashang-files-'))
  let founded = false
  const cloud = await openCloud({
    folder: folder ?? null,
    filesFolder,
    settings,
    adapter,
    ...(onWire ? { onWire } : {}),
    latencyMs: () => (founded && latencyMs ? latencyMs() : 0),
  })
  cloud.clock.advance(untilTenMs(cloud.clock.now()))
  const near = adapter === 'sdk' ? inProcess(cloud) : cloud
  await seedBrand(near, settings, { history: false, program })
  if (!approvals) await near.platform.store.create('approvalRules', nothingWaits)
  const close = async () => {
    await cloud.close()
    rmSync(filesFolder, { recursive: true, force: true })
  }
  const brand = await brandOn(cloud, settings, filesFolder, close)
  if (near !== cloud) brand.given = await brandOn(near, settings, filesFolder, close)
  founded = true
  return brand
}

/** A cloud on the SDK, with an instance of its doors that reaches the same documents without it. */
function inProcess(cloud: Cloud): Cloud {
  const { phones, safety } = cloud
  const store = versioned(embeddedStore({ engine: cloud.engine }), declared.collections)
  const platform = { ...cloud.platform, instance: {}, store, phones, safety }
  return { ...cloud, platform, ask: (door, envelope, caller) => doors[door].answer(platform, envelope, caller) }
}

async function brandOn(
  cloud: Cloud,
  settings: Settings,
  filesFolder: string,
  close: () => Promise<void>,
): Promise<Brand> {
  const newRequestId = () => randomBytes(10).toString('hex')
  const signIn = async (account: string): Promise<string> => {
    const password = settings.signIns.find((each) => each.account === account)?.password ?? ''
    const requestId = newRequestId()
    const reply = await cloud.ask('ops', { procedure: 'signIn', requestId, input: { account, password } }, desk)
    return insist(reply as Answer<'ops', 'signIn'>).token
  }
  let admin = { token: await signIn('admin'), at: cloud.clock.now() }
  /** The administrator signs in anew each morning, however far the clock was moved. */
  const adminToken = async (): Promise<string> => {
    const at = cloud.clock.now()
    if (Math.abs(at - admin.at) > 8 * hourMs) admin = { token: await signIn('admin'), at }
    return admin.token
  }

  const brand: Omit<Brand, 'given'> = {
    cloud,
    settings,
    signIn,
    filesFolder,
    close,
    visit: async (visitorId, door, procedure, input, more = {}) =>
      (await cloud.ask(
        door,
        { procedure, requestId: more.requestId ?? newRequestId(), input },
        { visitorId, address: more.address ?? '115.236.112.10' },
      )) as never,
    askDesk: async (procedure, input, more = {}) =>
      (await cloud.ask(
        procedure in contract.till ? 'till' : 'ops',
        { procedure, requestId: more.requestId ?? newRequestId(), input },
        { ...desk, token: more.token ?? (await adminToken()) },
      )) as never,
    desk: async (procedure, input) => insist(await brand.askDesk(procedure, input)) as never,
    async join(visitorId, nickname) {
      const { consentVersion } = qingyuBrand
      const input = { consent: true as const, consentVersion, ...(nickname ? { nickname } : {}) }
      insist(await brand.visit(visitorId, 'member', 'join', input))
    },
    scan: async (visitorId, scanned, more) => insist(await brand.visit(visitorId, 'code', 'scan', { scanned }, more)),
    codeOf: (batchNumber, serial) => sealCode(cloud.platform.keys.newest, batchNumber, serial),
    async mint(size) {
      const { products } = await brand.desk('listProducts', {})
      const { batch } = await brand.desk('mintBatch', { productId: products.at(-1)?.id ?? '', label: '测试批次', size })
      const serials = { fromSerial: 0, toSerial: size - 1 }
      await brand.desk('activateBatch', { batchId: batch.id, version: batch.version, ...serials })
      return { id: batch.id, number: batch.number }
    },
    async launch(batchId, fields) {
      const now = cloud.clock.now()
      const { campaign, cost } = await brand.desk('saveCampaign', {
        name: '测试活动',
        opensAt: now - dayMs,
        closesAt: now + 30 * dayMs,
        batchIds: [batchId],
        reward: { code: 'fixed', args: { points: 10 } },
        limits: [],
        tierMultiplied: false,
        budgetPoints: null,
        ...fields,
      })
      const { version } = campaign
      await brand.desk('launchCampaign', { campaignId: campaign.id, version, pointsMax: cost.pointsMax })
      return { id: campaign.id }
    },
    all: reader(cloud.engine),
  }
  return Object.assign(brand, { given: brand as Brand })
}

/** Reads collections whole; a document that is as it was when last read is not parsed again, and so nobody may change it. */
function reader(engine: Engine): Brand['all'] {
  const known = new Map<CollectionName, Map<string, unknown>>()
  return (collection) => {
    const before = known.get(collection)
    const scan = { fields: [], byArrival: true, descending: false, limit: documentsMax }
    const texts = engine.texts(collection, scan)
    const documents = texts.map((text) => before?.get(text) ?? frozen(JSON.parse(text)))
    known.set(collection, new Map(texts.map((text, place) => [text, documents[place]])))
    return documents as never
  }
}

function frozen(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  for (const part of Object.values(value)) frozen(part)
  return Object.freeze(value)
}

/** The value of an answer that must be a yes. */
export function insist<Value>(answer: { ok: true; value: Value } | { ok: false; refusal: { code: string } }): Value {
  if (!answer.ok) throw new Error(`refused: ${JSON.stringify(answer.refusal)}`)
  return answer.value
}

/** How many documents one job dealt with in a timer's run. */
export const doneBy = (job: string, report: JobReport): number =>
  report.jobs.find((outcome) => outcome.job === job)?.done ?? 0
