import type { Answer } from '../../../contract'
import { doors } from '../../../cloudfunctions/doors'
import type { Platform } from '../../../cloudfunctions/kernel/ports/platform'
import { wholeBrand } from '../../../domain/operator/abilities'
import { desk, insist } from '../../_support/brand'
import { openSessionWith } from '../../_support/callers'
import { faultyStore, type Death } from '../../_support/faulty-store'
import { decided, gift, givenIn, openApproving, requestId, shown, stateOf, waiting, type Approving } from './approving'

const { ops } = doors

/** More database calls than deciding makes, from a cold instance to the answer. */
const callsMax = 80

let at: Approving
let yan: string
beforeAll(async () => {
  at = await openApproving()
  yan = await openSessionWith(at.brand, 'yan', [{ role: 'admin', scope: wholeBrand }])
})
afterAll(() => at.brand.close())

/** One more instance, which dies at its nth database call. */
function dyingInstance(dieAt: number, death: Death) {
  const { store, calls } = faultyStore(at.brand.cloud.platform.store, dieAt, death)
  const platform: Platform = { ...at.brand.cloud.platform, instance: {}, store, log: () => undefined }
  return { platform, calls }
}

test.each<Death>(['before', 'after'])(
  'an instance dies %s any one of the calls that say yes: it was not said, or it is done, once',
  async (death) => {
    const { brand, wen, lu } = at
    let finished = 0
    for (let dieAt = 1; dieAt <= callsMax && finished === 0; dieAt += 1) {
      const own = requestId()
      const approvalId = waiting(await wen('adjustPoints', gift(20_000 + dieAt), own))
      const { platform, calls } = dyingInstance(dieAt, death)
      const envelope = { procedure: 'decideApproval', requestId: requestId(), input: decided(approvalId) }
      await ops.answer(platform, envelope, { ...desk, token: yan })
      if (calls() < dieAt) finished = calls()
      const left = stateOf(brand, approvalId)
      expect(left).toMatch(/pending|approved|done/)
      // Whoever asks again for what they asked gets no second gift while nobody knows what became of the yes.
      if (left === 'approved')
        expect(await wen('adjustPoints', gift(20_000 + dieAt), own)).toMatchObject({
          refusal: { code: 'waitsForApproval' },
        })
      if (dieAt % 2) await brand.cloud.runJobs()
      if (left !== 'pending' && dieAt % 2) expect(stateOf(brand, approvalId)).toBe('done')
      const again: Answer<'ops', 'decideApproval'> = (await ops.answer(brand.cloud.platform, envelope, {
        ...desk,
        token: yan,
      })) as never
      expect([dieAt, again]).toMatchObject([dieAt, { ok: true, value: { approval: { state: 'done' } } }])
      expect(await lu('decideApproval', decided(approvalId))).toMatchObject({ refusal: { code: 'approvalOver' } })
      await brand.cloud.runJobs()
      expect(givenIn(brand).filter((id) => id === `adjust-wen-${own}`)).toHaveLength(1)
      expect(brand.all('chores').filter(({ kind }) => kind === 'carryOutApproved')).toEqual([])
      expect(brand.all('audit').filter(({ _id }) => _id === `wen:${own}:done`)).toMatchObject([
        { approval: { id: approvalId, by: 'yan' } },
      ])
    }
    expect(finished).toBeGreaterThan(10)
  },
  60_000,
)

test.each<Death>(['before', 'after'])(
  'an instance dies %s any one of the calls that fetch a key: it is made once, and by nobody else',
  async (death) => {
    const { brand, wen, lu } = at
    let finished = 0
    for (let dieAt = 1; dieAt <= callsMax && finished === 0; dieAt += 1) {
      const input = {
        name: `柜台 ${death} ${dieAt}`,
        permissions: ['member.see' as const],
        addresses: [],
        callsAMinute: 9,
        days: 3,
      }
      const own = requestId()
      const approvalId = waiting(await wen('addKey', input, own))
      insist(await lu('decideApproval', decided(approvalId)))
      const { platform, calls } = dyingInstance(dieAt, death)
      await ops.answer(platform, { procedure: 'addKey', requestId: own, input }, { ...desk, token: at.tokens.wen })
      if (calls() < dieAt) finished = calls()
      await brand.cloud.runJobs()
      expect((await wen('addKey', input, own)).ok).toBe(true)
      expect(brand.all('apiKeys').filter(({ name }) => name === input.name)).toHaveLength(1)
      expect((await shown(wen, approvalId)).state).toBe('done')
      const key = brand.all('apiKeys').find(({ name }) => name === input.name)
      insist(await lu('endKey', { keyId: key?._id ?? '' }))
    }
    expect(finished).toBeGreaterThan(10)
  },
  60_000,
)

test('an approver who was put out between their yes and what it set off: nothing is done', async () => {
  const { brand, wen, lu } = at
  let isMet = false
  for (let dieAt = 1; dieAt <= callsMax && !isMet; dieAt += 1) {
    const approvalId = waiting(await wen('adjustPoints', gift(70_000 + dieAt)))
    const { platform } = dyingInstance(dieAt, 'after')
    const envelope = { procedure: 'decideApproval', requestId: requestId(), input: decided(approvalId) }
    await ops.answer(platform, envelope, { ...desk, token: yan })
    if (stateOf(brand, approvalId) !== 'approved') {
      await wen('withdrawApproval', { approvalId })
      continue
    }
    isMet = true
    const before = givenIn(brand).length
    insist(await lu('disableOperator', { account: 'yan' }))
    await brand.cloud.runJobs()
    expect(await shown(lu, approvalId)).toMatchObject({ state: 'failed', outcome: { code: 'approverGone' } })
    expect(givenIn(brand)).toHaveLength(before)
  }
  expect(isMet).toBe(true)
})
