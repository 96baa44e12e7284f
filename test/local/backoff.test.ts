import { collections } from '../../cloudfunctions/declared'
import { Busy, Misused, runsMax, transactionOperationsMax, type Store } from '../../cloudfunctions/kernel/store/store'
import { wxStore } from '../../cloudfunctions/adapters/wx/store'
import type { FaultRule } from '../../local/wire/faults'
import { openEmbedded } from '../_support/store'
import { openSdkOnWire, type SdkOnWire } from '../_support/wire'

let opened: SdkOnWire
let store: Store
let waits: number[] = []
beforeAll(async () => {
  opened = await openSdkOnWire()
  store = wxStore(opened.db, collections, {
    random: () => 0.5,
    wait: async (milliseconds) => void waits.push(milliseconds),
  })
})
beforeEach(async () => {
  waits = []
  await opened.wire.engine.clear()
  await store.create('counters', { _id: 'a', last: 1 })
})
afterEach(() => opened.faults({}))
afterAll(() => opened.wire.close())

const last = async () => JSON.parse(opened.wire.engine.read('counters', 'a') ?? '{}').last
const rise = () =>
  store.transact(async (transaction) => {
    const found = await transaction.get('counters', 'a')
    await transaction.put('counters', { _id: 'a', last: (found?.last ?? 0) + 1 })
  })
const fault = (action: string, kind: FaultRule['kind'], times: number) =>
  opened.faults({ rules: [{ action: `database.${action}`, kind, times }] })

const quotas = ['requestQuota', 'concurrencyQuota', 'dayQuota'] as const

describe('what a quota refuses is asked again, later and later, and done once', () => {
  it.each(quotas)('outside transactions: %s', async (quota) => {
    await fault('getDocument', quota, 2)
    expect(await store.get('counters', 'a')).toEqual({ _id: 'a', last: 1 })
    expect(waits).toEqual([5, 10])
    await fault('insertDocument', quota, 1)
    expect(await store.create('counters', { _id: 'b', last: 1 })).toBe(true)
    await fault('modifyDocument', quota, 3)
    expect(await store.updateIf('counters', 'a', {}, { increase: { last: 1 } })).toBe(true)
    await fault('removeDocument', quota, 1)
    expect(await store.remove('counters', 'b')).toBe(true)
    await fault('getDocument', quota, 1)
    expect((await store.page('guards', 'byTime', { limit: 1 })).documents).toEqual([])
    expect(await last()).toBe(2)
  })

  it.each(
    ['startTransaction', 'getDocument', 'modifyDocument', 'commitTransaction'].flatMap((action) =>
      [...quotas, 'busy' as const].map((kind) => [action, kind] as const),
    ),
  )('in a transaction, which lets go of its locks: %s, %s', async (action, kind) => {
    await fault(action, kind, 2)
    expect(await rise()).toMatchObject({ committed: true })
    expect(await last()).toBe(2)
    // A transaction left open would hold this one up for half a minute.
    expect(await store.updateIf('counters', 'a', {}, { increase: { last: 1 } })).toBe(true)
  })

  it.each(['getDocument', 'startTransaction', 'commitTransaction'])(
    'and in the end it is told as busy: %s',
    async (action) => {
      await fault(action, 'requestQuota', 1_000)
      await expect(action === 'getDocument' ? store.get('counters', 'a') : rise()).rejects.toThrow(Busy)
      expect(waits.length).toBeGreaterThanOrEqual(runsMax - 1)
      expect(waits.at(-1)).toBe(160)
      expect(await last()).toBe(1)
    },
  )
})

describe('what timed out', () => {
  it('is asked again where it changes nothing, or was not committed', async () => {
    for (const action of ['getDocument', 'startTransaction', 'modifyDocument']) {
      await fault(action, 'timeout', 1)
      expect(await rise()).toMatchObject({ committed: true })
    }
    expect(await last()).toBe(4)
    await fault('getDocument', 'timeout', 100)
    await expect(store.get('counters', 'a')).rejects.toMatchObject({ errCode: -501002 })
  })

  it.each(['timeout', 'lateTimeout'] as const)('is not done twice where nobody knows: %s', async (kind) => {
    await fault('commitTransaction', kind, 1)
    await expect(rise()).rejects.toMatchObject({ code: 'SERVER_TIMEOUT' })
    expect(await last()).toBe(kind === 'timeout' ? 1 : 2)
    await fault('modifyDocument', kind, 1)
    await expect(store.updateIf('counters', 'a', {}, { increase: { last: 10 } })).rejects.toMatchObject({
      errCode: -501002,
    })
    expect(await last()).toBe(kind === 'timeout' ? 1 : 12)
  })
})

describe.each(['embedded', 'wx'])('a transaction’s work on %s', (adapter) => {
  const on = async (run: (store: Store) => Promise<void>) => {
    if (adapter === 'wx') return run(store)
    const embedded = await openEmbedded()
    await embedded.store.create('counters', { _id: 'a', last: 1 })
    await run(embedded.store)
    await embedded.close()
  }

  it('may not begin an operation beside another, nor leave one behind, whatever it makes of the error', () =>
    on(async (store) => {
      const misuses = [
        store.transact((transaction) =>
          Promise.all([transaction.get('counters', 'a'), transaction.get('counters', 'b')]),
        ),
        store.transact(async (transaction) => {
          await transaction.put('counters', { _id: 'a', last: 9 })
          await Promise.allSettled([transaction.get('counters', 'a'), transaction.get('counters', 'b')])
        }),
        store.transact(
          async (transaction) => void transaction.put('counters', { _id: 'a', last: 9 }).catch(() => undefined),
        ),
      ]
      for (const ended of await Promise.allSettled(misuses))
        expect(ended).toMatchObject({ status: 'rejected', reason: expect.any(Misused) })
      expect(await store.updateIf('counters', 'a', { last: { equals: 1 } }, { increase: { last: 1 } })).toBe(true)
    }))

  it('takes a hundred operations, and one more writes nothing', () =>
    on(async (store) => {
      const write = (count: number) =>
        store.transact(async (transaction) => {
          for (let at = 0; at < count; at += 1) await transaction.put('counters', { _id: `c-${at}`, last: at })
        })
      expect(await write(transactionOperationsMax)).toMatchObject({ committed: true })
      await expect(write(transactionOperationsMax + 1)).rejects.toThrow(Misused)
      expect(await store.get('counters', 'c-100')).toBeUndefined()
      expect(await store.get('counters', 'c-99')).toEqual({ _id: 'c-99', last: 99 })
    }))

  it('keeps nothing once an operation failed, though the work went on', () =>
    on(async (store) => {
      const ended = store.transact(async (transaction) => {
        await transaction.put('counters', { _id: 'a', last: 9 })
        await transaction.get('nosuch' as 'counters', 'a').catch(() => undefined)
        await transaction.put('counters', { _id: 'b', last: 9 }).catch(() => undefined)
      })
      await expect(ended).rejects.toBeDefined()
      expect(await store.get('counters', 'a')).toEqual({ _id: 'a', last: 1 })
      expect(await store.get('counters', 'b')).toBeUndefined()
    }))
})
