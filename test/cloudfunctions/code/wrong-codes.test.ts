import { keyRingFrom } from '../../../cloudfunctions/kernel/ports/keys'
import { dayMs } from '../../../domain/calendar'
import { sealCode } from '../../../domain/code/seal'
import { freshSettings } from '../../../local/settings'
import { openBrand, type Brand } from '../../_support/brand'
import { instanceOf, type Instance } from '../../_support/instance'
import { stopTime } from '../../_support/time'

/** Another brand's key: what it seals has our form and is never ours. */
const forger = keyRingFrom(freshSettings().codeKeys).newest
const second = 1000

let brand: Brand
let batch: { id: string; number: number }
let forged = 0
let address = 0

beforeAll(async () => {
  brand = await openBrand()
  stopTime()
  batch = await brand.mint(200)
})
afterAll(() => brand.close())

const forgedCode = () => sealCode(forger, 7, forged++)
/** An address nobody else in this file calls from. */
const freshAddress = () => `198.51.100.${address++}`
const advance = (ms: number) => brand.cloud.clock.advance(ms)

/** Tries one wrong code: 0 where it was looked at, else how many whole seconds there are to wait. */
async function tryWrong(on: Instance, visitorId: string, from: string): Promise<number> {
  const answer = await on.ask(visitorId, forgedCode(), { address: from })
  if (answer.ok) {
    expect(answer.value.verdict).toBe('notOurs')
    return 0
  }
  if (answer.refusal.code !== 'lockedOut') throw new Error(answer.refusal.code)
  return Math.ceil((answer.refusal.until - brand.cloud.clock.now()) / second)
}

describe('a member who tries codes', () => {
  it('is answered at first, then waits ever longer', async () => {
    const instance = instanceOf(brand)
    const from = freshAddress()
    const waits: number[] = []
    for (let tries = 0; tries < 5; tries += 1) expect(await tryWrong(instance, 'guesser', from)).toBe(0)
    for (let round = 0; round < 5; round += 1) {
      const wait = await tryWrong(instance, 'guesser', from)
      waits.push(wait)
      advance(wait * second)
      expect(await tryWrong(instance, 'guesser', from)).toBe(0)
    }
    expect(waits).toEqual([30, 60, 120, 240, 480])
  })

  it('is not let through with a genuine code either, until the wait is over', async () => {
    const instance = instanceOf(brand)
    const from = freshAddress()
    for (let tries = 0; tries < 5; tries += 1) await tryWrong(instance, 'hasty', from)
    const genuine = brand.codeOf(batch.number, 0)
    expect(await instance.ask('hasty', genuine, { address: from })).toMatchObject({
      ok: false,
      refusal: { code: 'lockedOut' },
    })
    expect(brand.all('entries').filter(({ memberId }) => memberId === 'hasty')).toEqual([])
    advance(30 * second)
    expect(await instance.scan('hasty', genuine, { address: from })).toMatchObject({ verdict: 'first' })
  })

  it('starts afresh after a day without a wrong code, also where it was written down', async () => {
    const instance = instanceOf(brand)
    const from = freshAddress()
    for (let tries = 0; tries < 5; tries += 1) await tryWrong(instance, 'patient', from)
    expect(brand.all('guards').find(({ _id }) => _id === 'm:patient')).toMatchObject({ wrong: 5 })
    advance(dayMs)
    for (const each of [instance, instanceOf(brand)])
      for (let tries = 0; tries < 4; tries += 1) expect(await tryWrong(each, 'patient', freshAddress())).toBe(0)
    // Written down anew with the fourth on the first instance, and one more by the second: the old five are gone.
    expect(brand.all('guards').find(({ _id }) => _id === 'm:patient')).toMatchObject({ wrong: 5 })
  })

  it('is known to another instance once the tries were written down', async () => {
    const from = freshAddress()
    const first = instanceOf(brand)
    for (let tries = 0; tries < 5; tries += 1) await tryWrong(first, 'roaming', from)
    advance(30 * second)
    await tryWrong(first, 'roaming', from)
    const other = instanceOf(brand)
    // A few free tries from each instance, then it learns of the six before: the wait is the seventh's.
    for (let tries = 0; tries < 4; tries += 1) expect(await tryWrong(other, 'roaming', from)).toBe(0)
    expect(await tryWrong(other, 'roaming', from)).toBe(120)
  })

  it('costs the database nothing while the tries are few', async () => {
    const from = freshAddress()
    for (let tries = 0; tries < 3; tries += 1) {
      await brand.scan('curious', forgedCode(), { address: from })
      expect(brand.cloud.calls.latest()[0]?.asked.filter((name) => name.endsWith(' guards'))).toEqual([])
    }
  })
})

describe('a slip of the finger', () => {
  it('is never held against anyone', async () => {
    const instance = instanceOf(brand)
    const code = brand.codeOf(batch.number, 1)
    for (let tries = 0; tries < 30; tries += 1)
      expect((await instance.scan('clumsy', code.slice(0, 19))).verdict).toBe('mistyped')
    for (let tries = 0; tries < 30; tries += 1)
      expect((await instance.scan('clumsy', 'https://weixin.qq.com/r/abc')).verdict).toBe('foreign')
    expect(await instance.scan('clumsy', code)).toMatchObject({ verdict: 'first' })
  })
})

describe('a counterfeit', () => {
  it('that its buyer scans again and again in disbelief is one wrong code', async () => {
    const instance = instanceOf(brand)
    const [first, second] = [forgedCode(), forgedCode()]
    for (let look = 0; look < 20; look += 1)
      for (const code of [first, second]) expect((await instance.scan('buyer', code)).verdict).toBe('notOurs')
    expect(await instance.scan('buyer', brand.codeOf(batch.number, 40))).toMatchObject({ verdict: 'first' })
  })
})

describe('a clock that is put back', () => {
  it('keeps nobody waiting for it to come round again', async () => {
    const instance = instanceOf(brand)
    const from = freshAddress()
    for (let tries = 0; tries < 8; tries += 1) await tryWrong(instance, 'early', from)
    advance(-365 * dayMs)
    expect(await tryWrong(instance, 'early', from)).toBe(0)
    advance(365 * dayMs)
  })
})

describe('an address that many share', () => {
  it('never locks out a neighbour who was not wrong', async () => {
    const instance = instanceOf(brand)
    const cafe = freshAddress()
    for (let guesser = 0; guesser < 60; guesser += 1) await tryWrong(instance, `guesser-${guesser}`, cafe)
    for (let serial = 10; serial < 20; serial += 1)
      expect(
        await instance.scan(`neighbour-${serial}`, brand.codeOf(batch.number, serial), { address: cafe }),
      ).toMatchObject({
        verdict: 'first',
      })
  })

  it.each([1, 2])('lets a neighbour in with a genuine code who was wrong %i times', async (wrong) => {
    const instance = instanceOf(brand)
    const cafe = freshAddress()
    for (let guesser = 0; guesser < 60; guesser += 1) await tryWrong(instance, `crowd-${guesser}`, cafe)
    for (let tries = 0; tries < wrong; tries += 1) expect(await tryWrong(instance, `unlucky-${wrong}`, cafe)).toBe(0)
    const code = brand.codeOf(batch.number, 30 + wrong)
    expect(await instance.scan(`unlucky-${wrong}`, code, { address: cafe })).toMatchObject({ verdict: 'first' })
  })

  it('makes those wait sooner who go on being wrong themselves, and minutes at most', async () => {
    const instance = instanceOf(brand)
    const cafe = freshAddress()
    for (let guesser = 0; guesser < 60; guesser += 1) await tryWrong(instance, `newcomer-${guesser}`, cafe)
    for (let tries = 0; tries < 3; tries += 1) expect(await tryWrong(instance, 'keen', cafe)).toBe(0)
    expect(await tryWrong(instance, 'keen', cafe)).toBe(300)
    // The same person from an address nobody was wrong at.
    expect(await tryWrong(instance, 'keen', freshAddress())).toBe(0)
  })

  it('is none where the address is unknown: strangers without one are not thrown together', async () => {
    const instance = instanceOf(brand)
    for (let guesser = 0; guesser < 60; guesser += 1) await tryWrong(instance, `unplaced-${guesser}`, '')
    expect(await tryWrong(instance, 'unplaced-59', '')).toBe(0)
  })
})
