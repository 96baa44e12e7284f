import { requestAbout } from './approval/about-member'
import { contract, type Answer, type Output } from '../../contract'
import { foundedRoleNames, foundedRoles, type FoundedRole } from '../../contract/words/roles'
import { seesPersonal } from '../../contract/words/permissions'
import { wholeBrand } from '../../domain/operator/abilities'
import { configurationMaxAgeMs } from '../../cloudfunctions/kernel/store/cache'
import { publicIdOf } from '../../cloudfunctions/kernel/call/public-id'
import { insist, openBrand, type Brand } from '../_support/brand'
import { everyProcedure, openSession, openSessionWith } from '../_support/callers'
import { boardIn, publish, replyTo } from '../_support/community'
import { memberWith, putOnSale, redeemed, someAddress } from '../_support/mall'

const openid = 'oPersonWhoseOpenidNobodyNeeds'
const nickname = '凌晓曼'
const phone = '13900139000'
/** By any of these somebody could be found outside the brand. */
const traces = [openid, phone, someAddress.name, someAddress.phone, someAddress.detail]
/** Who are not to know who somebody is. */
const strangers = foundedRoleNames.filter((role) => !foundedRoles[role].some((each) => each === seesPersonal))

let brand: Brand
/** Inputs by which each look finds something about the person; other procedures are asked with what fits by its name. */
let about: Record<string, unknown>

beforeAll(async () => {
  brand = await openBrand()
  const mug = await putOnSale(brand, 9)
  await memberWith(brand, openid, 1_000)
  insist(await brand.visit(openid, 'member', 'saveProfile', { nickname }))
  const { code } = brand.cloud.phones.codeFor(openid, phone)
  insist(await brand.visit(openid, 'member', 'bindPhone', { code }))
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
  await brand.cloud.platform.store.create('approvals', requestAbout(brand, openid, nickname))
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

/** What shows persons as they are, each for a reason; and the sheet that the warehouse writes its labels from. */
const revealing = [...desk.filter(({ procedure }) => procedure.reveals).map(({ name }) => name), 'exportOrders']
/** The community calls its members what they call themselves there, in public. */
const naming = desk.filter(({ procedure }) => procedure.personal?.includes('nickname')).map(({ name }) => name)

describe.each(desk.map(({ name, procedure }) => ({ name, procedure })))('$name', ({ name, procedure }) => {
  it.each(revealing.includes(name) ? strangers : foundedRoleNames)(
    'tells a %s nothing by which a member could be found',
    async (role) => {
      const { text } = await answerTo(name, role, inputFor(procedure.input))
      const hidden = naming.includes(name) ? [...traces, nickname] : traces
      expect(hidden.filter((trace) => text.includes(trace))).toEqual([])
      const withState = await answerTo(name, role, { ...inputFor(procedure.input), state: 'closed' })
      expect(hidden.filter((trace) => withState.text.includes(trace))).toEqual([])
    },
  )
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
      if (ok && [openid, publicIdOf(openid)].some((id) => text.includes(id))) showing.push(name)
    }
    // A text names its author in public.
    const public_ = ['listAudit', 'exportAudit', 'listReviews']
    expect(showing.filter((name) => !looks.some((look) => look.name === name) && !public_.includes(name))).toEqual([])
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
      const subjects = isOrder ? [about['orderId'], ...[about['orderIds']].flat()] : [openid]
      expect([...subjects, '']).toContain(line?.subject)
      if (line?.subject === '') expect(line.names?.length).toBeGreaterThan(1)
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

describe('showing somebody as they are', () => {
  const reason = '核对收件电话'
  const lines = (procedure: string) => brand.all('audit').filter((line) => line.procedure === procedure)

  it('takes a reason, and keeps who was shown why, every time', async () => {
    const memberId = publicIdOf(openid)
    const before = lines('showMember').length
    for (const _ of [1, 2])
      expect(await brand.desk('showMember', { memberId, reason })).toEqual({
        memberId: openid,
        nickname,
        phone,
        birthday: null,
      })
    expect(lines('showMember')).toHaveLength(before + 2)
    expect(lines('showMember').at(-1)).toMatchObject({
      operatorId: 'admin',
      subject: openid,
      input: JSON.stringify({ memberId: openid, reason }),
    })
    expect(await brand.askDesk('showMember', { memberId })).toMatchObject({ refusal: { code: 'malformed' } })
    expect(await brand.askDesk('showMember', { memberId, reason: ' ' })).toMatchObject({
      refusal: { code: 'malformed' },
    })
  })

  it('works for a batch to pack, whose line names every order', async () => {
    const orderIds = brand.all('orders').map(({ _id }) => _id)
    const { orders } = await brand.desk('showRecipients', { orderIds, reason: '打包' })
    expect(orders).toEqual(orderIds.map((id) => ({ id, address: someAddress })))
    expect(lines('showRecipients').at(-1)).toMatchObject({ subject: '', names: orderIds })
    expect(lines('showRecipients').at(-1)?.input).not.toContain(someAddress.phone)
  })

  it('is for whoever has the permission; keys to repeated commands keep no address either', async () => {
    for (const role of strangers) {
      const input = { memberId: openid, orderIds: about['orderIds'], reason }
      expect((await answerTo('showMember', role, input)).text).toContain('notAllowed')
      expect((await answerTo('showRecipients', role, input)).text).toContain('notAllowed')
    }
    const kept = JSON.stringify(brand.all('requests'))
    expect(traces.slice(1).filter((trace) => kept.includes(trace))).toEqual([])
  })
})

describe('an operator who may see members, and not who they are', () => {
  let token: string
  const ask = async (procedure: string, input: object) => {
    const requestId = `request-${procedure}-masked`
    const reply = await brand.cloud.ask('ops', { procedure, requestId, input }, { address: '', token })
    return insist(reply as Answer<'ops', 'findMember'>) as never
  }
  beforeAll(async () => {
    const { role } = await brand.desk('saveRole', { name: '客服见习', permissions: ['member.see', 'post.see'] })
    token = await openSessionWith(brand, 'masked', [{ role: role.id, scope: wholeBrand }])
    // What a role may is known in every instance soon after.
    brand.cloud.clock.advance(configurationMaxAgeMs)
  })

  it('opens the page of whoever stands in a list, and all that it asks', async () => {
    const { members }: Output<'ops', 'listMembers'> = await ask('listMembers', {})
    const [{ memberId = '', card } = {}] = members
    expect([memberId, card?.nickname]).toEqual([publicIdOf(openid), '凌**'])
    expect(await ask('findMember', { numberOrId: memberId })).toMatchObject({
      memberId,
      card: { number: card?.number },
    })
    const { lines }: Output<'ops', 'memberTimeline'> = await ask('memberTimeline', {
      memberId,
      kinds: ['scan', 'points', 'order'],
    })
    const entries = lines.flatMap((line) => (line.what === 'entry' ? [line.entry] : []))
    expect(entries.length).toBeGreaterThan(3)
    expect(await ask('memberStanding', { memberId })).toMatchObject({ card: { nickname: '凌**' } })
    expect(await ask('communityStanding', { memberId })).toMatchObject({ standing: { memberId } })
    expect(JSON.stringify(lines)).not.toContain(openid)
    for (const { id, points } of entries.filter((entry) => entry.kind === 'earn' && entry.points > 0).slice(0, 2))
      expect(await ask('estimateReversal', { entryId: id })).toMatchObject({ points })
  })

  it('opens the page of a member from before public ids were kept, once the timer has been there', async () => {
    const { store } = brand.cloud.platform
    const number = brand.all('members').find(({ _id }) => _id === openid)?.number ?? ''
    await store.updateIf('memberNumbers', number, {}, { drop: ['publicId'] })
    await store.remove('progress', 'member-public-ids')
    await brand.cloud.runJobs()
    expect(await ask('findMember', { numberOrId: publicIdOf(openid) })).toMatchObject({ card: { number } })
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
