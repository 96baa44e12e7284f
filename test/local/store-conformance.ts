import type { DocumentOf } from '../../cloudfunctions/kernel/store/collections'
import { pageLimitMax, type PageQuery } from '../../cloudfunctions/kernel/store/store'
import { as, auditLine, figure, operator, without } from '../_support/documents'
import type { OpenStore } from '../_support/store'
import { describeTransactions } from './store-transactions'

/**
 * What the port promises, of whichever adapter keeps it.
 *
 * @param crowd how many transactions at once contend for one document.
 */
export function describeStore(name: string, open: () => Promise<OpenStore>, crowd: number) {
  describe(`the store on ${name}`, () => {
    let opened: OpenStore
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

    describe('several documents at once', () => {
      const counterIds = (count: number) => Array.from({ length: count }, (_, place) => `c${place}`)

      it('come in the order of their ids, whatever order they were written in, with a gap where there is none', async () => {
        for (const id of ['b', 'a', 'c']) await store().create('counters', { _id: id, last: id.charCodeAt(0) })
        opened.calls.length = 0
        expect(await store().getMany('counters', ['c', 'nowhere', 'a', 'c', 'b'])).toEqual([
          { _id: 'c', last: 99 },
          undefined,
          { _id: 'a', last: 97 },
          { _id: 'c', last: 99 },
          { _id: 'b', last: 98 },
        ])
        expect(opened.calls).toHaveLength(1)
      })

      it('take one call for as many as are allowed, and none for none', async () => {
        const ids = counterIds(pageLimitMax)
        await Promise.all(ids.map((_id, last) => store().create('counters', { _id, last })))
        opened.calls.length = 0
        const found = await store().getMany('counters', ids)
        expect(found.map((each) => each?.last)).toEqual(ids.map((_, place) => place))
        expect(opened.calls).toHaveLength(1)
        expect(await store().getMany('counters', [])).toEqual([])
        expect(opened.calls).toHaveLength(1)
      })

      it('are refused where there are more, with nothing read', async () => {
        opened.calls.length = 0
        await expect(store().getMany('counters', counterIds(pageLimitMax + 1))).rejects.toThrow(RangeError)
        expect(opened.calls).toEqual([])
      })

      it('are what was written last before they were asked for, and know what is gone', async () => {
        await Promise.all(['a', 'b', 'c'].map((_id) => store().create('counters', { _id, last: 1 })))
        await store().updateIf('counters', 'a', {}, { set: { last: 2 } })
        await store().transact((transaction) => transaction.put('counters', { _id: 'b', last: 3 }))
        await store().remove('counters', 'c')
        const found = await store().getMany('counters', ['a', 'b', 'c'])
        expect(found.map((each) => each?.last)).toEqual([2, 3, undefined])
      })

      it('show nothing of a transaction that is open', async () => {
        await store().create('counters', { _id: 'a', last: 1 })
        await store().transact(async (transaction) => {
          await transaction.put('counters', { _id: 'a', last: 9 })
          await transaction.create('counters', { _id: 'b', last: 9 })
          expect(await store().getMany('counters', ['a', 'b'])).toEqual([{ _id: 'a', last: 1 }, undefined])
        })
        expect((await store().getMany('counters', ['a', 'b'])).map((each) => each?.last)).toEqual([9, 9])
      })

      it('rest on what is certain: each is found again whatever its writers are told later', async () => {
        const ids = counterIds(8)
        const writing = ids.map((_id) => store().create('counters', { _id, last: 1 }))
        const found = (await store().getMany('counters', ids)).flatMap((each) => each?._id ?? [])
        await opened.engine.durable()
        expect((await store().getMany('counters', found)).map((each) => each?._id)).toEqual(found)
        expect(await Promise.all(writing)).toEqual(ids.map(() => true))
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

      it('drop what is there, and leave alone what is not', async () => {
        expect(await update({ 'deep.n': { equals: 1 } }, { set: { 'deep.m': 2 }, drop: ['deep.n', 'nothing'] })).toBe(
          true,
        )
        const { nothing: _nothing, ...rest } = seed as typeof seed & { nothing: null }
        expect(await store().get('guards', 'g')).toEqual({ ...rest, deep: { m: 2 } })
        expect(await update({}, { drop: ['deep.n', 'nowhere.at.all'] })).toBe(true)
        expect(await update({ 'deep.m': { equals: 3 } }, { drop: ['deep.m'] })).toBe(false)
        expect(await store().get('guards', 'g')).toEqual({ ...rest, deep: { m: 2 } })
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
        ['drop what it sets', { set: { 'deep.n': 2 }, drop: ['deep'] }],
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

      it('go by id where equals names every field', async () => {
        expect(await walk({ equals: { campaignId: 'c', hour: 20 }, limit: 2 })).toEqual(['f1', 'f2', 'f3'])
        expect(await walk({ equals: { campaignId: 'c', hour: null }, order: 'descending', limit: 1 })).toEqual([
          'f6',
          'f5',
        ])
      })

      it('refuse what the index cannot answer, limits out of bounds and cursors of others', async () => {
        const page = (query: PageQuery) => store().page('figures', 'byCampaign', query)
        await expect(page({ equals: { hour: 20 }, limit: 1 })).rejects.toThrow(RangeError)
        // Two fields left open: the index is in no order by the first of them and the id.
        await expect(page({ limit: 1 })).rejects.toThrow(RangeError)
        await expect(page({ range: { from: 'd' }, limit: 1 })).rejects.toThrow(RangeError)
        await expect(page({ limit: 0 })).rejects.toThrow(RangeError)
        await expect(page({ limit: 201 })).rejects.toThrow(RangeError)
        await expect(page({ limit: 1, after: 'nonsense' })).rejects.toThrow(RangeError)
        await expect(page({ equals: { campaignId: 'c', hour: 1 }, range: { from: 1 }, limit: 1 })).rejects.toThrow(
          RangeError,
        )
      })
    })

    describeTransactions(() => opened, crowd)
  })
}

type Store = OpenStore['store']
type Conditions = Parameters<Store['updateIf']>[2]
type Change = Parameters<Store['updateIf']>[3]
