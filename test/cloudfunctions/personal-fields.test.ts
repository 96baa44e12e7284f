import { contract } from '../../contract'
import { foundedRoleNames, foundedRoles, type FoundedRole } from '../../contract/words/roles'
import { seesPersonal } from '../../contract/words/permissions'
import { wholeBrand } from '../../domain/operator/abilities'
import { insist, openBrand, type Brand } from '../_support/brand'
import { everyProcedure, openSession, openSessionWith } from '../_support/callers'
import { boardIn, publish, replyTo } from '../_support/community'
import { memberWith, putOnSale, redeemed, someAddress } from '../_support/mall'

const openid = 'oPersonWhoseOpenidNobodyNeeds'
/** By any of these somebody could be found outside the brand. */
const traces = [openid, someAddress.name, someAddress.phone, someAddress.detail]
/** Who are not to know who somebody is. */
const strangers = foundedRoleNames.filter((role) => !foundedRoles[role].some((each) => each === seesPersonal))

let brand: Brand
/** Inputs by which each look finds something about the person; other procedures are asked with what fits by its name. */
let about: Record<string, unknown>

beforeAll(async () => {
  brand = await openBrand()
  const mug = await putOnSale(brand, 9)
  await memberWith(brand, openid, 1_000)
  const orderIds = []
  for (let index = 0; index < 3; index += 1) {
    orderIds.push((await redeemed(brand, openid, mug)).order.id)
    brand.cloud.clock.advance(60_000)
  }
  await boardIn(brand)
  const post = await publish(brand, openid)
  const reply = await replyTo(brand, openid, post.id)
  await brand.desk('packOrders', { orderIds: orderIds.slice(0, 1) })
  const batch = await brand.mint(10)
  await brand.scan(openid, brand.codeOf(batch.number, 1))
  brand.cloud.clock.advance(3_600_000)
  await brand.cloud.runJobs()
  const entry = brand.all('entries').find(({ memberId }) => memberId === openid)
  await brand.desk('hideText', { subjectId: post.id, reason: 'advert', note: '' })
  await brand.cloud.platform.store.create('approvals', {
    _id: 'waits',
    procedure: 'adjustPoints',
    kind: 'pointsByHand',
    requestId: 'request-0001',
    sealedInput: '',
    inputHash: '',
    subject: openid,
    title: '',
    memberId: openid,
    amount: 20_000,
    threshold: 10_000,
    effects: [],
    basis: '',
    reason: '',
    askerId: 'admin',
    askerName: '周岚',
    at: brand.cloud.clock.now(),
    state: 'pending',
    expiresAt: brand.cloud.clock.now() + 3_600_000,
  })
  about = {
    memberId: openid,
    numberOrId: openid,
    orderId: orderIds[0],
    orderIds: [orderIds[1]],
    rewardId: mug.rewardId,
    subjectId: reply.id,
    postId: post.id,
    entryId: entry?._id,
    approvalId: 'waits',
    batchId: batch.id,
    sought: openid,
    code: brand.codeOf(batch.number, 1),
    kind: 'mute',
    days: 1,
    why: '刷屏',
    carrier: '顺丰',
    number: 'SF1234567890',
    reason: '说明一下',
    restock: false,
    state: undefined,
  }
}, 120_000)
afterAll(() => brand.close())

async function answerTo(
  name: string,
  role: FoundedRole,
  input: Record<string, unknown>,
): Promise<{ ok: boolean; text: string }> {
  const token = await openSessionWith(brand, role.toLowerCase(), [{ role, scope: wholeBrand }])
  const requestId = `request-${name}-${role}`.slice(0, 64)
  const reply = await brand.cloud.ask(doorOf(name), { procedure: name, requestId, input }, { address: '', token })
  return { ok: reply.ok, text: JSON.stringify(reply) }
}

const doorOf = (name: string) => (name in contract.till ? 'till' : 'ops')

/** What one look covers in time. */
const lookMs = 600_000

const fieldsOf = (schema: unknown): string[] => Object.keys((schema as { entries?: object }).entries ?? {})
const desk = everyProcedure.filter(({ door }) => door === 'ops' || door === 'till')
const inputFor = (schema: unknown) =>
  Object.fromEntries(fieldsOf(schema).flatMap((field) => (about[field] === undefined ? [] : [[field, about[field]]])))

describe.each(desk.map(({ name, procedure }) => ({ name, procedure })))('$name', ({ name, procedure }) => {
  it.each(strangers)('tells a %s nothing by which a member could be found', async (role) => {
    const { text } = await answerTo(name, role, inputFor(procedure.input))
    expect(traces.filter((trace) => text.includes(trace))).toEqual([])
    const withState = await answerTo(name, role, { ...inputFor(procedure.input), state: 'closed' })
    expect(traces.filter((trace) => withState.text.includes(trace))).toEqual([])
  })
})

const linesFromHere = () => {
  const before = new Set(brand.all('audit').map(({ _id }) => _id))
  return () => brand.all('audit').filter(({ _id }) => !before.has(_id))
}

const mute = () => brand.desk('sanctionMember', { memberId: openid, kind: 'mute', days: 1, why: '刷屏' })

describe('a look', () => {
  beforeAll(mute)
  const looks = desk.filter(({ procedure }) => procedure.shows !== undefined && procedure.effect === 'query')

  it('is told from the others by what an administrator is shown: each that shows a person is written down', async () => {
    const showing: string[] = []
    for (const { name, procedure } of desk.filter((each) => each.procedure.effect === 'query')) {
      const { ok, text } = await answerTo(name, 'admin', inputFor(procedure.input))
      if (ok && text.includes(openid)) showing.push(name)
    }
    expect(showing.filter((name) => !looks.some((look) => look.name === name))).toEqual(['listAudit'])
    expect(showing).toEqual(
      expect.arrayContaining(['listOrders', 'getOrder', 'listMembers', 'findMember', 'readText', 'communityStanding']),
    )
  })

  it.each(looks.map(({ name, procedure }) => ({ name, procedure })))(
    'by $name leaves one line: who looked, and at what',
    async ({ name, procedure }) => {
      brand.cloud.clock.advance(lookMs)
      const before = new Set(brand.all('audit').map(({ _id }) => _id))
      const input = inputFor(procedure.input)
      const token = await openSession(brand, 'admin')
      const requestId = `request-look-${name}`
      const reply = await brand.cloud.ask(doorOf(name), { procedure: name, requestId, input }, { address: '', token })
      expect(reply).toMatchObject({ ok: true })
      const lines = brand.all('audit').filter(({ _id }) => !before.has(_id))
      const look = procedure.look ?? name
      expect(lines).toMatchObject([{ operatorId: 'admin', operatorName: '周岚', procedure: look, outcome: 'done' }])
      const [line] = lines
      const isOrder = procedure.shows === 'orders'
      expect([isOrder ? about['orderId'] : openid, '']).toContain(line?.subject)
      if (line?.subject === '') expect(line.names?.length).toBeGreaterThan(1)
      else expect(line?.subject).toBe(isOrder ? about['orderId'] : openid)
    },
  )

  it('leaves its line whatever request id it is sent under, a command’s included', async () => {
    const requestId = 'request-of-them-all'.padEnd(64, '-')
    const token = await openSession(brand, 'admin')
    const ask = (procedure: string, input: object) =>
      brand.cloud.ask(doorOf(procedure), { procedure, requestId, input }, { address: '', token })
    brand.cloud.clock.advance(lookMs)
    const newLines = linesFromHere()
    await ask('sanctionMember', { memberId: openid, kind: 'mute', days: 1, why: '刷屏' })
    for (const { name, procedure } of looks) await ask(name, inputFor(procedure.input))
    const looked = looks.map(({ name, procedure }) => procedure.look ?? name)
    expect(new Set(newLines().map((line) => line.procedure))).toEqual(new Set([...looked, 'sanctionMember']))
    expect(await ask('listAudit', {})).toMatchObject({ ok: true })
  })

  it.each(looks.map(({ name }) => name))('by %s that is refused leaves its line too, each time', async (name) => {
    const lines = () => brand.all('audit').filter((line) => line.procedure === name && line.outcome === 'malformed')
    const before = lines().length
    for (const _ of [1, 2]) await answerTo(name, 'admin', { limit: 'all', memberId: 5, orderId: 5, numberOrId: 5 })
    expect(lines()).toHaveLength(before + 2)
  })

  it('at somebody who is not there is written down as refused', async () => {
    const newLines = linesFromHere()
    await answerTo('findMember', 'admin', { numberOrId: 'nobody' })
    expect(newLines()).toMatchObject([
      { procedure: 'findMember', outcome: 'memberUnknown', input: '{"numberOrId":"nobody"}' },
    ])
  })

  it('at one member, whatever their page asks and however often, is one line', async () => {
    brand.cloud.clock.advance(lookMs)
    const before = new Set(brand.all('audit').map(({ _id }) => _id))
    const asked = { memberId: openid }
    await Promise.all([
      brand.desk('findMember', { numberOrId: openid }),
      brand.desk('memberStanding', asked),
      brand.desk('memberTimeline', asked),
      brand.desk('findMember', { numberOrId: openid }),
    ])
    const added = () => brand.all('audit').filter(({ _id }) => !before.has(_id))
    expect(added()).toMatchObject([{ procedure: 'findMember', subject: openid, about: 'members' }])
    brand.cloud.clock.advance(lookMs)
    await brand.desk('findMember', { numberOrId: openid })
    expect(added()).toHaveLength(2)
  })

  it('that shows nobody leaves none', async () => {
    const before = brand.all('audit').length
    await answerTo('listOrders', 'admin', { orderId: 'NONE' })
    await answerTo('listBatches', 'admin', {})
    expect(brand.all('audit')).toHaveLength(before)
  })
})

/** Whatever answers or hands out a file with any of these tells who somebody is. */
describe('everything that tells an administrator who somebody is', () => {
  it('is marked as showing members or orders, commands and files included', async () => {
    const telling: string[] = []
    for (const { name, procedure } of desk) {
      const { text } = await answerTo(name, 'admin', {
        ...inputFor(procedure.input),
        ...(name === 'exportOrders' ? { state: 'placed' } : {}),
      })
      if (traces.some((trace) => text.includes(trace))) telling.push(name)
    }
    const marked = desk.filter(({ procedure }) => procedure.shows !== undefined).map(({ name }) => name)
    expect(telling.filter((name) => !marked.includes(name))).toEqual(['listAudit'])
    expect(telling).toEqual(expect.arrayContaining(['exportOrders', 'getOrder', 'sanctionMember']))
  })
})

describe('a moderator who knows a member by their public id alone', () => {
  it('can silence them and let them speak again', async () => {
    await mute()
    const listed = await answerTo('listSilenced', 'campaignManager', {})
    const [member] = JSON.parse(listed.text).value.members
    expect(member.memberId).not.toBe(openid)
    const token = await openSession(brand, 'campaign')
    const ask = (procedure: string, input: object) =>
      brand.cloud.ask(
        doorOf(procedure),
        { procedure, requestId: `request-${procedure}-public`, input },
        { address: '', token },
      )
    const lifted = await ask('liftSanction', { memberId: member.memberId, kind: 'mute' })
    expect(lifted).toMatchObject({ ok: true, value: { standing: { memberId: member.memberId, mutedUntil: 0 } } })
    expect(insist(await brand.askDesk('communityStanding', { memberId: openid })).standing.mutedUntil).toBe(0)
  })
})
