import { isPlain, writeEjson, type Data } from '../ejson'

/** MongoDB's order of types; a missing field sorts as null does. */
function rankOf(value: unknown): number {
  if (value === undefined || value === null) return 1
  if (typeof value === 'number' || typeof value === 'bigint') return 2
  if (typeof value === 'string') return 3
  if (isPlain(value)) return 4
  if (Array.isArray(value)) return 5
  if (typeof value === 'boolean') return 8
  if (value instanceof Date) return 9
  if (value instanceof RegExp) return 11
  return 7
}

/** MongoDB's order of two values: by type, then among themselves; texts by their characters' numbers, as bytes are. */
export function compared(one: unknown, other: unknown): number {
  const rank = rankOf(one)
  if (rank !== rankOf(other)) return rank - rankOf(other)
  if (rank === 1) return 0
  if (typeof one === 'string' && typeof other === 'string') return comparedTexts(one, other)
  if (Array.isArray(one) && Array.isArray(other)) return comparedLists(one, other)
  if (isPlain(one) && isPlain(other)) return comparedLists(Object.entries(one), Object.entries(other))
  if (rank === 7 || rank === 11) return comparedTexts(writeEjson([one]), writeEjson([other]))
  const [left, right] = [Number(one), Number(other)]
  // Not a number sorts below all that are.
  if (Number.isNaN(left) || Number.isNaN(right)) return Number(Number.isNaN(right)) - Number(Number.isNaN(left))
  return left < right ? -1 : Number(left > right)
}

function comparedLists(one: readonly unknown[], other: readonly unknown[]): number {
  for (const [at, value] of one.entries()) {
    if (at >= other.length) return 1
    const order = compared(value, other[at])
    if (order !== 0) return order
  }
  return one.length - other.length
}

/** JavaScript compares halves of characters beyond the basic plane, UTF-8 their numbers. */
const comparedTexts = (one: string, other: string): number =>
  one === other ? 0 : Buffer.compare(Buffer.from(one), Buffer.from(other))

/** Fields to sort by, in order; 1 ascending, -1 descending. */
export type Order = readonly (readonly [field: string, direction: 1 | -1])[]

/** In order, stably. A list sorts by its least value upwards and by its greatest downwards. */
export function inOrder<Item>(items: readonly Item[], order: Order, documentOf: (item: Item) => unknown): Item[] {
  const keyed = items.map((item) => ({
    item,
    keys: order.map(([field, direction]) => sortKey(valuesAt(documentOf(item), field.split('.')), direction)),
  }))
  keyed.sort((one, other) => {
    for (const [at, [, direction]] of order.entries()) {
      const way = compared(one.keys[at], other.keys[at]) * direction
      if (way !== 0) return way
    }
    return 0
  })
  return keyed.map(({ item }) => item)
}

function sortKey(values: readonly unknown[], direction: 1 | -1): unknown {
  const [first, ...others] = values
  return others.reduce((best, value) => (compared(value, best) * direction < 0 ? value : best), first)
}

/** All values that a dotted path leads to; through lists it leads to each one's, and a list at its end stands for its values. */
export function valuesAt(value: unknown, [step, ...rest]: readonly string[]): unknown[] {
  if (step === undefined) return Array.isArray(value) ? (value.length > 0 ? value : [undefined]) : [value]
  if (!Array.isArray(value)) return valuesAt(isPlain(value) ? ownValue(value, step) : undefined, rest)
  const within = value.filter(isPlain).flatMap((item) => valuesAt(item, [step, ...rest]))
  const placed = /^\d+$/.test(step) && Number(step) < value.length ? valuesAt(value[Number(step)], rest) : []
  const found = [...within, ...placed]
  return found.length > 0 ? found : [undefined]
}

const ownValue = (value: Data, step: string): unknown => (Object.hasOwn(value, step) ? value[step] : undefined)
