import { eraseMembers } from '../../../cloudfunctions/member/jobs/erase-members'
import type { Platform } from '../../../cloudfunctions/kernel/ports/platform'
import { dayMs } from '../../../domain/calendar'
import { insist, openBrand, type Brand } from '../../_support/brand'
import { documentsKept } from '../../_support/kept'
import { faultyStore, type Death } from '../../_support/faulty-store'
import { faultsInLedger } from '../../_support/ledger'
import { ordersOn } from '../points/bookings'

const minuteMs = 60_000
/** People leave so far apart that each run meets one of them. */
const apartMs = 5 * minuteMs

let brand: Brand
const logged: unknown[] = []
beforeAll(async () => {
  brand = await openBrand()
  brand.cloud.platform.log = (line) => void logged.push(line)
})
afterAll(() => brand.close())

/** Somebody with points, a pending earning, an entry named after them, a number, and the wish to leave. */
async function leaver(place: number): Promise<{ id: string; leavesAt: number }> {
  const id = `o${place}Leaver`
  await brand.join(id, `离开者${place}`)
  const { code } = brand.cloud.phones.codeFor(id)
  insist(await brand.visit(id, 'member', 'bindPhone', { code }))
  insist(await brand.visit(id, 'member', 'checkIn', {}))
  await ordersOn(brand.cloud.platform).pend(id, 40, `order-${place}`, null)
  const { leavesAt } = insist(await brand.visit(id, 'member', 'askDeletion', {}))
  brand.cloud.clock.advance(apartMs)
  return { id, leavesAt }
}

/** Two runs of the timer, with everything made of what happened in between. */
async function twoRuns(platform: Platform): Promise<void> {
  await eraseMembers(platform)
  brand.cloud.clock.advance(minuteMs)
  for (const { run } of brand.cloud.platform.declared.consumers) await run(brand.cloud.platform)
  await eraseMembers(platform)
}

const withStore = (store: Platform['store']): Platform => ({ ...brand.cloud.platform, instance: {}, store })

it('takes up leaving wherever it was broken off, and the ledger is sound at every point', async () => {
  const { id: measured } = await leaver(0)
  brand.cloud.clock.advance(7 * dayMs)
  const { store } = brand.cloud.platform
  const sound = faultyStore(store, Infinity, 'before')
  await twoRuns(withStore(sound.store))
  expect(documentsKept(brand)).not.toContain(measured)
  const calls = sound.calls()
  expect(calls).toBeGreaterThan(50)

  const deaths: { dieAt: number; death: Death }[] = []
  for (let dieAt = 1; dieAt <= calls; dieAt += 1) deaths.push({ dieAt, death: 'before' }, { dieAt, death: 'after' })
  const leavers: { id: string; leavesAt: number }[] = []
  for (const place of deaths.keys()) leavers.push(await leaver(place + 1))

  for (const [place, { dieAt, death }] of deaths.entries()) {
    const { id = '', leavesAt = 0 } = leavers[place] ?? {}
    brand.cloud.clock.advance(leavesAt - brand.cloud.clock.now())
    const faulty = faultyStore(store, dieAt, death)
    await twoRuns(withStore(faulty.store)).catch(() => undefined)
    // A death before a commit is one before its call is counted.
    expect([place, faulty.calls() >= dieAt - 1, faultsInLedger(brand)]).toEqual([place, true, []])
    await twoRuns(brand.cloud.platform)
    expect([place, documentsKept(brand).includes(`"${id}`), faultsInLedger(brand)]).toEqual([place, false, []])
  }
  expect(JSON.stringify(logged)).not.toMatch(/o\d+Leaver/)
}, 300_000)

it('does no more where two instances do it at once', async () => {
  const { id } = await leaver(10_000)
  brand.cloud.clock.advance(7 * dayMs)
  const anonymous = () => brand.all('members').filter(({ erasedAt }) => erasedAt !== undefined).length
  const before = anonymous()
  for (let runs = 0; runs < 2; runs += 1) {
    await Promise.all([brand.cloud.runJobs(), brand.cloud.runJobs()])
    brand.cloud.clock.advance(minuteMs)
  }
  await brand.cloud.runJobs()
  expect(documentsKept(brand)).not.toContain(id)
  expect(anonymous()).toBe(before + 1)
  expect(faultsInLedger(brand)).toEqual([])
})
