import { openSdkOnWire, rejection, type Loose, type SdkOnWire } from '../_support/wire'

let opened: SdkOnWire
let db: Loose
let _: Loose
beforeAll(async () => {
  opened = await openSdkOnWire()
  db = opened.db
  _ = db.command
})
beforeEach(() => opened.wire.engine.clear())
afterAll(() => opened.wire.close())
const things = () => opened.things()
const ids = async (query: Loose): Promise<Loose[]> => (await query.get()).data.map((one: Loose) => one._id)

describe('what is found', () => {
  const date = new Date('2026-05-14T09:38:51.686Z')
  beforeEach(() =>
    things().add({
      data: [
        { _id: 'web', n: 1, tags: ['JavaScript', 'C#'], list: [1, 2], deep: { a: { b: 5 } }, date },
        { _id: 'go', n: 2.5, tags: ['Go', 'C#'], list: [3, 9], text: 'Hello\nworld', nothing: null },
        { _id: 'life', n: 3, tags: ['Go'], list: [], parts: [{ v: 1, w: 5 }, { v: 7 }] },
        { _id: 'bare', n: '3', flag: true, scalar: 7 },
        { _id: 'odd', n: [4, 11], tags: 'Go', dotted: { 'a.b': 1 } },
      ],
    }),
  )

  it.each<[string, () => object, string[]]>([
    ['eq', () => ({ n: _.eq(1) }), ['web']],
    ['eq of an object, whole', () => ({ 'deep.a': _.eq({ b: 5 }) }), ['web']],
    ['a nested object, by its path', () => ({ deep: { a: { b: 5 } } }), ['web']],
    ['neq, which the absent meet', () => ({ flag: _.neq(true) }), ['web', 'go', 'life', 'odd']],
    ['gt, numbers only', () => ({ n: _.gt(2.5) }), ['life', 'odd']],
    ['gte and lt joined', () => ({ n: _.gte(1).and(_.lt(3)) }), ['web', 'go']],
    ['lt of texts only', () => ({ n: _.lt('4') }), ['bare']],
    ['a date', () => ({ date }), ['web']],
    ['a date within', () => ({ date: _.lte(date).and(_.gte(date)) }), ['web']],
    ['in', () => ({ n: _.in([1, '3', 11]) }), ['web', 'bare', 'odd']],
    ['in with null finds the absent', () => ({ nothing: _.in([null]) }), ['web', 'go', 'life', 'bare', 'odd']],
    ['nin', () => ({ tags: _.nin(['Go']) }), ['web', 'bare']],
    ['null finds the absent', () => ({ flag: null }), ['web', 'go', 'life', 'odd']],
    ['exists', () => ({ nothing: _.exists(true) }), ['go']],
    ['exists not', () => ({ tags: _.exists(false) }), ['bare']],
    ['one value of a list', () => ({ tags: 'Go' }), ['go', 'life', 'odd']],
    ['a whole list', () => ({ tags: ['Go', 'C#'] }), ['go']],
    ['all', () => ({ tags: _.all(['Go', 'C#']) }), ['go']],
    ['all of one, which a scalar meets', () => ({ tags: _.all(['Go']) }), ['go', 'life', 'odd']],
    ['elemMatch of values: one element meets both', () => ({ list: _.elemMatch({ $gt: 1, $lt: 3 }) }), ['web']],
    ['elemMatch of a negation', () => ({ tags: _.elemMatch(_.neq('Go')) }), ['web', 'go']],
    ['elemMatch of fields', () => ({ parts: _.elemMatch({ v: _.lt(3), w: 5 }) }), ['life']],
    ['elemMatch of fields that exist', () => ({ tags: _.elemMatch({ v: _.exists(true) }) }), []],
    ['elemMatch of absent fields: no scalar has them', () => ({ list: _.elemMatch({ v: _.exists(false) }) }), []],
    ['size', () => ({ list: _.size(0) }), ['life']],
    ['mod, fractions cut off', () => ({ n: _.mod(2, 0) }), ['go', 'odd']],
    ['mod of dates and texts: never', () => ({ date: _.mod(1, 0) }), []],
    ['and', () => _.and([{ n: 1 }, { tags: 'C#' }]), ['web']],
    ['or of documents', () => _.or([{ n: 1 }, { flag: true }]), ['web', 'bare']],
    ['or of one field', () => ({ n: _.or(_.eq(1), _.eq(3)) }), ['web', 'life']],
    ['nor', () => _.nor([{ tags: 'Go' }, { flag: true }]), ['web']],
    ['nor of one field', () => ({ n: _.nor(_.eq(1), _.eq(3)) }), ['go', 'bare', 'odd']],
    ['not, which the absent meet', () => ({ scalar: _.not(_.gt(5)) }), ['web', 'go', 'life', 'odd']],
    ['a pattern', () => ({ text: /^hello/i }), ['go']],
    ['a pattern over lines', () => ({ text: db.RegExp({ regexp: '^world', options: 'm' }) }), ['go']],
    ['a pattern with dots over lines', () => ({ text: db.RegExp({ regexp: 'Hello.world', options: 's' }) }), ['go']],
    ['a pattern in a list', () => ({ tags: db.RegExp({ regexp: '^java', options: 'i' }) }), ['web']],
    ['no pattern', () => ({ text: _.not(/hello/i) }), ['web', 'life', 'bare', 'odd']],
    ['a path through a list', () => ({ 'parts.v': 7 }), ['life']],
    ['a path to a place in a list', () => ({ 'parts.1.v': 7 }), ['life']],
    ['expr', () => _.expr(_.aggregate.gte(['$scalar', 7])), ['bare']],
    [
      'jsonSchema',
      () => _.jsonSchema({ required: ['n', 'tags'], properties: { n: { bsonType: 'number' } } }),
      ['web', 'go', 'life'],
    ],
    ['nor of jsonSchema', () => _.nor([_.jsonSchema({ required: ['tags'] })]), ['bare']],
  ])('%s', async (_name, query, found) => {
    expect(await ids(things().where(query()))).toEqual(found)
    expect((await things().where(query()).count()).total).toBe(found.length)
  })

  it.each<[string, () => object]>([
    ['an operator there is not', () => ({ n: { $nonsense: 1 } })],
    ['in without a list', () => ({ n: { $in: 1 } })],
    ['a remainder by nothing', () => ({ n: _.mod(0, 1) })],
    ['a script', () => ({ $where: 'true' })],
    ['a keyword there is not', () => _.jsonSchema({ nonsense: 1 })],
  ])('is refused, not broken: %s', async (_name, query) => {
    expect(await rejection(() => things().where(query()).get())).toMatchObject({ errCode: -502001 })
  })
})

describe('the order', () => {
  it('without one is that of arrival, across changes and in a transaction', async () => {
    for (const _id of ['m', 'z', 'a', 'k']) await things().add({ data: { _id, n: 1 } })
    await things()
      .doc('z')
      .update({ data: { n: 2 } })
    await things().doc('a').remove()
    await things()
      .doc('a')
      .set({ data: { n: 3 } })
    expect(await ids(things())).toEqual(['m', 'z', 'k', 'a'])
    expect(await ids(things().where({ n: _.gt(0) }))).toEqual(['m', 'z', 'k', 'a'])
    const transaction = await db.startTransaction()
    const mine = transaction.collection('things')
    await mine.doc('m').update({ data: { n: 9 } })
    await mine.add({ data: { _id: 'b', n: 9 } })
    expect(await ids(mine.where({ n: _.gt(0) }))).toEqual(['m', 'z', 'k', 'a', 'b'])
    await transaction.rollback()
  })

  it('of arrival is kept where unique keys change hands', async () => {
    const operators = db.collection('operators')
    for (const _id of ['b', 'a']) await operators.add({ data: { _id, account: `of-${_id}` } })
    await opened.wire.engine.durable()
    await operators.doc('b').update({ data: { account: 'other' } })
    expect(await ids(operators)).toEqual(['b', 'a'])
  })

  it('is MongoDB’s: by type, lists by their least upwards and by their greatest downwards', async () => {
    const values = { text: 'a', no: false, list: [5, 1], one: 3, date: new Date(0), object: { a: 1 }, nothing: null }
    await things().add({ data: Object.entries(values).map(([_id, v]) => ({ _id, v })) })
    await things().add({ data: { _id: 'absent' } })
    const upwards = ['nothing', 'absent', 'list', 'one', 'text', 'object', 'no', 'date']
    expect(await ids(things().orderBy('v', 'asc'))).toEqual(upwards)
    expect(await ids(things().orderBy('v', 'desc'))).toEqual([
      ...['date', 'no', 'object', 'text', 'list', 'one'],
      ...['nothing', 'absent'],
    ])
    expect((await things().aggregate().sort({ v: 1 }).end()).list.map((one: Loose) => one._id)).toEqual(upwards)
  })

  it('of several fields, with skip and limit', async () => {
    await things().add({ data: [...'dcba'].map((_id, at) => ({ _id, g: at % 2, n: at })) })
    expect(await ids(things().orderBy('g', 'desc').orderBy('n', 'asc').skip(1).limit(2))).toEqual(['a', 'd'])
    expect(await ids(things().orderBy('_id', 'asc').limit(3))).toEqual(['a', 'b', 'c'])
  })
})

describe('what is shown', () => {
  beforeEach(() => things().add({ data: { _id: 'x', b: 1, a: { c: 2, d: 3 }, list: [{ p: 1, q: 2 }, 5, { p: 3 }] } }))
  it.each<[string, object, object]>([
    ['fields in the document’s order', { a: true, b: true }, { _id: 'x', b: 1, a: { c: 2, d: 3 } }],
    ['all but some', { b: false, 'a.c': false }, { _id: 'x', a: { d: 3 }, list: [{ p: 1, q: 2 }, 5, { p: 3 }] }],
    ['paths, through lists', { 'a.d': true, 'list.p': true }, { _id: 'x', a: { d: 3 }, list: [{ p: 1 }, { p: 3 }] }],
    ['without the id', { _id: false, b: true }, { b: 1 }],
    ['only the id', { _id: true }, { _id: 'x' }],
    ['numbers as well', { b: 1 }, { _id: 'x', b: 1 }],
  ])('%s', async (_name, fields, shown) => {
    const [data] = (await things().where({ _id: 'x' }).field(fields).get()).data
    expect(JSON.stringify(data)).toBe(JSON.stringify(shown))
    expect(JSON.stringify((await things().doc('x').field(fields).get()).data)).toBe(JSON.stringify(shown))
  })

  it('some of a list, and never both ways at once', async () => {
    const sliced = await things()
      .field({ list: { $slice: 1 } })
      .get()
    expect(sliced.data).toEqual([{ _id: 'x', b: 1, a: { c: 2, d: 3 }, list: [{ p: 1, q: 2 }] }])
    const matched = await things()
      .field({ list: { $elemMatch: { p: 3 } } })
      .get()
    expect(matched.data).toEqual([{ _id: 'x', list: [{ p: 3 }] }])
    expect(await rejection(() => things().field({ a: true, b: false }).get())).toMatchObject({ errCode: -502001 })
  })
})

describe('ids', () => {
  it('may be numbers, which are not their texts', async () => {
    expect((await things().add({ data: { _id: 7, n: 'number' } }))._id).toBe(7)
    await things().add({ data: { _id: '7', n: 'text' } })
    expect((await things().doc(7).get()).data).toEqual({ _id: 7, n: 'number' })
    expect((await things().doc('7').get()).data).toEqual({ _id: '7', n: 'text' })
    await things()
      .doc(8)
      .set({ data: { n: 'new' } })
    await things()
      .doc(7)
      .update({ data: { n: 'changed' } })
    await things().add({ data: [{ _id: -1.5 }, { _id: 1e300 }, { _id: 'a' }] })
    expect(await ids(things().orderBy('_id', 'asc'))).toEqual([-1.5, 7, 8, 1e300, '7', 'a'])
    expect(await ids(things().where({ _id: _.in(['a', 8, 7]) }))).toEqual([7, 8, 'a'])
    expect(await ids(things().where({ _id: _.gt(7) }))).toEqual([8, 1e300])
    expect(await rejection(() => things().add({ data: { _id: 7 } }))).toMatchObject({
      errCode: -502001,
      errMsg: expect.stringContaining('dup key: { _id: 7 }'),
    })
    expect((await things().doc(7).remove()).stats.removed).toBe(1)
    const transaction = await db.startTransaction()
    await transaction.collection('things').add({ data: { _id: 9 } })
    expect((await transaction.collection('things').doc(9).get()).data).toEqual({ _id: 9 })
    await transaction.commit()
  })

  it('are never lists, and long keys are refused', async () => {
    expect(await rejection(() => things().add({ data: { _id: [1] } }))).toMatchObject({ errCode: -502001 })
    const operators = db.collection('operators')
    const named = (account: string) => operators.add({ data: { account } })
    await named('x'.repeat(1024))
    expect(await rejection(() => named('码'.repeat(342)))).toMatchObject({
      errCode: -502001,
      errMsg: expect.stringContaining('key too large to index'),
    })
    expect((await operators.count()).total).toBe(1)
  })
})

describe('places', () => {
  const at = (longitude: number, latitude: number) => db.Geo.Point(longitude, latitude)
  const square = (size: number) => {
    const corner = (x: number, y: number) => at(x * size, y * size)
    return db.Geo.LineString([corner(-1, -1), corner(1, -1), corner(1, 1), corner(-1, 1), corner(-1, -1)])
  }
  beforeEach(() =>
    things().add({
      data: [
        { _id: 'far', place: at(0, 3) },
        { _id: 'near', place: at(0, 0.5) },
        { _id: 'here', place: at(0, 0) },
        { _id: 'line', place: db.Geo.LineString([at(-5, 0), at(5, 0)]) },
        { _id: 'none' },
      ],
    }),
  )

  it('are found near, nearest first, and come back as what they are', async () => {
    const near = (more: object) => ({ place: _.geoNear({ geometry: at(0, 0.1), ...more }) })
    expect(await ids(things().where({ ...near({ maxDistance: 60_000 }), _id: _.neq('line') }))).toEqual([
      'here',
      'near',
    ])
    expect(await ids(things().where({ ...near({ minDistance: 60_000 }), _id: _.neq('line') }))).toEqual(['far'])
    const { data } = await things().doc('here').get()
    expect([data.place.longitude, data.place.latitude]).toEqual([0, 0])
  })

  it('are found within and across', async () => {
    const within = (geometry: Loose) => ids(things().where({ place: _.geoWithin({ geometry }) }))
    expect(await within(db.Geo.Polygon([square(1)]))).toEqual(['near', 'here'])
    expect(await within(db.Geo.Polygon([square(1), square(0.25)]))).toEqual(['near'])
    expect(await ids(things().where({ place: _.geoWithin({ centerSphere: [[0, 0], 0.02] }) }))).toEqual([
      'near',
      'here',
    ])
    const crossed = things().where({ place: _.geoIntersects({ geometry: db.Geo.Polygon([square(0.25)]) }) })
    expect(await ids(crossed)).toEqual(['here', 'line'])
  })

  it('are reckoned with to the last digit by geoNear', async () => {
    await things().add({ data: { _id: 'hill', city: 'Hangzhou', place: at(113.306789, 23.1564721) } })
    const { list } = await things()
      .aggregate()
      .geoNear({ distanceField: 'metres', spherical: true, near: at(113.3089506, 23.0968251), query: { city: /zhou/ } })
      .end()
    expect(list).toEqual([expect.objectContaining({ _id: 'hill', metres: 6643.521654040738 })])
  })
})
