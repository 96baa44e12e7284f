import { collections } from '../../../cloudfunctions/declared'
import { goThrough } from '../../../cloudfunctions/kernel/jobs/pass'
import { rewritingPasses } from '../../../cloudfunctions/kernel/jobs/rewrite'
import type { Platform } from '../../../cloudfunctions/kernel/ports/platform'
import type { JobReport } from '../../../cloudfunctions/kernel/jobs/documents'
import { rewrite, versioned } from '../../../cloudfunctions/kernel/store/versioned'
import { openEmbedded, openWx, type OpenStore } from '../../_support/store'

/** A report as three versions know it: the second counts its jobs, the third says how long each took on average. */
type Third = JobReport & { count: number; averageMs: number }
const second = (before: JobReport & { count?: number }) => ({ ...before, count: before.count ?? before.jobs.length })
const third = (before: JobReport & { count: number; averageMs?: number }): Third => ({
  ...before,
  averageMs: before.averageMs ?? before.durationMs / Math.max(1, before.count),
})
const tables = [[], [second], [second, third]].map((upcasts) => ({
  ...collections,
  jobReports: { ...collections.jobReports, upcasts },
}))
const outcome = { job: 'sweep', done: 0, failed: 0, more: false, durationMs: 3 }
const report = (id: string, at = 1): JobReport => ({ _id: id, at, durationMs: 12, jobs: [outcome, outcome] })

describe.each([
  ['embedded', openEmbedded],
  ['wx', openWx],
] as const)('documents of several versions on %s', (_, open) => {
  let opened: OpenStore
  beforeAll(async () => {
    opened = await open()
  })
  afterAll(() => opened.close())

  /** The store as a release sees it, the first being the oldest. */
  const release = (number: 0 | 1 | 2) => versioned(opened.store, tables[number]!)
  const raw = (id: string) => opened.store.get('jobReports', id)

  it('are read as the newest by id, by many, by page and in a transaction, and stay as they were', async () => {
    await opened.store.create('jobReports', report('old', 5))
    const raised = { ...report('old', 5), count: 2, averageMs: 6 }
    const store = release(2)
    expect(await store.get('jobReports', 'old')).toEqual(raised)
    expect(await store.getMany('jobReports', ['old', 'none'])).toEqual([raised, undefined])
    expect((await store.page('jobReports', 'byTime', { range: { from: 5, to: 5 }, limit: 9 })).documents).toEqual([
      raised,
    ])
    expect(await store.transact((transaction) => transaction.get('jobReports', 'old'))).toEqual({
      committed: true,
      value: raised,
    })
    expect(await raw('old')).toEqual(report('old', 5))
  })

  it('carry their version once they are written, whichever way', async () => {
    const store = release(2)
    await store.create('jobReports', report('created'))
    await store.transact((transaction) => transaction.create('jobReports', report('within')))
    await store.transact((transaction) => transaction.put('jobReports', report('put')))
    for (const id of ['created', 'within', 'put']) expect(await raw(id)).toMatchObject({ schemaVersion: 2 })
    await release(0).create('jobReports', report('unversioned'))
    expect(await raw('unversioned')).toEqual(report('unversioned'))
  })

  it('are brought up before a field of theirs is changed, by whoever changes it first', async () => {
    await opened.store.create('jobReports', report('counted'))
    const count = () =>
      release(2).updateIf('jobReports', 'counted', { count: { atLeast: 2 } }, { increase: { count: 1 } })
    expect(await Promise.all([count(), count(), count(), count()])).toEqual([true, true, true, true])
    expect(await raw('counted')).toEqual({ ...report('counted'), count: 6, averageMs: 6, schemaVersion: 2 })
    expect(await release(2).updateIf('jobReports', 'counted', { count: { atMost: 5 } }, { set: { at: 9 } })).toBe(false)
    expect(await release(2).updateIf('jobReports', 'missing', {}, { set: { at: 9 } })).toBe(false)
  })

  it('pass between a release and the next, each keeping what the other wrote', async () => {
    await release(1).create('jobReports', second(report('shared')))
    const written = { ...(await release(2).get('jobReports', 'shared'))!, averageMs: 7 }
    await release(2).transact((transaction) => transaction.put('jobReports', written))
    const asBefore = (await release(1).get('jobReports', 'shared'))!
    expect(asBefore).toMatchObject({ count: 2 })
    await release(1).transact((transaction) => transaction.put('jobReports', { ...asBefore, durationMs: 40 }))
    expect(await release(2).get('jobReports', 'shared')).toMatchObject({ durationMs: 40, count: 2, averageMs: 7 })
  })

  it('are rewritten once, by any number at once, and not again', async () => {
    await opened.store.create('jobReports', report('two at once'))
    const twice = await Promise.all([1, 2].map(() => rewrite(release(2), 'jobReports', 'two at once')))
    expect(twice.filter(Boolean)).toHaveLength(1)
    expect(await rewrite(release(2), 'jobReports', 'two at once')).toBe(false)
    expect(await rewrite(release(2), 'jobReports', 'missing')).toBe(false)
  })

  it('are all rewritten by the job, a slice at a time, and then left alone', async () => {
    const ids = Array.from({ length: 250 }, (_, index) => `many-${index}`)
    await Promise.all(ids.map((id) => opened.store.create('jobReports', report(id, 100))))
    let now = 0
    const run = (endsAt: number) => {
      now = 0
      const platform = { store: release(2), now: () => now++, endsAt, log: () => undefined }
      return goThrough(platform as unknown as Platform, rewritingPasses(tables[2]!))
    }
    const first = await run(1)
    expect(first).toMatchObject({ failed: 0, more: true })
    let done = first.done
    for (let runs = 0, more = true; more && runs < 9; runs += 1) {
      const slice = await run(1_000)
      done += slice.done
      more = slice.more
    }
    expect(done).toBeGreaterThanOrEqual(250)
    for (const document of await opened.store.getMany('jobReports', ids.slice(50)))
      expect(document).toMatchObject({ schemaVersion: 2, count: 2, averageMs: 6 })
    expect(await run(1_000)).toEqual({ done: 0, failed: 0, more: false })
    // The SDK takes 250 transactions, and some tens of milliseconds of a busy machine for each.
  }, 60_000)
})

describe('what a step makes of a document', () => {
  const steps = Object.entries(collections).flatMap(([name, collection]) =>
    ('upcasts' in collection ? (collection.upcasts ?? []) : []).map((upcast, place) => ({ name, upcast, place })),
  )

  it.each(steps)('$name, step $place, has no effect on what it made', ({ upcast }) => {
    const before = {
      _id: 'x',
      state: 'received',
      at: 1,
      placedAt: 1,
      gift: { code: 'shopCoupon', uses: 2, days: 3 },
    } as never
    const after = upcast(before)
    expect(upcast(after as never)).toEqual(after)
    expect(after).not.toEqual(before)
  })
})
