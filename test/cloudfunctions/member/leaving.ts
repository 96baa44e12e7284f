import { Jimp } from 'jimp'
import { keyRingFrom } from '../../../cloudfunctions/kernel/ports/keys'
import { dayMs } from '../../../domain/calendar'
import { sealCode } from '../../../domain/code/seal'
import { qingyuBrand } from '../../../local/seed/brand'
import { freshSettings } from '../../../local/settings'
import { verifyLedger } from '../../../scripts/verify-ledger'
import { insist, openBrand, type Brand, type BrandOptions } from '../../_support/brand'
import { documentsKept, filesKept } from '../../_support/kept'
import { faultsInLedger } from '../../_support/ledger'
import { ordersOn } from '../points/bookings'

/** A member about whom everything is held that can be, by words that nothing else would say. */
interface Person {
  id: string
  nickname: string
  /** Every text by which the person could be recognised. */
  traces: string[]
}

const minuteMs = 60_000

/** All that is kept anywhere: documents, files by name and content, the log, the inspector's list of calls. */
function everythingIn(brand: Brand, logged: readonly unknown[]): string {
  const told = JSON.stringify([logged, brand.cloud.calls.latest()])
  return [documentsKept(brand), filesKept(brand), told].join('\n')
}

const tracesIn = (everything: string, { traces }: Person) => traces.filter((trace) => everything.includes(trace))

/** What holds for leaving on either adapter. */
export function leavingPromises(adapter: BrandOptions['adapter']): void {
  let brand: Brand
  let batch: { id: string; number: number }
  const logged: unknown[] = []
  beforeAll(async () => {
    brand = await openBrand({ adapter })
    brand.cloud.platform.log = (line) => void logged.push(line)
    batch = await brand.mint(200)
    await brand.join('visitor-other')
    await brand.launch(batch.id, { reward: { code: 'fixed', args: { points: 20 } } })
  })
  afterEach(() => expect(faultsInLedger(brand)).toEqual([]))
  afterAll(() => brand.close())

  const visit: Brand['visit'] = (...asked) => brand.visit(...asked)
  const later = async (ms: number) => {
    brand.cloud.clock.advance(ms)
    return brand.cloud.runJobs()
  }
  const traces = (person: Person) => tracesIn(everythingIn(brand, logged), person)

  let serial = 0
  /** Somebody who has done everything there is to do, and to whom operators did what they can. */
  async function livelyPerson(name: string): Promise<Person> {
    const id = `o${name}OpenId`
    const nickname = `昵称${name}`
    await brand.join(id, nickname)
    insist(await visit(id, 'member', 'saveProfile', { birthday: { month: 2, day: 29 }, city: `城市${name}` }))
    const { code, number: phone } = brand.cloud.phones.codeFor(id)
    insist(await visit(id, 'member', 'bindPhone', { code }))
    const drawing = await new Jimp({ width: 40, height: 30, color: 0xb3261eff }).getBuffer('image/png')
    insist(await visit(id, 'member', 'savePicture', { picture: drawing.toString('base64') }))
    insist(await visit(id, 'member', 'checkIn', {}))

    const own = brand.codeOf(batch.number, serial++)
    await brand.scan(id, own)
    await brand.scan(id, own, { requestId: `again-${name}-${serial}` })
    const others = brand.codeOf(batch.number, serial++)
    await brand.scan('visitor-other', others)
    await brand.scan(id, others)
    const forge = keyRingFrom(freshSettings().codeKeys).newest
    for (let wrong = 0; wrong < 5; wrong += 1)
      await visit(id, 'code', 'scan', { scanned: sealCode(forge, batch.number, wrong) })

    const orders = ordersOn(brand.cloud.platform)
    await orders.spend(id, 5, `order-${serial}-spent`)
    await orders.pend(id, 40, `order-${serial}-pending`, null)
    await brand.desk('adjustPoints', { memberId: id, points: 30, reason: `补给${nickname}，电话 ${phone}` })
    await brand.askDesk('adjustPoints', { memberId: id, points: -9_999, reason: `扣${nickname}` })
    const checkIn = brand.all('entries').find((entry) => entry.memberId === id && entry.reason.rule === 'checkIn')
    const entryId = checkIn?._id ?? ''
    await brand.desk('reverseEntry', { entryId, policy: 'toZero', reason: `${nickname}刷签到` })
    await brand.askDesk('reverseEntry', { entryId, policy: 'toZero', reason: `${nickname}再收一次` })

    const card = brand.all('members').find(({ _id }) => _id === id)
    const picture = card?.avatarPaths?.[0]?.split('/').at(-1) ?? 'no picture'
    const day = `"setOn":"${card?.birthday?.setOn}"`
    const all = [id, nickname, phone, card?.number ?? '', `城市${name}`, day, picture]
    return { id, nickname, traces: all }
  }

  it('shows first what it costs, waits out the cool-off, then leaves nothing of the person anywhere', async () => {
    const person = await livelyPerson('Lin')
    expect(traces(person)).toEqual(person.traces)
    const { loses, leavesAt } = insist(await visit(person.id, 'member', 'privacy', {}))
    expect(loses).toMatchObject({ points: 45, pendingPoints: 40 })
    expect(leavesAt).toBeNull()
    const sums = () => brand.all('entries').flatMap(({ postings }) => postings)
    const expiredBefore = pointsIn(sums(), 'expired')

    const asked = insist(await visit(person.id, 'member', 'askDeletion', {}))
    expect(insist(await visit(person.id, 'member', 'askDeletion', {}))).toEqual({ ...asked, askedNow: false })
    expect(insist(await visit(person.id, 'member', 'home', {})).leavesAt).toBe(asked.leavesAt)
    await later(7 * dayMs - minuteMs)
    // The card works as ever until the last day is over.
    const paid = await brand.scan(person.id, brand.codeOf(batch.number, serial++))
    expect(paid.award?.points).toBe(20)

    await later(2 * minuteMs)
    expect(await visit(person.id, 'member', 'profile', {})).toMatchObject({ refusal: { code: 'notMember' } })
    const join = { consent: true as const, consentVersion: qingyuBrand.consentVersion }
    expect(await visit(person.id, 'member', 'join', join)).toMatchObject({ refusal: { code: 'stillLeaving' } })
    expect(verifyLedger(brand.cloud.engine).named).toEqual([])
    expect(faultsInLedger(brand)).toEqual([])
    await later(minuteMs)
    expect(verifyLedger(brand.cloud.engine).named).toEqual([])
    expect(brand.all('deletions')).toEqual([])
    expect(traces(person)).toEqual([])

    const [left] = brand.all('members').filter(({ erasedAt }) => erasedAt !== undefined)
    expect(left).toMatchObject({ number: '', nickname: '', points: 0, pendingPoints: 0, lots: [] })
    expect(left?.growth).toBeGreaterThan(0)
    expect(pointsIn(sums(), 'expired') - expiredBefore).toBe(65)
    expect(pointsIn(sums(), 'pending')).toBe(0)
  }, 120_000)

  it('starts anew for whoever joins again, with nothing that leads back', async () => {
    const id = 'oLinOpenId'
    await brand.join(id, '昵称Lin')
    const { card, recent } = insist(await visit(id, 'member', 'home', {}))
    expect(card).toMatchObject({ points: 0, growth: 0 })
    expect(recent).toEqual([])
    expect(insist(await visit(id, 'member', 'privacy', {})).consents).toHaveLength(1)
    const anonymous = brand.all('members').find(({ erasedAt }) => erasedAt !== undefined)?._id ?? 'nobody'
    const about = brand.all('entries').filter(({ memberId }) => memberId === anonymous)
    expect(about.length).toBeGreaterThan(5)
    expect(JSON.stringify(about)).not.toContain('OpenId')
  })

  it('lets the first wish be taken back, with everything still there', async () => {
    const person = await livelyPerson('Chen')
    const before = insist(await visit(person.id, 'member', 'home', {})).card?.points
    insist(await visit(person.id, 'member', 'askDeletion', {}))
    await later(3 * dayMs)
    insist(await visit(person.id, 'member', 'takeBackDeletion', {}))
    expect(await visit(person.id, 'member', 'takeBackDeletion', {})).toMatchObject({
      refusal: { code: 'nothingToTakeBack' },
    })
    await later(10 * dayMs)
    const home = insist(await visit(person.id, 'member', 'home', {}))
    expect([home.card?.points, home.leavesAt]).toEqual([before, null])
  }, 120_000)

  it('hands out everything held, the number in full, in pages of bounded size', async () => {
    const id = 'oChenOpenId'
    const { number } = brand.cloud.phones.codeFor(id)
    const records: { collection: string; json: string }[] = []
    let after: string | null | undefined
    for (let pages = 0; pages < 50 && after !== null; pages += 1) {
      const page = insist(await visit(id, 'member', 'exportMyData', after === undefined ? {} : { after }))
      expect(page.records.length).toBeLessThanOrEqual(100)
      records.push(...page.records)
      after = page.next
    }
    expect(after).toBeNull()
    const held = new Map(records.map(({ collection, json }) => [collection, json]))
    expect([...held.keys()].sort()).toEqual(
      ['audit', 'consents', 'entries', 'guards', 'leavingWishes', 'members', 'pendings', 'sightings'].filter((each) =>
        held.has(each),
      ),
    )
    expect(JSON.parse(held.get('members') ?? '')).toMatchObject({ _id: id, phone: number, city: '城市Chen' })
    expect(records.filter(({ collection }) => collection === 'entries')).toHaveLength(
      brand.all('entries').filter(({ memberId }) => memberId === id).length,
    )
    expect(JSON.stringify(records)).not.toMatch(/sealed|codeHash|avatars\//)
  })
}

const pointsIn = (postings: readonly { account: string; points: number }[], account: string) =>
  postings.filter((posting) => posting.account === account).reduce((sum, { points }) => sum + points, 0)
