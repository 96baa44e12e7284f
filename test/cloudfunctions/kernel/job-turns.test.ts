import { everyJob, jobs } from '../../../cloudfunctions/jobs'
import type { Platform } from '../../../cloudfunctions/kernel/ports/platform'
import type { Store } from '../../../cloudfunctions/kernel/store/store'
import { hourMs } from '../../../domain/calendar'
import { openBrand, type Brand } from '../../_support/brand'
import { openSession } from '../../_support/callers'

/** A function's time, and a database as slow as a bad evening's: neither is waited for, the clock is moved instead. */
const timeLimitMs = 60_000
const callMs = 600

class Killed extends Error {}

const jobNames = [...everyJob.keys()]

let brand: Brand
beforeEach(async () => {
  brand = await openBrand()
})
afterEach(() => brand.close())

/** The platform of one run whose every database call takes its time, and which is stopped dead at its limit. */
function slowRun(hangsAt?: string): { platform: Platform; isOver: () => boolean } {
  const { platform, clock } = brand.cloud
  const endsAt = clock.now() + timeLimitMs
  const isOver = () => clock.now() >= endsAt
  let busyUntil = clock.now()
  const slow =
    <Parameters extends unknown[], Answer>(work: (...parameters: Parameters) => Promise<Answer>) =>
    async (...parameters: Parameters): Promise<Answer> => {
      if (parameters[0] === hangsAt) clock.advance(timeLimitMs)
      // Calls in flight at once wait together.
      const startedAt = clock.now()
      await Promise.resolve()
      if (clock.now() === startedAt && busyUntil <= startedAt) {
        busyUntil = startedAt + callMs
        clock.advance(callMs)
      }
      if (isOver()) throw new Killed()
      return work(...parameters)
    }
  const { store } = platform
  const slowStore: Store = {
    get: slow(store.get) as Store['get'],
    getMany: slow(store.getMany) as Store['getMany'],
    page: slow(store.page) as Store['page'],
    create: slow(store.create) as Store['create'],
    updateIf: slow(store.updateIf) as Store['updateIf'],
    remove: slow(store.remove) as Store['remove'],
    transact: slow(store.transact) as Store['transact'],
  }
  return { platform: { ...platform, instance: {}, store: slowStore, log: () => undefined }, isOver }
}

describe('a run of the jobs in a function’s minute', () => {
  it('stops by itself in time, and the next goes on behind it until every job has had its turn', async () => {
    const begun: string[] = []
    for (let runs = 0; runs < jobNames.length && new Set(begun).size < jobNames.length; runs += 1) {
      const { platform, isOver } = slowRun()
      const report = await jobs(platform, timeLimitMs / 4)
      expect(isOver()).toBe(false)
      expect(report.jobs.length).toBeGreaterThan(0)
      expect(report.jobs.length).toBeLessThan(jobNames.length)
      begun.push(...report.jobs.map(({ job }) => job))
    }
    expect(new Set(begun)).toEqual(new Set(jobNames))
    expect(begun.slice(0, jobNames.length)).toEqual([...jobNames])
  })

  it('begins where it began before, where the last run came to its end', async () => {
    const first = await jobs(brand.cloud.platform)
    const second = await jobs(brand.cloud.platform)
    for (const report of [first, second]) expect(report.jobs.map(({ job }) => job)).toEqual([...jobNames])
    expect(brand.all('jobReports').map(({ running }) => running)).toEqual([undefined, undefined])
  })

  it('has written how far it came when it is killed, and what hangs holds up no other job', async () => {
    const { platform, isOver } = slowRun('progress')
    await expect(jobs(platform, timeLimitMs)).rejects.toThrow(Killed)
    expect(isOver()).toBe(true)
    const [killed] = brand.all('jobReports')
    const stoppedAt = killed?.running ?? ''
    const done = killed?.jobs.map(({ job }) => job) ?? []
    expect(jobNames[done.length]).toBe(stoppedAt)
    expect(done).toEqual(jobNames.slice(0, done.length))

    const next = await jobs(brand.cloud.platform)
    expect(next.jobs[0]?.job).toBe(jobNames[done.length + 1])
    expect(next.jobs).toHaveLength(jobNames.length)
  })

  it('loses nothing of a backlog that takes several runs', async () => {
    await Promise.all(Array.from({ length: 600 }, () => openSession(brand, 'admin', 1000)))
    brand.cloud.clock.advance(hourMs)
    const left = () => brand.all('sessions').filter(({ expiresAt }) => expiresAt <= brand.cloud.clock.now()).length
    let [runs, before] = [0, left()]
    expect(before).toBeGreaterThanOrEqual(600)
    for (; left() > 0 && runs < 300; runs += 1) await jobs(slowRun().platform, timeLimitMs / 6).catch(() => undefined)
    expect(left()).toBe(0)
    expect(runs).toBeGreaterThan(1)
    before = brand.all('jobReports').length
    expect(before).toBe(runs)
  })
})
