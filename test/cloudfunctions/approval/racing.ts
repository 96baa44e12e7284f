import { decidedWithinMs } from '../../../domain/approval/life'
import { insist } from '../../_support/brand'
import { decided, gift, givenIn, openApproving, requestId, stateOf, waiting, type Approving } from './approving'

/** What holds of requests that several people and the timer meet at once, on either adapter. */
export function racedPromises(adapter: 'embedded' | 'sdk') {
  let at: Approving
  beforeAll(async () => (at = await openApproving({ adapter })))
  afterAll(() => at.brand.close())

  test('one request asked for many times at once is one', async () => {
    const id = requestId()
    const answers = await Promise.all([1, 2, 3].map(() => at.wen('adjustPoints', gift(10_001), id)))
    const ids = answers.map(waiting)
    expect(new Set(ids).size).toBe(1)
    expect(at.brand.all('approvals').filter(({ amount }) => amount === 10_001)).toHaveLength(1)
  })

  test.each([
    ['two who both say yes', [true, true]],
    ['one who says yes and one who says no', [true, false]],
  ])('%s: one of them did, and what they said is done once', async (_, [first, second]) => {
    const { brand, wen, lu, fang } = at
    const approvalId = waiting(await wen('adjustPoints', gift(second ? 20_000 : 30_000)))
    const before = givenIn(brand).length
    const answers = await Promise.all([
      fang('decideApproval', decided(approvalId, first)),
      lu('decideApproval', decided(approvalId, second)),
      brand.cloud.runJobs().then(() => undefined),
    ])
    const replies = answers.flatMap((each) => each ?? [])
    expect(replies.filter(({ ok }) => ok)).toHaveLength(1)
    expect(replies.find(({ ok }) => !ok)).toMatchObject({ refusal: { code: 'approvalOver' } })
    await brand.cloud.runJobs()
    const isYes = replies[0]?.ok === true || second === true
    expect(stateOf(brand, approvalId)).toBe(isYes ? 'done' : 'refused')
    expect(givenIn(brand)).toHaveLength(before + (isYes ? 1 : 0))
    expect(brand.all('chores').filter(({ kind }) => kind === 'carryOutApproved')).toEqual([])
  })

  test('one who says yes while whoever asked takes it back: one of the two happened', async () => {
    const { brand, wen, lu } = at
    const approvalId = waiting(await wen('adjustPoints', gift(40_000)))
    const before = givenIn(brand).length
    const [yes, back] = await Promise.all([
      lu('decideApproval', decided(approvalId)),
      wen('withdrawApproval', { approvalId }),
    ])
    expect([yes.ok, back.ok].filter(Boolean)).toHaveLength(1)
    expect(stateOf(brand, approvalId)).toBe(yes.ok ? 'done' : 'withdrawn')
    expect(givenIn(brand)).toHaveLength(before + (yes.ok ? 1 : 0))
  })

  test('an approver who is put out at the same moment said yes before it, or not at all', async () => {
    const { brand, wen, lu, fang } = at
    const approvalId = waiting(await wen('adjustPoints', gift(50_000)))
    const before = givenIn(brand).length
    const [yes] = await Promise.all([
      fang('decideApproval', decided(approvalId)),
      lu('disableOperator', { account: 'fang' }),
    ])
    const state = stateOf(brand, approvalId)
    expect(givenIn(brand)).toHaveLength(before + (state === 'done' ? 1 : 0))
    expect(state).toMatch(yes.ok ? /done|failed/ : /pending/)
    expect(await fang('decideApproval', decided(approvalId))).toMatchObject({ refusal: { code: 'notSignedIn' } })
  })

  test('what ran out is decided by nobody, however many try', async () => {
    const { brand, wen } = at
    const approvalId = waiting(await wen('adjustPoints', gift(60_000)))
    const before = givenIn(brand).length
    brand.cloud.clock.advance(decidedWithinMs + 1)
    const late = await Promise.all([1, 2].map(() => brand.askDesk('decideApproval', decided(approvalId))))
    for (const each of late) expect(each).toMatchObject({ refusal: { code: 'approvalOver', state: 'expired' } })
    await brand.cloud.runJobs()
    expect(stateOf(brand, approvalId)).toBe('expired')
    expect(givenIn(brand)).toHaveLength(before)
    insist(await brand.askDesk('listApprovals', { state: 'expired' }))
  })
}
