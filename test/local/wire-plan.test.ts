import { collections } from '../../cloudfunctions/declared'
import type { Order } from '../../local/wire/language/order'
import { planQuery } from '../../local/wire/plan'

const usable = () => true
const equals = { memberId: 'm' }

/** Whether a query in an order is a plain walk along the only index there is. */
function isWalk(fields: string[], query: Record<string, unknown>, order: Order): boolean {
  const plan = planQuery({ only: { fields } }, query, order, usable)
  return plan.by === 'walk' && plan.scan.fields.length > 0 && plan.ordered
}

test.each<[string, string[], Record<string, unknown>, Order, boolean]>([
  [
    'the index has the whole sort',
    ['memberId', 'at', '_id'],
    equals,
    [
      ['at', -1],
      ['_id', -1],
    ],
    true,
  ],
  [
    'it lacks the id',
    ['memberId', 'at'],
    equals,
    [
      ['at', -1],
      ['_id', -1],
    ],
    false,
  ],
  ['it lacks the id, and nobody sorts by it', ['memberId', 'at'], equals, [['at', 1]], true],
  [
    'the two go different ways',
    ['memberId', 'at', '_id'],
    equals,
    [
      ['at', -1],
      ['_id', 1],
    ],
    false,
  ],
  [
    'something stands between',
    ['memberId', 'kind', 'at', '_id'],
    equals,
    [
      ['at', 1],
      ['_id', 1],
    ],
    false,
  ],
  [
    'two fields are left open',
    ['memberId', 'kind', 'at', '_id'],
    equals,
    [
      ['kind', 1],
      ['_id', 1],
    ],
    false,
  ],
  ['every field is fixed', ['memberId', '_id'], equals, [['_id', 1]], true],
  ['every field is fixed, without the id', ['memberId'], equals, [['_id', 1]], false],
  [
    'what is fixed sorts nothing',
    ['memberId', 'at', '_id'],
    equals,
    [
      ['memberId', 1],
      ['at', 1],
      ['_id', 1],
    ],
    true,
  ],
])('a walk is in order only along what is declared: %s', (_name, fields, query, order, ordered) => {
  expect(isWalk(fields, query, order)).toBe(ordered)
})

test('every index is built with the id at its end, but the unique ones', () => {
  for (const [collection, { indexes }] of Object.entries(collections))
    for (const [name, { fields, unique }] of Object.entries<{ fields: readonly string[]; unique?: true }>(indexes))
      expect([collection, name, fields.indexOf('_id')]).toEqual([collection, name, unique ? -1 : fields.length - 1])
})
