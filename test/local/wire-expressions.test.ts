import { openSdkOnWire, type Loose, type SdkOnWire } from '../_support/wire'

let opened: SdkOnWire
let db: Loose
let $: Loose
beforeAll(async () => {
  opened = await openSdkOnWire()
  db = opened.db
  $ = db.command.aggregate
})
afterAll(() => opened.wire.close())
const aggregate = () => opened.things().aggregate()
const listOf = async (pipeline: Loose): Promise<Loose[]> => (await pipeline.end()).list

describe('expressions', () => {
  const date = new Date(1557826731686)
  const document = {
    _id: 'x',
    n: -7.5,
    text: 'Yuanxin',
    other: 'Dong',
    han: '心谭心',
    list: [3, 1],
    date,
    price: '$1',
    o: { a: 1 },
  }
  beforeAll(async () => {
    await opened.wire.engine.clear()
    await opened.things().add({ data: document })
  })
  it.each<[string, () => Loose, unknown]>([
    ['abs', () => $.abs('$n'), 7.5],
    ['trunc and floor', () => [$.trunc('$n'), $.floor('$n')], [-7, -8]],
    ['mod', () => $.mod(['$n', 2]), -1.5],
    ['week, from Sundays', () => $.week('$date'), 19],
    ['week before the first Sunday', () => $.week($.dateFromString({ dateString: '2019-01-05T00:00:00Z' })), 0],
    ['week of a Sunday', () => $.week($.dateFromString({ dateString: '2019-01-06T00:00:00Z' })), 1],
    ['isoWeek', () => [$.isoWeek('$date'), $.isoDayOfWeek('$date'), $.isoWeekYear('$date')], [20, 2, 2019]],
    ['days', () => [$.dayOfWeek('$date'), $.dayOfYear('$date')], [3, 134]],
    [
      'dateToString',
      () => $.dateToString({ date: '$date', format: '%Y-%m-%d %H', timezone: 'Asia/Shanghai' }),
      '2019-05-14 17',
    ],
    ['dateToString of nothing', () => $.dateToString({ date: '$absent', onNull: 'none' }), 'none'],
    [
      'dateFromParts',
      () => $.dateFromParts({ year: 2017, month: 2, day: 8, hour: 12, timezone: 'America/New_York' }),
      new Date('2017-02-08T17:00:00.000Z'),
    ],
    ['indexOfBytes', () => [$.indexOfBytes(['$text', 'a']), $.indexOfBytes(['$han', '谭'])], [2, 3]],
    [
      'indexOfCP',
      () => [
        $.indexOfCP(['$text', 'a']),
        $.indexOfCP(['$han', '谭']),
        $.indexOfCP(['$han', '心', 1]),
        $.indexOfCP(['$han', 'x']),
      ],
      [2, 1, 2, -1],
    ],
    ['indexOfCP of nothing', () => $.indexOfCP(['$absent', 'x']), null],
    ['substr to the end', () => $.substr(['$text', 4, -1]), 'xin'],
    [
      'substr in the middle, and beyond',
      () => [$.substr(['$text', 0, 2]), $.substr(['$text', 9, 2]), $.substr(['$absent', 0, 2])],
      ['Yu', '', ''],
    ],
    ['substrBytes and substrCP', () => [$.substrBytes(['$han', 3, 3]), $.substrCP(['$han', 1, 1])], ['谭', '谭']],
    ['lengths', () => [$.strLenBytes('$han'), $.strLenCP('$han')], [9, 3]],
    ['strcasecmp', () => [$.strcasecmp(['$text', '$other']), $.strcasecmp(['a', 'A'])], [1, 0]],
    [
      'split and concat',
      () => [$.split(['a/b', '/']), $.concat(['$text', ' ', '$other'])],
      [['a', 'b'], 'Yuanxin Dong'],
    ],
    ['literal', () => $.eq(['$price', $.literal('$1')]), true],
    [
      'cond, ifNull and switch',
      () => [
        $.cond([$.gt(['$n', 0]), 1, 2]),
        $.ifNull(['$absent', 3]),
        $.switch({ branches: [{ case: $.lt(['$n', 0]), then: 4 }], default: 5 }),
      ],
      [2, 3, 4],
    ],
    ['let', () => $.let({ vars: { twice: $.multiply(['$n', 2]) }, in: $.sum(['$$twice', 1]) }), -14],
    [
      'lists',
      () => [
        $.arrayElemAt(['$list', -1]),
        $.size('$list'),
        $.reverseArray('$list'),
        $.slice(['$list', 1]),
        $.in([1, '$list']),
      ],
      [1, 2, [1, 3], [3], true],
    ],
    [
      'filter, map and reduce',
      () => [
        $.filter({ input: '$list', as: 'i', cond: $.gt(['$$i', 1]) }),
        $.map({ input: '$list', as: 'i', in: $.add(['$$i', 1]) }),
        $.reduce({ input: '$list', initialValue: 0, in: $.add(['$$value', '$$this']) }),
      ],
      [[3], [4, 2], 4],
    ],
    [
      'sets',
      () => [
        $.setUnion(['$list', [1, 9]]),
        $.setDifference(['$list', [1]]),
        $.setIsSubset([[1], '$list']),
        $.anyElementTrue([[0, 1]]),
      ],
      [[1, 3, 9], [3], true, true],
    ],
    ['objects', () => [$.mergeObjects(['$o', { b: 2 }]), $.objectToArray('$o')], [{ a: 1, b: 2 }, [{ k: 'a', v: 1 }]]],
    [
      'zip, range and concatArrays',
      () => [$.zip({ inputs: ['$list', ['a', 'b']] }), $.range([0, 3]), $.concatArrays(['$list', [1]])],
      [
        [
          [3, 'a'],
          [1, 'b'],
        ],
        [0, 1, 2],
        [3, 1, 1],
      ],
    ],
  ])('%s', async (_name, expression, value) => {
    const [found] = await listOf(aggregate().project({ _id: 0, value: expression() }))
    if (Array.isArray(value) && Array.isArray(found.value)) {
      // A set is in no order.
      const sorted = (one: unknown) => (Array.isArray(one) && _name === 'sets' ? [...one].sort() : one)
      expect(found.value.map(sorted)).toEqual(value)
    } else expect(found.value).toEqual(value)
  })

  it('deviations', async () => {
    await opened.things().add({
      data: [
        { g: 1, s: 84 },
        { g: 1, s: 96 },
      ],
    })
    const grouped = aggregate()
      .match({ g: 1 })
      .group({ _id: '$g', pop: $.stdDevPop('$s'), samp: $.stdDevSamp('$s') })
    expect(await listOf(grouped)).toEqual([{ _id: 1, pop: 6, samp: expect.closeTo(8.485, 3) }])
  })
})
