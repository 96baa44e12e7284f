import { asked, openSdkOnWire, rejection, type Loose, type SdkOnWire } from '../_support/wire'

let opened: SdkOnWire
let db: Loose
beforeAll(async () => {
  opened = await openSdkOnWire()
  db = opened.db
})
beforeEach(async () => {
  await opened.wire.engine.clear()
  await things().add({
    data: [
      { _id: 'a', n: 1, text: 't' },
      { _id: 'b', n: 1 },
    ],
  })
})
afterEach(() => opened.faults({}))
afterAll(() => opened.wire.close())
const things = () => opened.things()
const n = async (id: string) => (await things().doc(id).get()).data.n
const ended = { code: 'DATABASE_TRANSACTION_FAIL', message: expect.stringContaining('TransactionNotExist') }

describe('a transaction', () => {
  it('takes one operation at a time: one beside it is refused as busy, and the transaction goes on', async () => {
    await opened.faults({ latencyMs: 30 })
    const transaction = await db.startTransaction()
    const mine = transaction.collection('things')
    const [first, second] = await Promise.allSettled([mine.doc('a').get(), mine.doc('b').get()])
    expect(first.status).toBe('fulfilled')
    expect(second).toMatchObject({
      reason: { errCode: -501001, errMsg: expect.stringContaining('[ResourceUnavailable.TransactionBusy]') },
    })
    const [write, commit] = await Promise.allSettled([mine.doc('a').update({ data: { n: 2 } }), transaction.commit()])
    expect(write.status).toBe('fulfilled')
    expect(commit).toMatchObject({ reason: { message: expect.stringContaining('TransactionBusy') } })
    await transaction.commit()
    expect(await n('a')).toBe(2)
  })

  it.each<[string, (mine: Loose) => Promise<unknown>]>([
    ['a sum of a text', (mine) => mine.doc('a').update({ data: { text: db.command.inc(1) } })],
    ['an id that is taken', (mine) => mine.add({ data: { _id: 'b' } })],
    ['a collection that is missing', (mine) => mine.doc('a').get()],
    ['a query of nonsense', (mine) => mine.where({ n: { $nonsense: 1 } }).get()],
  ])('is over once an operation is refused, and keeps nothing: %s', async (name, operate) => {
    const transaction = await db.startTransaction()
    await transaction
      .collection('things')
      .doc('b')
      .update({ data: { n: 9 } })
    await rejection(() => operate(transaction.collection(name.includes('missing') ? 'nosuch' : 'things')))
    expect(await rejection(() => transaction.collection('things').doc('b').get())).toMatchObject({
      errMsg: expect.stringContaining('TransactionNotExist'),
    })
    expect(await rejection(() => transaction.commit())).toMatchObject(ended)
    expect(await n('b')).toBe(1)
    // Its locks are gone as well.
    expect(
      (
        await things()
          .doc('b')
          .update({ data: { n: 5 } })
      ).stats.updated,
    ).toBe(1)
  })

  it('that meets a document which is not there goes on', async () => {
    const transaction = await db.startTransaction()
    const mine = transaction.collection('things')
    await rejection(() => mine.doc('nowhere').get())
    expect((await mine.doc('nowhere').remove()).stats.removed).toBe(0)
    await mine.doc('a').update({ data: { n: 3 } })
    await transaction.commit()
    expect(await n('a')).toBe(3)
  })

  it('takes a hundred operations and a commit, and not one more', async () => {
    const run = async (operations: number) => {
      const transaction = await db.startTransaction()
      for (let count = 0; count < operations; count += 1)
        await transaction
          .collection('things')
          .doc('a')
          .update({ data: { n: count } })
      await transaction.commit()
    }
    await run(100)
    expect(await n('a')).toBe(99)
    expect((await rejection(() => run(101))).message).toContain('Too many operations')
    expect(await n('a')).toBe(99)
  })

  it('runs, answers what it made, and rolls back with a reason', async () => {
    const made = await db.runTransaction(async (transaction: Loose) => {
      await transaction.collection('things').add({ data: { _id: 'new', n: 7 } })
      const { data } = await transaction.collection('things').doc('new').get()
      await transaction.collection('things').doc('b').remove()
      return data.n
    })
    expect([made, await n('new'), (await things().count()).total]).toEqual([7, 7, 2])
    const rolledBack = db.runTransaction(async (transaction: Loose) => {
      await transaction
        .collection('things')
        .doc('a')
        .set({ data: { n: 8 } })
      await transaction.rollback({ why: 'changed my mind' })
    })
    await expect(rolledBack).rejects.toEqual({ why: 'changed my mind' })
    expect(await n('a')).toBe(1)
    expect(await rejection(() => db.runTransaction(() => Promise.reject(new Error('broke'))))).toMatchObject({
      message: 'broke',
    })
  })

  it('that was rolled back or committed knows no more operations', async () => {
    const transaction = await db.startTransaction()
    await transaction.rollback()
    expect(await rejection(() => transaction.rollback())).toMatchObject(ended)
    expect(await rejection(() => transaction.commit())).toMatchObject(ended)
    expect(
      await asked(opened.wire.origin, { action: 'database.commitTransaction', transactionId: 'none' }),
    ).toMatchObject({
      code: 'DATABASE_TRANSACTION_FAIL',
    })
  })
})
