import type { Answer } from '../../../contract'
import { openBrand, type Brand } from '../../_support/brand'
import { faultyStore, type Death } from '../../_support/faulty-store'
import { instanceOf } from '../../_support/instance'
import { faultsInLedger, pointsPaid } from '../../_support/ledger'

/** More database calls than any scan makes, from a cold instance to the answer. */
const callsMax = 40

let brand: Brand
let batch: { id: string; number: number }
let serial = 0
/** Less than the codes could cost, so that scans are paid from leases. */
const budgetPoints = 100_000

beforeAll(async () => {
  brand = await openBrand()
  batch = await brand.mint(50_000)
  await brand.launch(batch.id, { budgetPoints })
  await brand.join('visitor-lin', '林小满')
  await brand.join('visitor-chen', '陈屿')
})
afterAll(() => brand.close())

const freshCode = () => brand.codeOf(batch.number, serial++)
const paidFor = (identity: string) =>
  brand.all('entries').filter(({ _id, scan }) => _id.replace('+', '') === identity && scan?.award)

/** Dies at the nth call of a scan; answers what came back, and how many calls there were. */
async function scanUntilDeath(visitorId: string, code: string, requestId: string, dieAt: number, death: Death) {
  const { store, calls } = faultyStore(brand.cloud.platform.store, dieAt, death)
  const instance = instanceOf(brand, store)
  instance.platform.log = () => undefined
  const answer: Answer<'code', 'scan'> = await instance.ask(visitorId, code, { requestId })
  return { answer, calls: calls() }
}

describe.each<Death>(['before', 'after'])('an instance that dies %s any one of a scan’s database calls', (death) => {
  it('leaves the books sound, and the same request on another instance is paid once in all', async () => {
    let finished = 0
    for (let dieAt = 1; dieAt <= callsMax && finished === 0; dieAt += 1) {
      const identity = `${batch.number}-${serial}`
      const code = freshCode()
      const requestId = `request-${death}-${dieAt}`
      const { answer, calls } = await scanUntilDeath('visitor-lin', code, requestId, dieAt, death)
      if (calls < dieAt) finished = calls
      else expect(answer).toEqual({ ok: false, refusal: { code: 'broken', requestId } })
      expect(faultsInLedger(brand)).toEqual([])

      const retried = await brand.scan('visitor-lin', code, { requestId })
      expect(retried).toMatchObject({ verdict: 'first', award: { points: 10 }, unpaid: null })
      expect(paidFor(identity)).toHaveLength(1)
      expect(faultsInLedger(brand)).toEqual([])
    }
    // A cold instance reads the programme, batch, product, campaign and budget before the five calls of the scan.
    expect(finished).toBeGreaterThanOrEqual(10)
  })

  it('leaves an item that was scanned unpaid before payable once, by the same request again', async () => {
    let finished = 0
    for (let dieAt = 1; dieAt <= callsMax && finished === 0; dieAt += 1) {
      const identity = `${batch.number}-${serial}`
      const code = freshCode()
      const requestId = `request-later-${death}-${dieAt}`
      await brand.scan('stranger', code)
      const { calls } = await scanUntilDeath('visitor-chen', code, requestId, dieAt, death)
      if (calls < dieAt) finished = calls
      const retried = await brand.scan('visitor-chen', code, { requestId })
      expect(retried).toMatchObject({ verdict: 'seenBefore', award: { points: 10 } })
      expect(paidFor(identity)).toHaveLength(1)
      expect(faultsInLedger(brand)).toEqual([])
    }
    expect(finished).toBeGreaterThanOrEqual(15)
  })

  it('never makes the budget pay more than it has', () => {
    const left = brand.all('budgets').reduce((sum, budget) => sum + budget.left, 0)
    const seeded = brand.all('campaigns').reduce((sum, campaign) => sum + (campaign.budgetPoints ?? 0), 0)
    expect(pointsPaid(brand)).toBeLessThanOrEqual(seeded - left)
  })
})

describe('an answer that was lost on the way', () => {
  it('is given again, to the letter, for a payment, an unpaid scan and a repeated one', async () => {
    const [paid, unpaid] = [freshCode(), freshCode()]
    const cases: [string, string, string][] = [
      ['visitor-lin', paid, 'request-lost-1'],
      ['stranger', unpaid, 'request-lost-2'],
      ['visitor-chen', paid, 'request-lost-3'],
    ]
    for (const [visitorId, code, requestId] of cases) {
      const lost = await brand.scan(visitorId, code, { requestId })
      expect(await instanceOf(brand).scan(visitorId, code, { requestId })).toEqual(lost)
      expect(await brand.scan(visitorId, code, { requestId })).toEqual(lost)
    }
  })

  it('is paid once when the impatient client asks twice at the same time', async () => {
    const code = freshCode()
    const both = await Promise.all([0, 1].map(() => brand.scan('visitor-lin', code, { requestId: 'request-twice' })))
    expect(both[0]).toEqual(both[1])
    expect(both[0]).toMatchObject({ verdict: 'first', award: { points: 10 } })
  })
})
