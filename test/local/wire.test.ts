import { asked, openSdkOnWire, rejection, type Loose, type SdkOnWire } from '../_support/wire'

const conflictText =
  '[ResourceUnavailable.TransactionConflict] Transaction is conflict, maybe resource operated by others. ' +
  'Please check your request, but if the problem persists, contact us.'

describe('the CloudBase wire, through the real SDK', () => {
  let opened: SdkOnWire
  let db: Loose
  const things = () => opened.things()

  beforeAll(async () => {
    opened = await openSdkOnWire()
    db = opened.db
  })
  beforeEach(() => opened.wire.engine.clear())
  afterAll(() => opened.wire.close())

  describe('documents', () => {
    it('answer in the SDK’s shapes', async () => {
      const { _id } = await things().add({ data: { n: 1, at: new Date(5), deep: { list: [1.5, null] } } })
      expect(_id).toMatch(/^[0-9a-f]{32}$/)
      expect((await things().add({ data: [{ _id: 'b' }, { _id: 'c' }] }))._ids).toEqual(['b', 'c'])
      expect((await things().doc(_id).get()).data).toEqual({ _id, n: 1, at: new Date(5), deep: { list: [1.5, null] } })
      expect(
        (
          await things()
            .doc(_id)
            .update({ data: { n: 2 } })
        ).stats,
      ).toEqual({ updated: 1 })
      expect(
        (
          await things()
            .doc(_id)
            .update({ data: { n: 2 } })
        ).stats,
      ).toEqual({ updated: 0 })
      expect(
        await things()
          .doc('d')
          .set({ data: { n: 4 } }),
      ).toMatchObject({ _id: 'd', stats: { updated: 0, created: 1 } })
      expect(
        (
          await things()
            .doc('d')
            .set({ data: { n: 5 } })
        ).stats,
      ).toEqual({ updated: 1, created: 0 })
      expect(
        (
          await things()
            .where({ n: db.command.gte(2) })
            .count()
        ).total,
      ).toBe(2)
      expect((await things().count()).total).toBe(4)
      expect((await things().doc('d').remove()).stats).toEqual({ removed: 1 })
    })

    it('are refused in the cloud’s words', async () => {
      await things().add({ data: { _id: 'x', text: 't', gone: null } })
      expect(await rejection(() => things().add({ data: { _id: 'x' } }))).toMatchObject({
        errCode: -502001,
        errMsg: expect.stringContaining(
          '[FailedOperation.Insert] multiple write errors: [{write errors: [{E11000 duplicate key error collection: ' +
            'tnt-local.things index: _id_ dup key: { _id: "x" }}]}, {<nil>}]',
        ),
      })
      expect(await rejection(() => things().doc('nowhere').get())).toMatchObject({
        errCode: -1,
        errMsg: 'document.get:fail document with _id nowhere does not exist',
      })
      expect(await rejection(() => db.collection('nosuch').add({ data: { a: 1 } }))).toMatchObject({
        errCode: -502005,
        errMsg: expect.stringContaining('[ResourceNotFound] Db or Table not exist: nosuch'),
      })
      const update = (data: object) => rejection(() => things().doc('x').update({ data }))
      expect((await update({ text: db.command.inc(1) })).errMsg).toContain(
        `Cannot apply $inc to a value of non-numeric type. {_id: "x"} has the field 'text' of non-numeric type string`,
      )
      expect((await update({ gone: { inner: 1 } })).errMsg).toContain(
        `Cannot create field 'inner' in element {gone: null}`,
      )
      expect(await update({ text: db.command.push([1]) })).toMatchObject({ errCode: -502001 })
      expect(await rejection(() => things().update({ data: { a: 1 } }))).toMatchObject({ errCode: -501007 })
      expect(await rejection(() => db.createCollection('things'))).toMatchObject({
        code: 'DATABASE_COLLECTION_ALREADY_EXIST',
      })
    })

    it('refuse dollar keys, removal without a query and queries with unknown operators', async () => {
      const raw = (body: object) => asked(opened.wire.origin, body)
      const on = { collectionName: 'things' }
      expect(await raw({ ...on, action: 'database.insertDocument', data: ['{"a":{"$b":1}}'] })).toMatchObject({
        code: 'DATABASE_REQUEST_FAILED',
      })
      expect(await raw({ ...on, action: 'database.removeDocument', query: '', multi: true })).toMatchObject({
        code: 'INVALID_PARAM',
      })
      expect(await raw({ ...on, action: 'database.getDocument', query: '{"a":{"$where":"1"}}' })).toMatchObject({
        code: 'DATABASE_REQUEST_FAILED',
      })
      expect(await raw({ action: 'database.nonsense' })).toMatchObject({ code: 'INVALID_PARAM' })
    })

    it('change as MongoDB changes them', async () => {
      const { command: _ } = db
      await things().add({
        data: { _id: 'u', n: 6, list: ['a', 'b', 'b'], set: ['a'], old: 1, deep: { a: 1 }, gone: 1 },
      })
      await things()
        .doc('u')
        .update({
          data: {
            n: _.mul(2),
            list: _.pull('b'),
            set: _.addToSet('b'),
            old: _.rename('fresh'),
            deep: { b: 2 },
            gone: _.remove(),
            least: _.min(3),
            at: db.serverDate({ offset: 1000 }),
            stack: _.unshift([1, 2]),
          },
        })
      const { data } = await things().doc('u').get()
      expect(data).toEqual({
        _id: 'u',
        n: 12,
        list: ['a'],
        set: ['a', 'b'],
        fresh: 1,
        deep: { a: 1, b: 2 },
        least: 3,
        at: expect.any(Date),
        stack: [1, 2],
      })
    })
  })

  describe('queries', () => {
    beforeEach(() =>
      things().add({
        data: Array.from({ length: 130 }, (_, n) => ({ _id: `t${n}`, n, odd: n % 2 === 1, tags: [`g${n % 3}`] })),
      }),
    )

    it('keep to the cloud’s limits', async () => {
      expect((await things().get()).data).toHaveLength(100)
      expect((await things().limit(1000).get()).data).toHaveLength(130)
      expect((await things().aggregate().match({ odd: true }).end()).list).toHaveLength(20)
      expect((await things().aggregate().match({ odd: true }).limit(50).end()).list).toHaveLength(50)
    })

    it('filter, sort, skip and pick fields', async () => {
      const { command: _ } = db
      const ids = async (query: Loose) => (await query.get()).data.map((one: Loose) => one._id)
      expect(await ids(things().where({ n: _.gt(3).and(_.lt(6)) }))).toEqual(['t4', 't5'])
      expect(
        await ids(
          things()
            .where(_.or([{ n: 1 }, { n: 129 }]))
            .orderBy('n', 'desc'),
        ),
      ).toEqual(['t129', 't1'])
      expect(await ids(things().where({ tags: 'g1' }).orderBy('n', 'asc').skip(2).limit(2))).toEqual(['t7', 't10'])
      expect(await ids(things().where({ _id: db.RegExp({ regexp: '^T12[89]$', options: 'i' }) }))).toEqual([
        't128',
        't129',
      ])
      expect(
        await ids(
          things()
            .where({ _id: _.in(['t3', 't2', 'none']) })
            .orderBy('n', 'desc'),
        ),
      ).toEqual(['t3', 't2'])
      expect((await things().where({ n: 5 }).field({ n: true, _id: false }).get()).data).toEqual([{ n: 5 }])
      expect(
        (
          await things()
            .where({ odd: true })
            .update({ data: { odd: false } })
        ).stats.updated,
      ).toBe(65)
      expect((await things().where({ odd: false }).remove()).stats.removed).toBe(130)
    })

    it('group, join and count', async () => {
      const { aggregate: $ } = db.command
      const sums = await things()
        .aggregate()
        .group({ _id: '$odd', sum: $.sum('$n') })
        .sort({ _id: 1 })
        .end()
      expect(sums.list).toEqual([
        { _id: false, sum: 4160 },
        { _id: true, sum: 4225 },
      ])
      expect((await things().aggregate().match({ odd: true }).count('all').end()).list).toEqual([{ all: 65 }])
      expect(await rejection(() => db.collection('nosuch').aggregate().end())).toMatchObject({
        code: 'DATABASE_COLLECTION_NOT_EXIST',
        errCode: -1,
      })
    })

    it('find through an index what they find without, arrays included', async () => {
      const figures = db.collection('figures')
      await figures.add({
        data: [
          { _id: 'a', campaignId: 'c', hour: 1 },
          { _id: 'b', campaignId: 'c', hour: '1' },
        ],
      })
      const found = async (query: object) => (await figures.where(query).get()).data.map((one: Loose) => one._id)
      expect(await found({ campaignId: 'c', hour: 1 })).toEqual(['a'])
      expect(await found({ campaignId: 'c', hour: db.command.gte(0) })).toEqual(['a'])
      await figures.add({ data: { _id: 'd', campaignId: ['c', 'e'], hour: 1 } })
      expect(await found({ campaignId: 'c', hour: 1 })).toEqual(['a', 'd'])
    })
  })

  describe('transactions', () => {
    beforeEach(() => things().add({ data: { _id: 'x', n: 1 } }))

    it('meet a conflict at the write, without a code, and are gone then', async () => {
      const [one, other] = [await db.startTransaction(), await db.startTransaction()]
      await one
        .collection('things')
        .doc('x')
        .update({ data: { n: 2 } })
      const refused = await rejection(() =>
        other
          .collection('things')
          .doc('x')
          .update({ data: { n: 3 } }),
      )
      expect(Object.keys(refused).sort()).toEqual(['errCode', 'errMsg'])
      expect(refused).toMatchObject({ errCode: -501001, errMsg: expect.stringContaining(conflictText) })
      expect(await rejection(() => other.commit())).toMatchObject({
        code: 'DATABASE_TRANSACTION_FAIL',
        message: expect.stringContaining(
          '[ResourceUnavailable.TransactionNotExist] Transaction does not exist on the server',
        ),
      })
      await one.commit()
      expect((await things().doc('x').get()).data.n).toBe(2)
    })

    it('query their snapshot with their own writes in it', async () => {
      const transaction = await db.startTransaction()
      const mine = transaction.collection('things')
      await mine.doc('x').update({ data: { n: 5 } })
      await mine.add({ data: { _id: 'y', n: 6 } })
      await things().add({ data: { _id: 'z', n: 7 } })
      const { data } = await mine.where({ n: db.command.gt(4) }).get()
      expect(data.map((one: Loose) => one._id).sort()).toEqual(['x', 'y'])
      await transaction.rollback()
      expect((await things().doc('x').get()).data.n).toBe(1)
      expect((await things().count()).total).toBe(2)
    })

    it('refuse serverDate', async () => {
      const transaction = await db.startTransaction()
      const add = () => transaction.collection('things').add({ data: { at: db.serverDate() } })
      expect(await rejection(add)).toMatchObject({ errCode: -502001 })
    })
  })
})
