import { randomBytes } from 'node:crypto'
import type { DoorName, Output, ProcedureName, Sent } from '../../contract'
import type { FoundedRole } from '../../contract/words/roles'
import type { Program } from '../../cloudfunctions/brand/documents'
import { brandInStore } from '../../cloudfunctions/brand/stored'
import type { Caller } from '../../cloudfunctions/kernel/ports/platform'
import {
  hashPassword,
  passwordCost,
  passwordSaltBytes,
  type PasswordCost,
} from '../../cloudfunctions/operator/passwords'
import { foundRoles } from '../../cloudfunctions/operator/roles'
import { dayAfter, dayAt, dayMs, hourMs, nextDayAt } from '../../domain/calendar'
import { wholeBrand } from '../../domain/operator/abilities'
import { sealCode } from '../../domain/code/seal'
import type { Cloud } from '../cloud'
import type { Settings } from '../settings'
import { seededVisitors, visitorOf } from '../visitors'
import { eveningMs, openPlaces, talk, talkBefore, voicesOf, type WorthSeeing } from './community'
import { placeOrders, stockMall, type AskMall } from './mall'
import { closeTheEvening, fillQueue } from './reviews'
import { qingyu, qingyuBrand, qingyuMembers, qingyuProducts } from './brand'
import { openTasting, putRight } from './by-hand'
import { byName, uploadPictures, type ShowPicture } from './pictures'

/** How many codes each seeded batch has: enough to print sheets of, small enough to look through. */
const seededBatchSize = 20_000
/** Scans of the last days, so that the desk's charts have something to show. */
const seededScans = 160
const seededDays = 3
/** The least that Argon2id can do: nobody guesses at the passwords of a brand that lives for one test. */
const quickPasswordCost: PasswordCost = { parallelism: 1, iterations: 1, memorySize: 8 }

export interface SeedOptions {
  /**
   * Without history the brand is ready but nobody has scanned yet, and its passwords are hashed for next to nothing: what
   * tests want.
   */
  history: boolean
  /** Whether its pictures are uploaded; by themselves where there is history. */
  pictures?: boolean
  /** The programme to found it with, where it is not the seeded brand's own. */
  program?: Program
}

/**
 * Founds the brand the way its operators would: programme and operators are set up, everything else goes through the
 * doors. Does nothing where the brand exists already.
 */
export async function seedBrand(
  cloud: Cloud,
  settings: Settings,
  { history, pictures = history, program = qingyu }: SeedOptions,
): Promise<void> {
  if (await brandInStore(cloud.platform.store)) return
  const offsetMs = cloud.clock.offsetMs()
  if (history) cloud.clock.advance(-seededDays * dayMs)
  const show = pictures ? await uploadPictures(cloud.platform.files) : byName
  await setUp(cloud, settings, { program, show }, history ? passwordCost : quickPasswordCost)
  const desk = await signInAtDesk(cloud, settings)
  const batches = await mintBatches(desk, { show, today: dayAt(cloud.clock.now()) })
  await launchCampaigns(cloud, desk, batches)
  if (history) await replay(cloud, { settings, desk, show }, batches[0] ?? '1')
  cloud.clock.advance(offsetMs - cloud.clock.offsetMs())
}

async function setUp(
  cloud: Cloud,
  settings: Settings,
  { program, show }: { program: Program; show: ShowPicture },
  cost: PasswordCost,
): Promise<void> {
  const { store, now } = cloud.platform
  await foundRoles(store, now())
  for (const { account, name, role, password } of settings.signIns)
    await store.create('operators', {
      _id: account,
      account,
      name,
      roles: [{ role, scope: wholeBrand }],
      passwordHash: await hashPassword({ name: '' }, password, randomBytes(passwordSaltBytes), cost),
      createdAt: now(),
    })
  const { logo, pictures } = qingyuBrand
  await store.create('brands', { ...qingyuBrand, logo: show(logo), pictures: pictures.map(show) })
  await store.create('programs', program)
}

export type Desk = Awaited<ReturnType<typeof signInAtDesk>>

async function signInAtDesk(cloud: Cloud, settings: Settings, role: FoundedRole = 'admin') {
  const operator = settings.signIns.find((each) => each.role === role)
  if (!operator) throw new Error('the settings name no such operator')
  const { token } = await asked(
    cloud,
    'ops',
    'signIn',
    { account: operator.account, password: operator.password },
    { address: '' },
  )
  return <Name extends ProcedureName<'ops'>>(procedure: Name, input: Sent<'ops', Name>) =>
    asked(cloud, 'ops', procedure, input, { address: '', token })
}

/** Asks a door and insists on a yes: a refused seed is a broken one. */
async function asked<Door extends DoorName, Name extends ProcedureName<Door>>(
  cloud: Cloud,
  door: Door,
  procedure: Name,
  input: Sent<Door, Name>,
  caller: Caller,
): Promise<Output<Door, Name>> {
  const reply = await cloud.ask(door, { procedure, requestId: randomBytes(12).toString('hex'), input }, caller)
  if (!reply.ok) throw new Error(`${door}.${procedure} refused: ${JSON.stringify(reply.refusal)}`)
  return reply.value as Output<Door, Name>
}

/** A week before, as batches come to the shelves. */
const madeDaysAgo = 7

async function mintBatches(desk: Desk, { show, today }: { show: ShowPicture; today: string }): Promise<string[]> {
  const batchIds: string[] = []
  for (const [index, fields] of qingyuProducts.entries()) {
    const { product } = await desk('saveProduct', { ...fields, picture: show(fields.picture) })
    const label = `2026 秋 ${index + 1} 号线`
    const { batch } = await desk('mintBatch', {
      productId: product.id,
      label,
      size: seededBatchSize,
      made: {
        on: dayAfter(today, -madeDaysAgo),
        factory: '青屿第一灌装厂',
        line: `${index + 1} 号线`,
        lot: `QY${index + 1}07`,
      },
    })
    await desk('activateBatch', { batchId: batch.id, version: batch.version, fromSerial: 0, toSerial: batch.size - 1 })
    batchIds.push(batch.id)
  }
  return batchIds
}

async function launchCampaigns(cloud: Cloud, desk: Desk, batches: string[]): Promise<void> {
  const [osmanthus = '1', lime = '2', lychee = '3'] = batches
  const opensAt = cloud.clock.now()
  const closesAt = cloud.clock.now() + 60 * dayMs
  const common = { opensAt, closesAt, tierMultiplied: true, limits: [{ code: 'perDay', args: { times: 20 } }] }
  await launch(desk, {
    ...common,
    name: '秋日扫码有礼',
    batchIds: [osmanthus, lime],
    reward: { code: 'fixed', args: { points: 20 } },
    budgetPoints: 500_000,
  })
  await launch(desk, {
    ...common,
    name: '荔枝红茶开盖赢大奖',
    batchIds: [lychee],
    reward: {
      code: 'odds',
      args: {
        prizes: [
          { points: 888, winners: 20 },
          { points: 88, winners: 400 },
        ],
        otherwise: 8,
      },
    },
    budgetPoints: null,
  })
}

async function launch(desk: Desk, fields: Sent<'ops', 'saveCampaign'>): Promise<void> {
  const { campaign, cost } = await desk('saveCampaign', fields)
  await desk('launchCampaign', { campaignId: campaign.id, version: campaign.version, pointsMax: cost.pointsMax })
}

/** Lets the last days happen: members join, taste and scan, the desk puts things right, and the timer runs. */
interface Replay {
  settings: Settings
  desk: Desk
  show: ShowPicture
}

async function replay(cloud: Cloud, { settings, desk, show }: Replay, batchId: string): Promise<void> {
  const startsAt = cloud.clock.now()
  const memberIds = await joinMembers(cloud)
  const { batchNumber, tastings } = await openTasting(cloud, desk)
  for (let serial = 0; serial < tastings; serial += 1) await scan(cloud, memberIds[serial] ?? '', batchNumber, serial)
  await replayScans(cloud, startsAt, Number(batchId), memberIds)
  const worthSeeing = await replayEvenings(cloud, { settings, show }, memberIds)
  // Days have gone by: whoever opened the stall has been signed out since.
  const freshDesk = await signInAtDesk(cloud, settings)
  await putRight(cloud, freshDesk, memberIds)
  await highlight(freshDesk, worthSeeing)
  await stockMall(cloud, freshDesk, show)
  const mall: AskMall = (visitorId, procedure, input) => asked(cloud, 'mall', procedure, input, callerFor(visitorId))
  await placeOrders(
    cloud,
    freshDesk,
    mall,
    seededVisitors.slice(0, 3).map(({ id }) => id),
  )
  await cloud.runJobs()
}

/** Yesterday’s evening and the one before now: members talk about what they drank. */
async function replayEvenings(
  cloud: Cloud,
  { settings, show }: Pick<Replay, 'settings' | 'show'>,
  memberIds: readonly string[],
): Promise<WorthSeeing> {
  const now = cloud.clock.now()
  const products = await cloud.platform.store.page('products', 'byTime', { order: 'ascending', limit: 10 })
  const productIds = products.documents.map(({ _id }) => _id)
  cloud.clock.advance(-eveningMs - dayMs)
  await openPlaces(cloud.platform, productIds)
  const memberIdOf = (nickname: string): string => memberIds[qingyuMembers.indexOf(nickname)] ?? ''
  const voices = voicesOf(
    cloud.clock,
    (memberId, procedure, input) => asked(cloud, 'community', procedure, input, callerFor(memberId)),
    memberIdOf,
    show,
  )
  await talkBefore(voices)
  // What their texts earned them is counted by the timer.
  await cloud.runJobs()
  cloud.clock.advance(now - eveningMs - cloud.clock.now())
  const worthSeeing = await talk(voices, productIds, cloud.clock.now())
  // The administrator may hear the appeal: a colleague has decided.
  const desk = await signInAtDesk(cloud, settings, 'campaignManager')
  await fillQueue(voices, desk, cloud.clock.now() + 6 * dayMs)
  await closeTheEvening(voices)
  cloud.clock.advance(now - cloud.clock.now())
  return worthSeeing
}

async function highlight(desk: Desk, { featured, pinned }: WorthSeeing): Promise<void> {
  for (const postId of featured) await desk('highlightPost', { postId, kind: 'featured', on: true })
  for (const postId of pinned) await desk('highlightPost', { postId, kind: 'pinned', on: true })
}

async function joinMembers(cloud: Cloud): Promise<string[]> {
  const known = new Map(seededVisitors.map((visitor) => [visitor.name, visitor.id]))
  const members = qingyuMembers.map((nickname, index) => ({ nickname, id: known.get(nickname) ?? `member-${index}` }))
  for (const { nickname, id } of members) {
    const { consentVersion } = qingyuBrand
    await asked(cloud, 'member', 'join', { consent: true, consentVersion, nickname }, callerFor(id))
  }
  return members.map(({ id }) => id)
}

/** At hours when people drink tea. */
async function replayScans(cloud: Cloud, startsAt: number, batchNumber: number, memberIds: readonly string[]) {
  for (let serial = 0; serial < seededScans; serial += 1) {
    cloud.clock.advance(scanMoment(startsAt, serial) - cloud.clock.now())
    // The first few members scan most, as regulars do.
    const regular = Math.floor(memberIds.length * ((serial * 0.618) % 1) ** 2)
    await scan(cloud, memberIds[regular] ?? '', batchNumber, serial)
  }
}

async function scan(cloud: Cloud, memberId: string, batchNumber: number, serial: number): Promise<void> {
  const scanned = sealCode(cloud.platform.keys.newest, batchNumber, serial)
  await asked(cloud, 'code', 'scan', { scanned }, callerFor(memberId))
}

/** Spread over the days, each scan some minutes after the one before: most at noon and in the evening, none at night. */
function scanMoment(startsAt: number, serial: number): number {
  const scansInDay = seededScans / seededDays
  const day = Math.floor(serial / scansInDay)
  const share = (serial % scansInDay) / scansInDay
  const daytimeStartsAt = nextDayAt(startsAt) - dayMs + 8 * hourMs
  // The wave slows time down twice a day, and never turns it back.
  const hours = 14 * (share + 0.075 * Math.sin(4 * Math.PI * share))
  const at = Math.round(daytimeStartsAt + day * dayMs + hours * hourMs)
  return Math.max(startsAt + serial, Math.min(at, startsAt + seededDays * dayMs - (seededScans - serial)))
}

const callerFor = (visitorId: string): Caller => ({ visitorId, address: visitorOf(visitorId)?.address ?? '' })
