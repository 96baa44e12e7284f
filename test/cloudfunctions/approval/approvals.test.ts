import { contract } from '../../../contract'
import type { Procedure } from '../../../contract/procedure'
import { approvalRefusals } from '../../../contract/words/approval'
import { publicIdOf } from '../../../cloudfunctions/kernel/call/public-id'
import { nicknameAtDesk } from '../../../domain/member/masked'
import { declared } from '../../../cloudfunctions/declared'
import { carriedOutWithinMs, decidedWithinMs } from '../../../domain/approval/life'
import { dayMs } from '../../../domain/calendar'
import { wholeBrand } from '../../../domain/operator/abilities'
import { insist } from '../../_support/brand'
import { decided, gift, givenIn, openApproving, requestId, shown, stateOf, waiting, type Approving } from './approving'

let at: Approving
beforeEach(async () => (at = await openApproving()))
afterEach(() => at.brand.close())

const linesOf = (procedure: string) => at.brand.all('audit').filter((line) => line.procedure === procedure)

test('every command that is weighed says in its contract that it may wait, and takes a permission', () => {
  const weighed = Object.keys(declared.weighings).sort()
  const saying = Object.entries<Procedure>(contract.ops)
    .filter(([, { refusals }]) => approvalRefusals.every((code) => refusals.includes(code)))
    .map(([name]) => name)
  expect(saying.sort()).toEqual(weighed)
  for (const name of weighed)
    expect(contract.ops[name as keyof typeof contract.ops].caller).toMatchObject({ kind: 'operators' })
})

test('points above the threshold wait, are shown as they will be, and are booked once somebody else says yes', async () => {
  const { brand, wen, fang } = at
  const id = requestId()
  const approvalId = waiting(await wen('adjustPoints', gift(20_000), id))
  expect(waiting(await wen('adjustPoints', gift(20_000), id))).toBe(approvalId)
  // The same thing asked for once more is the request that waits already.
  expect(waiting(await wen('adjustPoints', gift(20_000)))).toBe(approvalId)
  expect(givenIn(brand)).toEqual([])
  expect(await shown(fang, approvalId)).toMatchObject({
    kind: 'pointsByHand',
    nickname: nicknameAtDesk('林间'),
    memberId: publicIdOf('visitor-lin'),
    amount: 20_000,
    threshold: 10_000,
    reason: '活动补发',
    askedBy: { id: 'wen' },
    state: 'pending',
    mayDecide: true,
    effects: [
      { fact: 'points', before: null, after: 20_000 },
      { fact: 'balance', before: 0, after: 20_000 },
    ],
  })
  expect(insist(await fang('countApprovals', {}))).toEqual({ waiting: 1, isMore: false })
  expect(insist(await wen('countApprovals', {}))).toEqual({ waiting: 0, isMore: false })

  const yes = insist(await fang('decideApproval', decided(approvalId))).approval
  expect(yes).toMatchObject({ state: 'done', outcome: { code: 'done' }, decided: { by: { id: 'fang' } } })
  expect(givenIn(brand)).toEqual([`adjust-wen-${id}`])
  expect(linesOf('adjustPoints').filter(({ outcome }) => outcome === 'done')).toMatchObject([
    { operatorId: 'wen', subject: 'visitor-lin', approval: { id: approvalId, by: 'fang' } },
  ])
  expect(linesOf('decideApproval')).toMatchObject([{ operatorId: 'fang', subject: approvalId, outcome: 'done' }])

  // Replayed by whoever asked, it is what it came to; replayed by whoever decided, nothing happens twice.
  expect(await wen('adjustPoints', gift(20_000), id)).toMatchObject({ ok: true, repeated: true })
  expect(await fang('decideApproval', decided(approvalId))).toMatchObject({
    refusal: { code: 'approvalOver', state: 'done' },
  })
  expect(await wen('adjustPoints', gift(30_000), id)).toMatchObject({ refusal: { code: 'requestReused' } })
  expect(givenIn(brand)).toHaveLength(1)
  expect(brand.all('approvals')[0]?.sealedInput).toBe('')
  brand.cloud.clock.advance(8 * dayMs)
  await brand.cloud.runJobs()
  const token = { ok: false, refusal: { code: 'notSignedIn' } }
  expect(await wen('adjustPoints', gift(20_000), id)).toMatchObject(token)
})

test('what would be refused anyhow is refused at once, and asks nobody', async () => {
  const { brand, wen } = at
  expect(await wen('adjustPoints', gift(-20_000))).toMatchObject({ refusal: { code: 'pointsShort' } })
  expect(await wen('adjustPoints', { ...gift(20_000), memberId: 'nobody' })).toMatchObject({
    refusal: { code: 'memberUnknown' },
  })
  expect(brand.all('approvals')).toEqual([])
})

test('nobody decides their own, nor what they may not do themselves; whoever only looks decides nothing', async () => {
  const { brand, wen, lu, fang } = at
  const approvalId = waiting(await wen('adjustPoints', gift(20_000)))
  expect(await wen('decideApproval', decided(approvalId))).toMatchObject({ refusal: { code: 'ownApproval' } })
  const keyed = waiting(
    await wen('addKey', { name: '收银', permissions: ['member.see'], addresses: [], callsAMinute: 60, days: 30 }),
  )
  expect((await shown(fang, keyed)).mayDecide).toBe(false)
  expect(await fang('decideApproval', decided(keyed))).toMatchObject({ refusal: { code: 'permissionsNotHeld' } })
  // A campaign manager sees what waits and may not say yes.
  const campaign = await brand.signIn('campaign')
  const answer = await brand.askDesk('decideApproval', decided(approvalId), { token: campaign })
  expect(answer).toMatchObject({ refusal: { code: 'notAllowed' } })
  const clerk = await brand.signIn('clerk')
  expect(await brand.askDesk('getApproval', { approvalId }, { token: clerk })).toMatchObject({
    refusal: { code: 'approvalUnknown' },
  })
  expect(await brand.askDesk('withdrawApproval', { approvalId }, { token: clerk })).toMatchObject({
    refusal: { code: 'approvalUnknown' },
  })
  expect(givenIn(brand)).toEqual([])
  expect(insist(await lu('decideApproval', decided(approvalId, false))).approval.state).toBe('refused')
  expect(await fang('decideApproval', decided(approvalId))).toMatchObject({
    refusal: { code: 'approvalOver', state: 'refused', by: 'lu' },
  })
  expect(givenIn(brand)).toEqual([])
})

test('a password from the asker’s hand is no second pair of eyes for a day', async () => {
  const { brand, wen, lu } = at
  const approvalId = waiting(await wen('adjustPoints', gift(20_000)))
  insist(await wen('resetPassword', { account: 'fang' }))
  const { store } = brand.cloud.platform
  await store.updateIf('operators', 'fang', {}, { drop: ['passwordDue', 'sessionEra'] })
  expect(await at.fang('decideApproval', decided(approvalId))).toMatchObject({ refusal: { code: 'sameHand' } })
  expect(givenIn(brand)).toEqual([])
  expect(insist(await lu('decideApproval', decided(approvalId))).approval.state).toBe('done')
})

test('many small amounts of a day are weighed like a large one, also where they come at once', async () => {
  const { brand, wen, fang } = at
  const answers = await Promise.all(Array.from({ length: 5 }, () => wen('adjustPoints', gift(4_000))))
  expect(answers.filter(({ ok }) => ok)).toHaveLength(2)
  for (const answer of answers.filter(({ ok }) => !ok)) waiting(answer)
  expect(givenIn(brand)).toHaveLength(2)
  // Another operator's day is another.
  expect((await fang('adjustPoints', gift(9_000))).ok).toBe(true)
  waiting(await wen('adjustPoints', gift(4_001)))
})

test('a request runs out by the clock alone, and nothing comes of it', async () => {
  const { brand, wen } = at
  const id = requestId()
  const approvalId = waiting(await wen('adjustPoints', gift(20_000), id))
  brand.cloud.clock.advance(decidedWithinMs + 1)
  // Before any job has noted it: what it is said to be and what is refused follow from the moment.
  const late = await brand.askDesk('decideApproval', decided(approvalId))
  expect(late).toMatchObject({ refusal: { code: 'approvalOver', state: 'expired' } })
  expect(stateOf(brand, approvalId)).toBe('pending')
  await brand.cloud.runJobs()
  expect(brand.all('approvals')).toMatchObject([{ state: 'expired', sealedInput: '' }])
  expect(givenIn(brand)).toEqual([])
})

test('it can be taken back by whoever asked, and then decided by nobody', async () => {
  const { brand, wen, lu } = at
  const approvalId = waiting(await wen('adjustPoints', gift(20_000)))
  expect(await lu('withdrawApproval', { approvalId })).toMatchObject({ refusal: { code: 'approvalUnknown' } })
  expect(insist(await wen('withdrawApproval', { approvalId })).approval.state).toBe('withdrawn')
  expect(await lu('decideApproval', decided(approvalId))).toMatchObject({
    refusal: { code: 'approvalOver', state: 'withdrawn' },
  })
  expect(givenIn(brand)).toEqual([])
})

describe('what changed meanwhile', () => {
  test('a draft that was edited is not launched', async () => {
    const { brand, wen, lu } = at
    const { id: batchId } = await brand.mint(1_000)
    const fields = {
      name: '双十一',
      opensAt: brand.cloud.clock.now() - dayMs,
      closesAt: brand.cloud.clock.now() + 30 * dayMs,
      batchIds: [batchId],
      reward: { code: 'fixed', args: { points: 5_000 } },
      limits: [],
      tierMultiplied: false,
      budgetPoints: null,
    }
    const { campaign, cost } = insist(await wen('saveCampaign', fields))
    const launch = { campaignId: campaign.id, version: campaign.version, pointsMax: cost.pointsMax }
    const approvalId = waiting(await wen('launchCampaign', launch))
    expect((await shown(lu, approvalId)).effects).toContainEqual({ fact: 'points', before: null, after: 5_000_000 })
    insist(await wen('saveCampaign', { ...fields, id: campaign.id, version: campaign.version, name: '双十二' }))
    const { approval } = insist(await lu('decideApproval', decided(approvalId)))
    expect(approval).toMatchObject({ state: 'failed', outcome: { code: 'changedMeanwhile' } })
    expect(brand.all('campaigns').find(({ _id }) => _id === campaign.id)?.state).toBe('draft')
  })

  test('whoever asked was disabled, or lost the permission', async () => {
    const { brand, wen, lu } = at
    const [first, second] = [
      waiting(await wen('adjustPoints', gift(20_000))),
      waiting(await at.fang('adjustPoints', gift(20_000))),
    ]
    insist(await lu('disableOperator', { account: 'wen' }))
    insist(await lu('assignRoles', { account: 'fang', roles: [{ role: 'analyst', scope: wholeBrand }] }))
    brand.cloud.clock.advance(3_000)
    const outcomes = []
    for (const approvalId of [first, second])
      outcomes.push(insist(await lu('decideApproval', decided(approvalId))).approval.outcome?.code)
    expect(outcomes).toEqual(['askerGone', 'notAllowed'])
    expect(givenIn(brand)).toEqual([])
  })
})

test('keys are made by whoever asked, who alone is told the secret', async () => {
  const { brand, wen, lu } = at
  const input = { name: '收银', permissions: ['member.see' as const], addresses: [], callsAMinute: 60, days: 30 }
  const id = requestId()
  const approvalId = waiting(await wen('addKey', input, id))
  const { approval } = insist(await lu('decideApproval', decided(approvalId)))
  expect(approval).toMatchObject({ state: 'approved', collect: null })
  expect(brand.all('apiKeys')).toEqual([])
  const { collect } = await shown(wen, approvalId)
  expect(collect).toMatchObject({ requestId: id })
  const made = insist(await wen('addKey', JSON.parse(collect?.input ?? ''), collect?.requestId))
  expect(made.secret).toMatch(/^.{20,}$/)
  expect(stateOf(brand, approvalId)).toBe('done')
  expect(insist(await wen('addKey', input, id)).secret).toBeNull()
  expect(brand.all('apiKeys')).toHaveLength(1)
  brand.cloud.clock.advance(carriedOutWithinMs + 1)
  const late = await brand.askDesk('getApproval', { approvalId })
  expect(insist(late).approval).toMatchObject({ state: 'done', collect: null })
})

describe('who may what', () => {
  test.each(['admin', 'moderation'] as const)(
    'adding a colleague as %s waits; a clerk for a store does not',
    async (role) => {
      const { wen, lu, brand } = at
      const invited = (given: string) => ({ name: '新人', roles: [{ role: given, scope: wholeBrand }] })
      const input = { account: 'new.one', ...invited(role) }
      const id = requestId()
      const approvalId = waiting(await wen('inviteOperator', input, id))
      insist(await lu('decideApproval', decided(approvalId)))
      expect(brand.all('invitations')).toEqual([])
      expect(insist(await wen('inviteOperator', input, id)).secret).toMatch(/^[\w-]{43}$/)
      expect(brand.all('invitations')).toMatchObject([{ account: 'new.one', roles: [{ role, scope: wholeBrand }] }])
      expect((await wen('inviteOperator', { account: 'at.till', ...invited('clerk') })).ok).toBe(true)
    },
  )

  test('a role with more permissions, and a disabled colleague let in again, wait; with fewer they do not', async () => {
    const { wen, lu } = at
    const { roles } = insist(await wen('listRoles', {}))
    const analyst = roles.find(({ id }) => id === 'analyst')
    const saved = { id: 'analyst', name: '分析', version: analyst?.version ?? 0 }
    const permissions = analyst?.permissions ?? []
    waiting(await wen('saveRole', { ...saved, permissions: [...permissions, 'member.adjust'] }))
    expect((await wen('saveRole', { ...saved, permissions: permissions.slice(1) })).ok).toBe(true)
    insist(await wen('disableOperator', { account: 'fang' }))
    const approvalId = waiting(await wen('enableOperator', { account: 'fang' }))
    expect(insist(await lu('decideApproval', decided(approvalId))).approval.state).toBe('done')
  })

  test('thresholds are lowered by one, and lifted by two', async () => {
    const { brand, wen, lu } = at
    const { version } = insist(await wen('getApprovalRules', {}))
    insist(await wen('saveApprovalRules', { version, rules: [{ kind: 'pointsByHand', threshold: 100 }] }))
    waiting(await wen('adjustPoints', gift(101)))
    const lifted = { version: version + 1, rules: [{ kind: 'pointsByHand' as const, threshold: null }] }
    const approvalId = waiting(await wen('saveApprovalRules', lifted))
    waiting(await wen('adjustPoints', gift(102)))
    insist(await lu('decideApproval', decided(approvalId)))
    expect((await wen('adjustPoints', gift(500_000))).ok).toBe(true)
    // What stands before all of them stays.
    const rules = insist(await wen('getApprovalRules', {}))
    insist(await wen('saveApprovalRules', { version: rules.version, rules: [{ kind: 'rules', threshold: null }] }))
    expect(brand.all('approvalRules')[0]?.thresholds).not.toHaveProperty('rules')
  })
})

describe('alone', () => {
  test('where nobody else could decide it is done at once, and the trail and the rules say so', async () => {
    const { brand, wen, lu } = at
    for (const account of ['admin', 'fang', 'wen']) insist(await lu('disableOperator', { account }))
    expect((await lu('adjustPoints', gift(20_000))).ok).toBe(true)
    expect(linesOf('adjustPoints')).toMatchObject([{ operatorId: 'lu', outcome: 'done', isAlone: true }])
    const { rules } = insist(await lu('getApprovalRules', {}))
    expect(rules.find(({ kind }) => kind === 'pointsByHand')).toMatchObject({ deciders: 1 })
    expect(brand.all('approvals')).toEqual([])
    await wen('whoAmI', {})
  })

  test('whoever puts their colleagues out gains nothing by it for three days', async () => {
    const { brand, lu } = at
    await brand.cloud.runJobs()
    for (const account of ['admin', 'fang', 'wen']) insist(await lu('disableOperator', { account }))
    waiting(await lu('adjustPoints', gift(20_000)))
    expect(givenIn(brand)).toEqual([])
  })
})

test('what was asked about a member goes with them', async () => {
  const { brand, wen } = at
  waiting(await wen('adjustPoints', gift(20_000)))
  insist(await brand.visit('visitor-lin', 'member', 'askDeletion', {}))
  brand.cloud.clock.advance(8 * dayMs)
  for (const _ of [1, 2, 3]) {
    brand.cloud.clock.advance(2 * 60_000)
    await brand.cloud.runJobs()
  }
  const [approval] = brand.all('approvals')
  expect(JSON.stringify(approval)).not.toMatch(/visitor-lin|林间|活动补发/)
  expect(approval).toMatchObject({ askerId: 'wen', procedure: 'adjustPoints' })
})
