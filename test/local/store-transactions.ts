import { operator, pause, until } from '../_support/documents'
import type { OpenStore } from '../_support/store'

/**
 * What the port promises of transactions, of whichever adapter keeps them.
 *
 * @param crowd how many transactions at once contend for one document.
 */
export function describeTransactions(opened: () => OpenStore, crowd: number) {
  describe('transactions', () => {
    const store = () => opened().store
    /** What a test started and does not wait for at once. */
    const started: Promise<unknown>[] = []

    beforeEach(async () => {
      await store().create('counters', { _id: 'a', last: 1 })
      await store().create('counters', { _id: 'b', last: 1 })
    })
    const last = async (id: string) => (await store().get('counters', id))?.last

    it('commit all they wrote, see their own writes, and hide them until then', async () => {
      const outcome = await store().transact(async (transaction) => {
        await transaction.put('counters', { _id: 'a', last: 2 })
        await transaction.create('counters', { _id: 'c', last: 3 })
        await transaction.remove('counters', 'b')
        expect(await transaction.get('counters', 'a')).toEqual({ _id: 'a', last: 2 })
        expect(await transaction.get('counters', 'b')).toBeUndefined()
        expect([await last('a'), await last('b'), await last('c')]).toEqual([1, 1, undefined])
        await transaction.remove('counters', 'never was')
        return 'done'
      })
      expect(outcome).toEqual({ committed: true, value: 'done' })
      expect([await last('a'), await last('b'), await last('c')]).toEqual([2, undefined, 3])
    })

    it('write nothing where the work throws, and pass its error on', async () => {
      const work = store().transact(async (transaction) => {
        await transaction.put('counters', { _id: 'a', last: 9 })
        throw new Error('changed my mind')
      })
      await expect(work).rejects.toThrow('changed my mind')
      expect(await last('a')).toBe(1)
      expect(await store().updateIf('counters', 'a', {}, { increase: { last: 1 } })).toBe(true)
    })

    it.each([false, true])('end with nothing written where an id exists, caught by the work: %s', async (caught) => {
      const outcome = await store().transact(async (transaction) => {
        await transaction.put('counters', { _id: 'a', last: 9 })
        const create = transaction.create('counters', { _id: 'b', last: 9 })
        await (caught ? create.catch(() => undefined) : create)
      })
      expect(outcome).toEqual({ committed: false, exists: 'counters' })
      expect([await last('a'), await last('b')]).toEqual([1, 1])
    })

    it('end so where a unique key is taken, unless they took it away themselves', async () => {
      await store().create('operators', operator('o1', 'ann'))
      const refused = await store().transact((transaction) => transaction.create('operators', operator('o2', 'ann')))
      expect(refused).toEqual({ committed: false, exists: 'operators' })
      const swapped = await store().transact(async (transaction) => {
        await transaction.put('operators', operator('o1', 'bob'))
        await transaction.create('operators', operator('o2', 'ann'))
      })
      expect(swapped.committed).toBe(true)
      expect((await store().get('operators', 'o2'))?.account).toBe('ann')
    })

    it('read one snapshot, taken at the first read', async () => {
      const outcome = await store().transact(async (transaction) => {
        await store().updateIf('counters', 'a', {}, { set: { last: 5 } })
        const first = await transaction.get('counters', 'a')
        await store().updateIf('counters', 'b', {}, { increase: { last: 1 } })
        await store().create('counters', { _id: 'late', last: 1 })
        return [first?.last, (await transaction.get('counters', 'b'))?.last, await transaction.get('counters', 'late')]
      })
      expect(outcome).toEqual({ committed: true, value: [5, 1, undefined] })
      expect(await last('b')).toBe(2)
    })

    it('run again after a conflict: a document changed since the snapshot', async () => {
      let runs = 0
      await store().transact(async (transaction) => {
        const found = await transaction.get('counters', 'a')
        if (++runs === 1) await store().updateIf('counters', 'a', {}, { set: { last: 10 } })
        await transaction.put('counters', { _id: 'a', last: (found?.last ?? 0) + 1 })
      })
      expect(runs).toBe(2)
      expect(await last('a')).toBe(11)
    })

    it('run again after a conflict: a document another transaction has written', async () => {
      let runs = 0
      await store().transact(async (first) => {
        await first.put('counters', { _id: 'a', last: 20 })
        const second = store().transact(async (transaction) => {
          if (++runs === 1) await expect(transaction.put('counters', { _id: 'a', last: 30 })).rejects.toThrow()
          else await transaction.put('counters', { _id: 'a', last: 30 })
        })
        started.push(second)
        await until(() => runs >= 1)
      })
      await Promise.all(started.splice(0))
      expect(runs).toBeGreaterThan(1)
      expect(await last('a')).toBe(30)
    })

    it('make plain writes wait, which then judge anew', async () => {
      const waiting: Promise<boolean>[] = []
      await store().transact(async (transaction) => {
        await transaction.put('counters', { _id: 'a', last: 0 })
        waiting.push(store().updateIf('counters', 'a', { last: { atLeast: 1 } }, { increase: { last: -1 } }))
        waiting.push(store().updateIf('counters', 'a', { last: { atMost: 5 } }, { increase: { waited: 7 } }))
        await pause(30)
        expect(await last('a')).toBe(1)
        expect(await store().updateIf('counters', 'a', { last: { equals: 0 } }, { set: { last: 9 } })).toBe(false)
      })
      expect(await Promise.all(waiting)).toEqual([false, true])
      expect(await store().get('counters', 'a')).toEqual({ _id: 'a', last: 0, waited: 7 })
    })

    it('let one of two create an id, and tell the other', async () => {
      const create = (by: number) =>
        store().transact(async (transaction) => {
          await transaction.get('counters', 'a')
          await transaction.create('counters', { _id: 'new', last: by })
        })
      const outcomes = await Promise.all([create(1), create(2)])
      expect(outcomes.filter(({ committed }) => committed)).toHaveLength(1)
      expect(outcomes).toContainEqual({ committed: false, exists: 'counters' })
    })

    it('lose no increment to contention', async () => {
      const outcomes = await Promise.allSettled(
        Array.from({ length: crowd }, () =>
          store().transact(async (transaction) => {
            const found = await transaction.get('counters', 'a')
            await transaction.put('counters', { _id: 'a', last: (found?.last ?? 0) + 1 })
          }),
        ),
      )
      const done = outcomes.filter(({ status }) => status === 'fulfilled').length
      expect(await last('a')).toBe(1 + done)
      expect(done).toBeGreaterThan(crowd / 2)
    }, 30_000)

    it('cost five calls for a read and two writes', async () => {
      opened().calls.length = 0
      await store().transact(async (transaction) => {
        await transaction.get('counters', 'a')
        await transaction.create('counters', { _id: 'x', last: 1 })
        await transaction.put('counters', { _id: 'a', last: 1 })
      })
      expect(opened().calls).toHaveLength(5)
    })
  })
}
