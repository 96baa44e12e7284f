import { everyJob } from '../../../../cloudfunctions/jobs'
import { entries } from '../../../../cloudfunctions/points/streams'
import { consume } from '../../../../cloudfunctions/kernel/events/consume'
import { choreFor, type ChoreWork } from '../../../../cloudfunctions/kernel/jobs/chores'
import { runJobs } from '../../../../cloudfunctions/kernel/jobs/run'
import { jobsOf } from '../../../../cloudfunctions/kernel/jobs/timer'
import type { Module } from '../../../../cloudfunctions/kernel/modules'
import * as modules from '../../../../cloudfunctions/modules'
import { openBrand, type Brand } from '../../../_support/brand'

declare module '../../../../cloudfunctions/kernel/jobs/documents' {
  interface ChoreKinds {
    remind: true
  }
}

/** Counts entries: what a word that comes along could make of what happens. */
const counting = consume('counting', [entries], {
  makes: { counters: 'documents' },
  touches: () => ['all'],
  add: async (transaction, happened) => {
    const last = (await transaction.get('counters', 'counting'))?.last ?? 0
    await transaction.put('counters', { _id: 'counting', last: last + happened.length })
  },
})

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
})
afterAll(() => brand.close())

const known = Object.values<Module>(modules)
const logged: unknown[] = []
const runWith = (word: Module) =>
  runJobs({ ...brand.cloud.platform, log: (line) => void logged.push(line) }, jobsOf([...known, word]), 60_000)

describe('given a word that declares a consumer, then', () => {
  it('the timer runs it behind all others, and the desk sees how far it is behind', async () => {
    await brand.desk('adjustPoints', { memberId: await joined('lin'), points: 5, reason: '开业送积分' })
    brand.cloud.clock.advance(61_000)
    const report = await runWith({ consumers: { countEntries: counting } })
    expect(report.jobs.map(({ job }) => job)).toEqual([...everyJob.keys(), 'countEntries'])
    expect(report.inAll).toBe(everyJob.size + 1)
    expect(report.jobs.at(-1)).toMatchObject({ done: brand.all('entries').length, behindMs: 60_000 })
    const { reports } = await brand.desk('listJobReports', {})
    expect(reports[0]?.jobs.at(-1)).toMatchObject({ job: 'countEntries', more: false, behindMs: 60_000 })
    expect(brand.all('counters')).toContainEqual({ _id: 'counting', last: brand.all('entries').length })
  })

  it('another that keeps its place under the same name is refused, as are two of one name', () => {
    expect(() =>
      jobsOf([...known, { consumers: { countTwice: counting } }, { consumers: { counts: counting } }]),
    ).toThrow('two consumers keep their place as counting')
    expect(() => jobsOf([...known, { consumers: { foldMall: counting } }])).toThrow('declared twice: foldMall')
  })
})

describe('given a word that declares a kind of chore, then', () => {
  it('what it leaves is done by the timer, once, and goes on where it is not done at first', async () => {
    const done: string[] = []
    const remind: ChoreWork = async (_platform, { subjectId }) => {
      done.push(subjectId)
      return done.length > 1
    }
    await leave('order-1')
    await runWith({ chores: { remind } })
    expect(brand.all('chores')).toHaveLength(1)
    for (const _ of [1, 2]) await runWith({ chores: { remind } })
    expect(done).toEqual(['order-1', 'order-1'])
    expect(brand.all('chores')).toEqual([])
  })

  it('a kind that nobody does, or two do, is a fault that holds up nothing else', async () => {
    await leave('order-2')
    await leave('order-3')
    const report = await runWith({})
    expect(report.jobs.find(({ job }) => job === 'doChores')).toMatchObject({ done: 0, failed: 2 })
    expect(report.jobs).toHaveLength(everyJob.size)
    expect(JSON.stringify(logged)).toContain('no word does the chore remind')
    const reminded: string[] = []
    await runWith({ chores: { remind: async (_platform, { subjectId }) => reminded.push(subjectId) > 0 } })
    expect(reminded.sort()).toEqual(['order-2', 'order-3'])
    const twice = { chores: { remind: async () => true } }
    expect(() => jobsOf([...known, twice, twice])).toThrow('declared twice: remind')
  })
})

const leave = (subjectId: string) =>
  brand.cloud.platform.store.transact((transaction) =>
    transaction.create('chores', choreFor('remind', subjectId, brand.cloud.clock.now())),
  )

async function joined(memberId: string): Promise<string> {
  await brand.join(memberId)
  return memberId
}
