import { asked, openSdkOnWire, rejection, type Loose, type SdkOnWire } from '../_support/wire'

let opened: SdkOnWire
let db: Loose
let _: Loose
beforeAll(async () => {
  opened = await openSdkOnWire()
  db = opened.db
  _ = db.command
})
beforeEach(async () => {
  await opened.wire.engine.clear()
  await things().add({ data: before })
})
afterAll(() => opened.wire.close())
const things = () => opened.things()

const before = {
  _id: 'x',
  n: 6,
  half: 0.2,
  text: 't',
  nothing: null,
  list: [3, 1, 2],
  names: ['a', 'b', 'b'],
  parts: [{ v: 2, w: { a: 1 } }, { v: 1 }],
  deep: { a: 1, list: [1] },
  at: new Date(5),
}

describe('one update', () => {
  it.each<[string, () => object, object]>([
    ['set of a path', () => ({ 'deep.b': 2 }), { deep: { a: 1, list: [1], b: 2 } }],
    ['set of a nested object, merged', () => ({ deep: { b: 2 } }), { deep: { a: 1, list: [1], b: 2 } }],
    ['set of an object, whole', () => ({ deep: _.set({ b: 2 }) }), { deep: { b: 2 } }],
    ['set of a place beyond a list, filled with null', () => ({ 'list.5': 9 }), { list: [3, 1, 2, null, null, 9] }],
    ['set of null and of an empty object', () => ({ n: null, deep: _.set({}) }), { n: null, deep: {} }],
    ['undefined, left out', () => ({ n: undefined, text: 'u' }), { text: 'u' }],
    ['remove', () => ({ deep: { a: _.remove() } }), { deep: { list: [1] } }],
    ['remove in a list leaves null', () => ({ parts: { 1: _.remove() } }), { parts: [{ v: 2, w: { a: 1 } }, null] }],
    ['inc', () => ({ n: _.inc(-2), fresh: _.inc(3) }), { n: 4, fresh: 3 }],
    ['inc of fractions', () => ({ half: _.inc(-0.05) }), { half: 0.2 - 0.05 }],
    ['mul, nothing being 0', () => ({ n: _.mul(2), fresh: _.mul(3) }), { n: 12, fresh: 0 }],
    ['min and max', () => ({ n: _.min(4), half: _.max(1), fresh: _.max(7) }), { n: 4, half: 1, fresh: 7 }],
    ['min across types', () => ({ text: _.min(9) }), { text: 9 }],
    ['push of several', () => ({ list: _.push([4, 5]) }), { list: [3, 1, 2, 4, 5] }],
    ['push of one, and to nothing', () => ({ list: _.push(4), fresh: _.push(1) }), { list: [3, 1, 2, 4], fresh: [1] }],
    ['push at a position', () => ({ list: _.push({ each: [9], position: 1 }) }), { list: [3, 9, 1, 2] }],
    ['push at a position from the end', () => ({ list: _.push({ each: [9], position: -1 }) }), { list: [3, 1, 9, 2] }],
    ['push, sort and slice', () => ({ list: _.push({ each: [9, 0], sort: -1, slice: 3 }) }), { list: [9, 3, 2] }],
    ['push, keep the last', () => ({ list: _.push({ each: [9], slice: -2 }) }), { list: [2, 9] }],
    [
      'push, sort by a field',
      () => ({ parts: _.push({ each: [{ v: 0 }], sort: { v: 1 } }) }),
      { parts: [{ v: 0 }, { v: 1 }, { v: 2, w: { a: 1 } }] },
    ],
    ['pop and shift', () => ({ list: _.pop(), names: _.shift() }), { list: [3, 1], names: ['b', 'b'] }],
    ['unshift', () => ({ list: _.unshift([8, 9]) }), { list: [8, 9, 3, 1, 2] }],
    ['pull', () => ({ names: _.pull('b') }), { names: ['a'] }],
    ['pull by a condition', () => ({ list: _.pull(_.gte(2)) }), { list: [1] }],
    ['pull of one of several', () => ({ list: _.pull(_.in([1, 3])) }), { list: [2] }],
    ['pull by fields', () => ({ parts: _.pull({ v: _.gt(1) }) }), { parts: [{ v: 1 }] }],
    ['pullAll', () => ({ names: _.pullAll(['a', 'z']) }), { names: ['b', 'b'] }],
    ['addToSet', () => ({ names: _.addToSet('c'), list: _.addToSet(1) }), { names: ['a', 'b', 'b', 'c'] }],
    ['addToSet of several', () => ({ names: _.addToSet({ $each: ['a', 'c'] }) }), { names: ['a', 'b', 'b', 'c'] }],
    ['rename', () => ({ text: _.rename('words') }), { text: undefined, words: 't' }],
    ['bit', () => ({ n: _.bit({ and: 5 }) }), { n: 4 }],
    ['a server’s date within a list', () => ({ list: _.push(db.serverDate()) }), { list: [3, 1, 2, expect.any(Date)] }],
  ])('%s', async (_name, data, after) => {
    expect((await things().doc('x').update({ data: data() })).stats).toEqual({ updated: 1 })
    const expected = Object.fromEntries(
      Object.entries({ ...before, ...after }).filter(([, value]) => value !== undefined),
    )
    expect((await things().doc('x').get()).data).toEqual(expected)
  })

  it.each<[string, () => object, string]>([
    ['inc of a text', () => ({ text: _.inc(1) }), 'Cannot apply $inc to a value of non-numeric type'],
    ['inc of null', () => ({ nothing: _.inc(1) }), 'Cannot apply $inc to a value of non-numeric type'],
    ['inc by a text', () => ({ n: _.inc('1') }), 'Cannot increment with non-numeric argument'],
    ['mul of a list', () => ({ list: _.mul(2) }), 'Cannot apply $mul to a value of non-numeric type'],
    ['a field within null', () => ({ nothing: { a: 1 } }), "Cannot create field 'a' in element {nothing: null}"],
    ['a field within a text', () => ({ text: { a: 1 } }), "Cannot create field 'a' in element {text:"],
    ['push to a number', () => ({ n: _.push(1) }), 'must be an array but is of type'],
    ['pop of a text', () => ({ text: _.pop() }), 'array'],
    ['two changes of one place', () => ({ deep: _.set({}), 'deep.a': _.inc(1) }), "would create a conflict at 'deep'"],
  ])('is refused with nothing changed: %s', async (_name, data, says) => {
    const refused = await rejection(() => things().doc('x').update({ data: data() }))
    expect([refused.errCode, refused.errMsg]).toEqual([-502001, expect.stringContaining(says)])
    expect((await things().doc('x').get()).data).toEqual(before)
  })
})

it('of none changes none; of many all; of one, wherever there are many, the first that came', async () => {
  await things().add({
    data: [
      { _id: 'c', k: 1 },
      { _id: 'b', k: 1 },
      { _id: 'a', k: 1 },
    ],
  })
  const many = things().where({ k: 1 })
  expect(
    (
      await things()
        .doc('nowhere')
        .update({ data: { n: 1 } })
    ).stats,
  ).toEqual({ updated: 0 })
  expect((await many.update({ data: { m: 1 } })).stats).toEqual({ updated: 3 })
  expect((await many.update({ data: { m: 1 } })).stats).toEqual({ updated: 0 })
  const first = { collectionName: 'things', queryType: 'WHERE', multi: false, query: '{"k":1}' }
  const update = { action: 'database.modifyDocument', ...first, merge: true, data: '{"$set":{"m":2}}' }
  expect((await asked(opened.wire.origin, update)).data.updated).toBe(1)
  expect((await things().doc('c').get()).data.m).toBe(2)
  expect((await asked(opened.wire.origin, { action: 'database.removeDocument', ...first })).data.deleted).toBe(1)
  expect((await many.get()).data.map((one: Loose) => one._id)).toEqual(['b', 'a'])
  expect((await many.remove()).stats).toEqual({ removed: 2 })
  expect((await things().doc('c').remove()).stats).toEqual({ removed: 0 })
})

it('kinds of values come back as they went', async () => {
  const { data } = await things()
    .add({ data: { a: new Date(7), b: 5_000_000_000, c: -0.5, d: null, e: [[1], {}], f: undefined, g: /x/i, h: true } })
    .then(({ _id }: Loose) => things().doc(_id).get())
  expect(data).toMatchObject({ a: new Date(7), b: 5_000_000_000, c: -0.5, d: null, e: [[1], {}], h: true })
  expect('f' in data).toBe(false)
  const offsets = { _id: 'dates', one: db.serverDate(), other: { inner: [db.serverDate({ offset: 60_000 })] } }
  await things().add({ data: offsets })
  const dates = (await things().doc('dates').get()).data
  expect(dates.other.inner[0].getTime() - dates.one.getTime()).toBe(60_000)
})

it('collections are made once, and only under names they may have', async () => {
  await db.createCollection('later')
  expect(await rejection(() => db.createCollection('later'))).toMatchObject({
    code: 'DATABASE_COLLECTION_ALREADY_EXIST',
  })
  for (const name of ['1st', 'a b', 'sqlite_x', 'x'.repeat(65)])
    expect(await rejection(() => db.createCollection(name))).toMatchObject({ code: 'INVALID_PARAM' })
  expect(
    await rejection(() =>
      db
        .collection('nosuch')
        .where({ a: 1 })
        .update({ data: { a: 1 } }),
    ),
  ).toMatchObject({
    errCode: -502005,
  })
})
