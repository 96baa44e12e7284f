import { jobNames } from '../../contract/words/jobs'
import { dayMs } from '../../domain/calendar'
import { controlRoutes } from '../../local/control'
import { runDueJobs } from '../../local/due-jobs'
import type { JobReport } from '../../cloudfunctions/kernel/jobs/documents'
import { openBrand, type Brand } from '../_support/brand'

let brand: Brand
beforeAll(async () => {
  brand = await openBrand()
})
afterAll(() => brand.close())

interface Moved {
  now: number
  offsetMs: number
  reports: JobReport[]
}

const move = async (body: object): Promise<Moved> => {
  const response = await controlRoutes(brand.cloud, brand.settings).request('/clock', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  })
  return (await response.json()) as Moved
}

const did = (reports: JobReport[], job: string) =>
  reports.flatMap(({ jobs }) => jobs.filter((outcome) => outcome.job === job).map(({ done }) => done))

test('a year ahead lets points expire, says so, and leaves reports for the desk', async () => {
  await brand.join('visitor-lin')
  await brand.desk('adjustPoints', { memberId: 'visitor-lin', points: 30, reason: '开业送积分' })
  const before = brand.cloud.clock.now()
  const offsetBeforeMs = brand.cloud.clock.offsetMs()
  const { now, offsetMs, reports } = await move({ advanceMs: 400 * dayMs })
  expect(now - before).toBeGreaterThanOrEqual(400 * dayMs)
  expect(offsetMs - offsetBeforeMs).toBe(400 * dayMs)
  expect(did(reports, 'expirePoints')).toContain(1)
  expect(reports.at(-1)?.jobs.every(({ more }) => !more)).toBe(true)
  expect(brand.all('members')[0]?.points).toBe(0)
  expect(brand.all('jobReports').length).toBe(reports.length)
})

test('back to now is where the machine’s clock is', async () => {
  const { now, offsetMs } = await move({})
  expect(offsetMs).toBe(0)
  expect(Math.abs(now - Date.now())).toBeLessThan(5_000)
})

describe('due jobs', () => {
  const report = (done: number, more: boolean, failed = 0): JobReport => ({
    _id: 'r',
    at: 0,
    durationMs: 0,
    inAll: jobNames.length,
    jobs: jobNames.map((job) => {
      const isOurs = job === 'expirePoints'
      return { job, done: isOurs ? done : 0, failed: isOurs ? failed : 0, more: isOurs && more, durationMs: 0 }
    }),
  })
  const runsOf = async (reports: JobReport[]) => {
    const left = [...reports]
    return (await runDueJobs({ runJobs: () => Promise.resolve(left.shift() ?? report(0, false)) })).length
  }

  test('run slice after slice until none says that there is more', async () => {
    expect(await runsOf([report(200, true), report(200, true), report(7, false)])).toBe(3)
    expect(await runsOf([report(0, false)])).toBe(1)
  })

  test('stop at a run that got nothing done, and somewhere in any case', async () => {
    expect(await runsOf([report(0, true, 1), report(5, false)])).toBe(1)
    expect(await runsOf(Array.from({ length: 2_000 }, () => report(1, true)))).toBe(1_000)
  })
})
