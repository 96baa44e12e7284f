import { openSdkOnWire, rejection, type Loose, type SdkOnWire } from '../_support/wire'

let opened: SdkOnWire
let db: Loose
let $: Loose
beforeAll(async () => {
  opened = await openSdkOnWire()
  db = opened.db
  $ = db.command.aggregate
  await db.createCollection('others')
})
afterAll(() => opened.wire.close())
const aggregate = () => opened.things().aggregate()
const listOf = async (pipeline: Loose): Promise<Loose[]> => (await pipeline.end()).list

describe('stages', () => {
  beforeAll(async () => {
    await opened.wire.engine.clear()
    await opened.things().add({
      data: [
        { _id: 'c', of: 'x', n: 1, tags: ['a', 'b'], in: { v: 1 } },
        { _id: 'b', of: 'y', n: 2, tags: [], in: { v: 2 } },
        { _id: 'a', of: 'x', n: 3, tags: ['b'], in: { v: 3 } },
      ],
    })
    await db.collection('others').add({
      data: [
        { _id: 1, name: 'x', rank: 5 },
        { _id: 2, name: 'x', rank: 1 },
      ],
    })
  })

  it.each<[string, () => Loose, unknown[]]>([
    [
      'match, in the order of arrival',
      () =>
        aggregate()
          .match({ n: db.command.gt(1) })
          .project({ n: 1 }),
      [
        { _id: 'b', n: 2 },
        { _id: 'a', n: 3 },
      ],
    ],
    ['skip and limit', () => aggregate().skip(1).limit(1).project({ _id: 0, n: 1 }), [{ n: 2 }]],
    [
      'sort',
      () => aggregate().sort({ of: -1, n: -1 }).project({ n: 1 }),
      [
        { _id: 'b', n: 2 },
        { _id: 'a', n: 3 },
        { _id: 'c', n: 1 },
      ],
    ],
    [
      'group',
      () =>
        aggregate()
          .group({ _id: '$of', sum: $.sum('$n'), all: $.push('$n'), avg: $.avg('$n') })
          .sort({ _id: 1 }),
      [
        { _id: 'x', sum: 4, all: [1, 3], avg: 2 },
        { _id: 'y', sum: 2, all: [2], avg: 2 },
      ],
    ],
    [
      'group: first, last, least and most',
      () => aggregate().group({ _id: null, f: $.first('$n'), l: $.last('$n'), s: $.min('$n'), m: $.max('$n') }),
      [{ _id: null, f: 1, l: 3, s: 1, m: 3 }],
    ],
    [
      'unwind',
      () => aggregate().unwind('$tags').project({ tags: 1 }),
      [
        { _id: 'c', tags: 'a' },
        { _id: 'c', tags: 'b' },
        { _id: 'a', tags: 'b' },
      ],
    ],
    [
      'unwind with places, keeping the empty',
      () =>
        aggregate()
          .unwind({ path: '$tags', includeArrayIndex: 'at', preserveNullAndEmptyArrays: true })
          .project({ _id: 1, at: 1 }),
      [
        { _id: 'c', at: 0 },
        { _id: 'c', at: 1 },
        { _id: 'b', at: null },
        { _id: 'a', at: 0 },
      ],
    ],
    [
      'sortByCount',
      () => aggregate().unwind('$tags').sortByCount('$tags'),
      [
        { _id: 'b', count: 2 },
        { _id: 'a', count: 1 },
      ],
    ],
    ['count', () => aggregate().match({ of: 'x' }).count('of'), [{ of: 2 }]],
    [
      'addFields',
      () =>
        aggregate()
          .match({ n: 1 })
          .addFields({ twice: $.multiply(['$n', 2]) })
          .project({ _id: 0, twice: 1 }),
      [{ twice: 2 }],
    ],
    ['replaceRoot', () => aggregate().limit(1).replaceRoot({ newRoot: '$in' }), [{ v: 1 }]],
    [
      'bucket',
      () => aggregate().bucket({ groupBy: '$n', boundaries: [0, 2, 4], default: 'other', output: { n: $.sum(1) } }),
      [
        { _id: 0, n: 1 },
        { _id: 2, n: 2 },
      ],
    ],
    [
      'bucketAuto',
      () => aggregate().bucketAuto({ groupBy: '$n', buckets: 1 }),
      [{ _id: { min: 1, max: 3 }, count: 3 }],
    ],
    [
      'lookup',
      () =>
        aggregate()
          .limit(1)
          .lookup({ from: 'others', localField: 'of', foreignField: 'name', as: 'o' })
          .project({ o: 1 }),
      [
        {
          _id: 'c',
          o: [
            { _id: 1, name: 'x', rank: 5 },
            { _id: 2, name: 'x', rank: 1 },
          ],
        },
      ],
    ],
    [
      'lookup with a pipeline',
      () =>
        aggregate()
          .limit(2)
          .lookup({
            from: 'others',
            let: { of: '$of' },
            pipeline: $.pipeline()
              .match(db.command.expr($.eq(['$name', '$$of'])))
              .sort({ rank: 1 })
              .limit(1)
              .done(),
            as: 'o',
          })
          .project({ o: 1 }),
      [
        { _id: 'c', o: [{ _id: 2, name: 'x', rank: 1 }] },
        { _id: 'b', o: [] },
      ],
    ],
    [
      'lookup from nowhere',
      () =>
        aggregate().limit(1).lookup({ from: 'nosuch', localField: 'of', foreignField: 'n', as: 'o' }).project({ o: 1 }),
      [{ _id: 'c', o: [] }],
    ],
  ])('%s', async (_name, pipeline, list) => {
    expect(await listOf(pipeline())).toEqual(list.map((one) => expect.objectContaining(one as object)))
  })

  it('sample answers so many of them', async () => {
    const sampled = await listOf(aggregate().sample({ size: 2 }))
    expect(sampled).toHaveLength(2)
    expect(new Set(sampled.map(({ _id }) => _id)).size).toBe(2)
  })

  it('what is no pipeline is refused, not broken', async () => {
    expect(await rejection(() => aggregate().sort({}).end())).toMatchObject({ code: 'DATABASE_REQUEST_FAILED' })
    expect(
      await rejection(() =>
        aggregate()
          .project({ a: { $nonsense: 1 } })
          .end(),
      ),
    ).toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
    })
  })
})
