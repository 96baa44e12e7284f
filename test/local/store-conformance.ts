import type { CollectionName, DocumentOf } from '../../cloudfunctions/_kernel/collections'
import type { PageQuery } from '../../cloudfunctions/_kernel/store'
import type { OpenStore } from '../_support/store'

/**
 * What the port promises, of whichever adapter keeps it.
 *
 * @param crowd how many transactions at once contend for one document.
 */
export function describeStore(name: string, open: () => Promise<OpenStore>, crowd: number) {
  describe(`the store on ${name}`, () => {
    let opened: OpenStore
    /** What a test started and does not wait for at once. */
    const started: Promise<unknown>[] = []
    const store = () => opened.store

    beforeAll(async () => {
      opened = await open()
    })
    beforeEach(() => opened.engine.clear())
    afterAll(() => opened.close())

    describe('single documents', () => {
      it('creates once, reads back what was written, and knows what is missing', async () => {
        const line = auditLine('a1', 5)
        expect(await store().create('audit', line)).toBe(true)
        expect(await store().create('audit', { ...line, at: 6 })).toBe(false)
        expect(await store().get('audit', 'a1')).toEqual(line)
        expect(await store().get('audit', 'a2')).toBeUndefined()
      })

      it('keeps nested data, nulls and text of any script', async () => {
        const odd = as<'progress'>({
          _id: 'p',
          through: 1,
          deep: { list: [1, { 二: null }], empty: {} },
          text: '“码上”\n$"',
        })
        await store().create('progress', odd)
        expect(await store().get('progress', 'p')).toEqual(odd)
      })

      it('removes once', async () => {
        await store().create('counters', { _id: 'c', last: 1 })
        expect(await store().remove('counters', 'c')).toBe(true)
        expect(await store().remove('counters', 'c')).toBe(false)
        expect(await store().get('counters', 'c')).toBeUndefined()
      })

      it('keeps unique keys unique, a missing one counting as null', async () => {
        expect(await store().create('operators', operator('o1', 'ann'))).toBe(true)
        expect(await store().create('operators', operator('o2', 'ann'))).toBe(false)
        expect(await store().create('operators', without(operator('o3', ''), 'account'))).toBe(true)
        expect(await store().create('operators', without(operator('o4', ''), 'account'))).toBe(false)
        await store().remove('operators', 'o1')
        expect(await store().create('operators', operator('o2', 'ann'))).toBe(true)
      })
    })

    describe('conditional updates', () => {
      const seed = as<'guards'>({ _id: 'g', wrong: 3, lastAt: 9, tags: ['a', 'b'], deep: { n: 1 }, nothing: null })
      beforeEach(() => store().create('guards', seed))
      const update = (conditions: Conditions, change: Change) => store().updateIf('guards', 'g', conditions, change)

      it.each<[string, Conditions, boolean]>([
        ['an equal value', { wrong: { equals: 3 } }, true],
        ['another value', { wrong: { equals: 4 } }, false],
        ['null where there is null', { nothing: { equals: null } }, true],
        ['null where there is nothing', { nowhere: { equals: null } }, true],
        ['null where there is a value', { wrong: { equals: null } }, false],
        ['a value at least', { wrong: { atLeast: 3 } }, true],
        ['a value too small', { wrong: { atLeast: 4 } }, false],
        ['a value at most', { wrong: { atMost: 3 } }, true],
        ['a value too big', { wrong: { atMost: 2 } }, false],
        ['a bound on what is missing', { nowhere: { atMost: 2 } }, false],
        ['a list that contains', { tags: { contains: 'a' } }, true],
        ['a list that does not contain', { tags: { contains: 'c' } }, false],
        ['a list that lacks', { tags: { lacks: 'c' } }, true],
        ['a list that does not lack', { tags: { lacks: 'a' } }, false],
        ['lacking in what is missing', { nowhere: { lacks: 'a' } }, true],
        ['absence', { nowhere: { absent: true } }, true],
        ['absence of what is null', { nothing: { absent: true } }, false],
        ['a dotted path', { 'deep.n': { equals: 1 } }, true],
        ['several, all met', { wrong: { equals: 3 }, lastAt: { atLeast: 9 } }, true],
        ['several, one missed', { wrong: { equals: 3 }, lastAt: { atLeast: 10 } }, false],
      ])('judge %s', async (_name, conditions, met) => {
        expect(await update(conditions, { increase: { lastAt: 1 } })).toBe(met)
        expect((await store().get('guards', 'g'))?.lastAt).toBe(met ? 10 : 9)
      })

      it('change all that is named and nothing else', async () => {
        await update(
          {},
          {
            set: { 'deep.text': 'x', whole: { a: 1 }, skipped: undefined },
            increase: { wrong: -2, fresh: 5 },
            append: { tags: 'b', first: 'one' },
          },
        )
        expect(await store().get('guards', 'g')).toEqual({
          ...seed,
          wrong: 1,
          fresh: 5,
          deep: { n: 1, text: 'x' },
          whole: { a: 1 },
          tags: ['a', 'b', 'b'],
          first: ['one'],
        })
        await update({}, { withdraw: { tags: 'b' }, set: { whole: { b: 2 } } })
        expect(await store().get('guards', 'g')).toMatchObject({ tags: ['a'], whole: { b: 2 } })
      })

      it('say true where the document is already as it should be', async () => {
        expect(await update({ wrong: { equals: 3 } }, { set: { lastAt: 9 } })).toBe(true)
        expect(await update({ wrong: { equals: 4 } }, { set: { lastAt: 9 } })).toBe(false)
        expect(await update({}, { withdraw: { tags: 'z' } })).toBe(true)
        expect(await store().updateIf('guards', 'none', {}, { set: { lastAt: 9 } })).toBe(false)
      })

      it.each<[string, Change]>([
        ['increase a text', { increase: { text: 1 } }],
        ['increase null', { increase: { nothing: 1 } }],
        ['set through null', { set: { 'nothing.x': 1 } }],
        ['set through a number', { set: { 'wrong.x': 1 } }],
        ['append to a number', { append: { wrong: 'x' } }],
        ['name a path twice', { set: { wrong: 1 }, increase: { wrong: 1 } }],
        ['name a path inside another', { set: { deep: {}, 'deep.n': 1 } }],
        ['change the id', { set: { _id: 'x' } }],
      ])('refuse to %s', async (_name, change) => {
        await store().updateIf('guards', 'g', {}, { set: { text: 'x' } })
        await expect(update({}, change)).rejects.toThrow()
        expect(await store().get('guards', 'g')).toEqual({ ...seed, text: 'x' })
      })

      it('let exactly as many through as the condition allows', async () => {
        await store().create('budgets', { _id: 'b', left: 10 })
        const taken = await Promise.all(
          Array.from({ length: 40 }, () =>
            store().updateIf('budgets', 'b', { left: { atLeast: 1 } }, { increase: { left: -1 } }),
          ),
        )
        expect(taken.filter(Boolean)).toHaveLength(10)
        expect(await store().get('budgets', 'b')).toEqual({ _id: 'b', left: 0 })
      })
    })

    describe('pages', () => {
      const hours = (page: { documents: DocumentOf<'figures'>[] }) => page.documents.map(({ _id }) => _id)

      async function walk(query: Omit<PageQuery, 'after'>): Promise<string[]> {
        const ids: string[] = []
        let after: string | undefined
        for (let pages = 0; pages < 20; pages++) {
          const page = await store().page('figures', 'byCampaign', { ...query, after })
          ids.push(...hours(page))
          expect(page.documents.length).toBeLessThanOrEqual(query.limit)
          if (page.next === undefined) return ids
          after = page.next
        }
        throw new Error('the pages did not end')
      }

      beforeEach(async () => {
        const hour = [10, 20, 20, 20, 30, undefined, undefined, 40]
        await Promise.all([
          ...hour.map((at, number) => store().create('figures', figure(`f${number}`, 'c', at))),
          store().create('figures', figure('other', 'd', 20)),
        ])
      })

      it.each<[string, PageQuery['order'], string[]]>([
        ['ascending', 'ascending', ['f5', 'f6', 'f0', 'f1', 'f2', 'f3', 'f4', 'f7']],
        ['descending', 'descending', ['f7', 'f4', 'f3', 'f2', 'f1', 'f0', 'f6', 'f5']],
      ])('meet every document once, %s, ties by id and missing values lowest', async (_name, order, ids) => {
        for (const limit of [1, 2, 3, 4, 7, 8, 9])
          expect(await walk({ equals: { campaignId: 'c' }, order, limit })).toEqual(ids)
      })

      it.each<[string, PageQuery['range'], string[]]>([
        ['both ends', { from: 20, to: 30 }, ['f1', 'f2', 'f3', 'f4']],
        ['from', { from: 30 }, ['f4', 'f7']],
        ['to', { to: 20 }, ['f0', 'f1', 'f2', 'f3']],
        ['nothing', { from: 21, to: 29 }, []],
      ])('keep to a range: %s', async (_name, range, ids) => {
        for (const limit of [1, 2, 10]) {
          expect(await walk({ equals: { campaignId: 'c' }, range, limit })).toEqual(ids)
          expect(await walk({ equals: { campaignId: 'c' }, range, order: 'descending', limit })).toEqual(
            [...ids].reverse(),
          )
        }
      })

      it('go along the first field alone, and by id where equals names every field', async () => {
        expect(await walk({ range: { from: 'd' }, limit: 5 })).toEqual(['other'])
        expect(await walk({ range: { from: 'a', to: 'c' }, limit: 3 })).toHaveLength(8)
        expect(await walk({ limit: 4 })).toHaveLength(9)
        expect(await walk({ equals: { campaignId: 'c', hour: 20 }, limit: 2 })).toEqual(['f1', 'f2', 'f3'])
        expect(await walk({ equals: { campaignId: 'c', hour: null }, order: 'descending', limit: 1 })).toEqual([
          'f6',
          'f5',
        ])
      })

      it('refuse what the index cannot answer, limits out of bounds and cursors of others', async () => {
        const page = (query: PageQuery) => store().page('figures', 'byCampaign', query)
        await expect(page({ equals: { hour: 20 }, limit: 1 })).rejects.toThrow(RangeError)
        await expect(page({ limit: 0 })).rejects.toThrow(RangeError)
        await expect(page({ limit: 201 })).rejects.toThrow(RangeError)
        await expect(page({ limit: 1, after: 'nonsense' })).rejects.toThrow(RangeError)
        await expect(page({ equals: { campaignId: 'c', hour: 1 }, range: { from: 1 }, limit: 1 })).rejects.toThrow(
          RangeError,
        )
      })
    })

    describe('transactions', () => {
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
          return [
            first?.last,
            (await transaction.get('counters', 'b'))?.last,
            await transaction.get('counters', 'late'),
          ]
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
          await until(() => runs === 1)
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
          waiting.push(store().updateIf('counters', 'a', { last: { atMost: 5 } }, { increase: { last: 7 } }))
          await pause(30)
          expect(await last('a')).toBe(1)
          expect(await store().updateIf('counters', 'a', { last: { equals: 0 } }, { set: { last: 9 } })).toBe(false)
        })
        expect(await Promise.all(waiting)).toEqual([false, true])
        expect(await last('a')).toBe(7)
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
        opened.calls.length = 0
        await store().transact(async (transaction) => {
          await transaction.get('counters', 'a')
          await transaction.create('counters', { _id: 'x', last: 1 })
          await transaction.put('counters', { _id: 'a', last: 1 })
        })
        expect(opened.calls).toHaveLength(5)
      })
    })
  })
}

type Store = OpenStore['store']
type Conditions = Parameters<Store['updateIf']>[2]
type Change = Parameters<Store['updateIf']>[3]

/** A document odder than its type, to see the store keep it all the same. */
const as = <C extends CollectionName>(document: object) => document as DocumentOf<C>

const without = <T extends object>(document: T, field: keyof T): T => {
  const { [field]: _left, ...rest } = document
  return rest as T
}

const auditLine = (_id: string, at: number): DocumentOf<'audit'> => ({
  _id,
  at,
  operatorId: 'o',
  operatorName: '安',
  procedure: 'p',
  subject: '',
  input: '{}',
  outcome: 'done',
})

const operator = (_id: string, account: string): DocumentOf<'operators'> => ({
  _id,
  account,
  name: account,
  role: 'admin',
  passwordHash: '',
  createdAt: 0,
})

const figure = (_id: string, campaignId: string, hour: number | undefined) =>
  as<'figures'>({ _id, campaignId, scans: 1, paid: 1, points: 1, ...(hour === undefined ? {} : { hour }) })

const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds))

async function until(met: () => boolean) {
  for (let turns = 0; turns < 500 && !met(); turns++) await pause(2)
}
