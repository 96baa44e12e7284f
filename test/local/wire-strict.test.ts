import { openSdkOnWire, type Loose, type SdkOnWire } from '../_support/wire'

let opened: SdkOnWire
let _: Loose
let things: () => Loose
beforeAll(async () => {
  opened = await openSdkOnWire()
  _ = opened.db.command
  things = opened.things
})
afterAll(() => opened.wire.close())
beforeEach(() => opened.wire.engine.clear())

const refused = { refused: true }
/** What comes of asking: the value, or that it was refused by the database. */
const outcome = (asking: Promise<unknown>) =>
  asking.catch((error: { errMsg?: string; code?: string; message?: string }) => {
    expect(`${error.errMsg} ${error.code} ${error.message}`).toMatch(/-502001|-501007|DATABASE_REQUEST_FAILED/)
    return refused
  })

async function updated(document: object, data: () => Loose): Promise<unknown> {
  await things().add({ data: { _id: 'a', ...document } })
  const ended = await outcome(things().doc('a').update({ data: data() }))
  const { _id, ...after } = (await things().doc('a').get()).data
  return ended === refused ? refused : after
}

test.each<[string, object, () => Loose, unknown]>([
  ['an empty step in a path', {}, () => ({ 'a..b': 1 }), refused],
  ['an empty last step', {}, () => ({ 'a.': 1 }), refused],
  ['an empty first step', {}, () => ({ '.a': 1 }), refused],
  ['a dollar key in what is set', {}, () => ({ a: _.set({ $x: 1 }) }), refused],
  ['a dollar key deep in what is set', {}, () => ({ a: _.set({ b: [{ $x: 1 }] }) }), refused],
  ['a dollar key in what is pushed', {}, () => ({ a: _.push([{ $x: 1 }]) }), refused],
  ['a step through a regular expression', { a: /x/ }, () => ({ 'a.b': 1 }), refused],
  ['a step through a date', { a: new Date(0) }, () => ({ 'a.b': 1 }), refused],
  ['a rename onto a field that is set too', { a: 1 }, () => ({ a: _.rename('b'), b: 5 }), refused],
  ['a rename onto itself', { a: 1 }, () => ({ a: _.rename('a') }), refused],
  ['a rename out of a list', { a: [{ x: 1 }] }, () => ({ 'a.0.x': _.rename('b') }), refused],
  ['a rename into a list', { a: 1, b: [5] }, () => ({ a: _.rename('b.0') }), refused],
  ['a rename', { a: 1 }, () => ({ a: _.rename('b') }), { b: 1 }],
  ['a pull by a regular expression', { t: ['ab', 'cd'] }, () => ({ t: _.pull(/^a/) }), { t: ['cd'] }],
  ['a pullAll of no list', { t: [1] }, () => ({ t: _.pullAll(1) }), refused],
])('an update of %s', async (_name, document, data, expected) => {
  expect(await updated(document, data)).toEqual(expected)
})

test('an update of many ends at the first that is refused: what comes after stays as it is', async () => {
  await things().add({
    data: [
      { _id: 'a', n: 1 },
      { _id: 'b', n: 'x' },
      { _id: 'c', n: 3 },
    ],
  })
  expect(
    await outcome(
      things()
        .where({ _id: _.neq('q') })
        .update({ data: { n: _.inc(1) } }),
    ),
  ).toEqual(refused)
  expect((await things().get()).data.map(({ n }: Loose) => n)).toEqual([2, 'x', 3])
})

test('what no document may be is not stored', async () => {
  const deep = Array.from({ length: 250 }).reduce<unknown>((inner) => ({ inner }), 1)
  expect(await outcome(things().add({ data: { _id: 'deep', deep } }))).toEqual(refused)
  expect(await outcome(things().add({ data: { _id: 'nul', 'x\u0000y': 1 } }))).toEqual(refused)
  await things().add({ data: { _id: 'big', t: ['x'.repeat(12e6)] } })
  const grown = things()
    .doc('big')
    .update({ data: { t: _.push(['y'.repeat(6e6)]) } })
  expect(await outcome(grown)).toEqual(refused)
})

test('documents that are found by a value of a list are sorted by the list all the same', async () => {
  await things().add({
    data: [
      { _id: 'a', tags: ['x', 'z'] },
      { _id: 'b', tags: ['x', 'a'] },
      { _id: 'c', tags: 'x' },
    ],
  })
  const found = await things().where({ tags: 'x' }).orderBy('tags', 'asc').get()
  expect(found.data.map(({ _id }: Loose) => _id)).toEqual(['b', 'a', 'c'])
})

test.each<[string, () => Loose, unknown]>([
  ['at least null', () => ({ n: _.gte(null) }), ['absent', 'null']],
  ['at most null', () => ({ n: _.lte(null) }), ['absent', 'null']],
  ['above null', () => ({ n: _.gt(null) }), []],
  ['at most NaN', () => ({ n: _.lte(NaN) }), ['nan']],
  ['at least NaN', () => ({ n: _.gte(NaN) }), ['nan']],
  ['no alternative', () => _.or([]), refused],
  ['no condition', () => _.and([]), refused],
  ['a size below zero', () => ({ n: _.size(-1) }), refused],
  ['a size that is no whole number', () => ({ n: _.size(1.5) }), refused],
])('a query for %s', async (_name, query, expected) => {
  await things().add({
    data: [{ _id: 'absent' }, { _id: 'nan', n: NaN }, { _id: 'null', n: null }, { _id: 'one', n: 1 }],
  })
  const found = await outcome(
    things()
      .where(query())
      .get()
      .then(({ data }: Loose) => data.map(({ _id }: Loose) => _id)),
  )
  expect(Array.isArray(found) ? found.sort() : found).toEqual(expected)
})

const expressions: [object, unknown][] = [
  [{ $eq: ['$missing', null] }, false],
  [{ $ne: ['$missing', null] }, true],
  [{ $lt: ['$missing', null] }, true],
  [{ $gte: [null, '$missing'] }, true],
  [{ $cmp: ['$missing', null] }, -1],
  [{ $eq: [[1], 1] }, false],
  [
    {
      $eq: [
        [1, 2],
        [1, 2],
      ],
    },
    true,
  ],
  [{ $gt: ['a', 5] }, true],
  [{ $lt: [true, 'a'] }, false],
  [{ $gt: [[1, 2], [1]] }, true],
  [{ $lte: [[1], [1, 0]] }, true],
  [{ $not: [''] }, false],
  [{ $not: [null] }, true],
  [{ $not: ['$missing'] }, true],
  [{ $cond: [NaN, 1, 2] }, 1],
  [{ $cond: ['', 1, 2] }, 1],
  [{ $cond: { if: '$missing', then: 1, else: 2 } }, 2],
  [{ $cond: { if: 1, then: 1 } }, refused],
  [{ $switch: { branches: [{ case: false, then: 1 }] } }, refused],
  [{ $switch: { branches: [{ case: 0, then: 1 }], default: 7 } }, 7],
  [{ $mod: [1, 0] }, refused],
  [{ $ln: 0 }, refused],
  [{ $log10: -1 }, refused],
  [{ $substrCP: ['abc', -1, 1] }, refused],
  [{ $split: ['ab', ''] }, refused],
  [{ $size: '$missing' }, refused],
  [{ $mergeObjects: [{ a: 1 }, 'x'] }, refused],
]
test.each(expressions)('the expression %j is %j', async (expression, expected) => {
  await things().add({ data: { _id: 'a' } })
  const project = things().aggregate().project({ _id: 0, value: expression }).end()
  expect(await outcome(project.then(({ list }: Loose) => list[0].value))).toEqual(expected)
})

const stages: [string, (pipeline: Loose) => Loose, unknown][] = [
  ['limit 0', (pipeline) => pipeline.limit(0), refused],
  ['sort by 2', (pipeline) => pipeline.sort({ n: 2 }), refused],
  ['sample of -1', (pipeline) => pipeline.sample({ size: -1 }), refused],
  ['project of nothing', (pipeline) => pipeline.project({}), refused],
  ['unwind without $', (pipeline) => pipeline.unwind('n'), refused],
  ['group field without an accumulator', (pipeline) => pipeline.group({ _id: null, n: '$n' }), refused],
  ['count of nothing', (pipeline) => pipeline.match({ _id: 'z' }).count('k'), []],
  ['count', (pipeline) => pipeline.count('k'), [{ k: 3 }]],
  [
    'deviation of one',
    (pipeline) => pipeline.match({ n: 1 }).group({ _id: null, s: { $stdDevSamp: '$n' } }),
    [{ _id: null, s: null }],
  ],
]
test.each(stages)('the stage %s', async (_name, stage, expected) => {
  await things().add({ data: [{ _id: 'a', n: 1 }, { _id: 'b' }, { _id: 'c', n: null }] })
  const asked = async () => (await stage(things().aggregate()).end()).list
  expect(await outcome(asked())).toEqual(expected)
})
