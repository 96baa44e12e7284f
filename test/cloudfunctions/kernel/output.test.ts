import fc from 'fast-check'
import { literal, number, object, optional, parse, string, variant, type GenericSchema } from 'valibot'
import { outputOf } from '../../../cloudfunctions/kernel/call/output'
import { everyProcedure } from '../../_support/callers'

type Node = GenericSchema & {
  entries?: Record<string, Node>
  item?: Node
  wrapped?: Node
  value?: Node
  literal?: unknown
  options?: readonly unknown[]
}

/** Values that mostly fit a schema: some lack a field, have one too many, or something else in its place. */
function answersTo(schema: Node): fc.Arbitrary<unknown> {
  const usual = usualFor(schema)
  const odd = fc.constantFrom<unknown>(null, undefined, '', 'x', 0, NaN, -1, true, [], {}, [{}], { code: 'x' })
  return fc.oneof({ arbitrary: usual, weight: 60 }, { arbitrary: odd, weight: 1 })
}

function usualFor(schema: Node): fc.Arbitrary<unknown> {
  switch (schema.type) {
    case 'string':
      return fc.constantFrom('', '云', 'https://example.com', '2026-11-29', 'a-1')
    case 'number':
      return fc.constantFrom(0, 1, 100, 2.5)
    case 'boolean':
      return fc.boolean()
    case 'literal':
      return fc.constant(schema.literal)
    case 'picklist':
      return fc.constantFrom(...(schema.options ?? []))
    case 'nullable':
      return fc.oneof(fc.constant(null), answersTo(schema.wrapped!))
    case 'optional':
      return fc.oneof(fc.constant(undefined), answersTo(schema.wrapped!))
    case 'array':
      return fc.array(answersTo(schema.item!), { maxLength: 2 })
    case 'record':
      return fc.dictionary(fc.constantFrom('a', 'b', '__proto__'), answersTo(schema.value!), { maxKeys: 2 })
    case 'object': {
      const fields = Object.entries(schema.entries ?? {})
      const all = Object.fromEntries(fields.map(([name, inner]) => [name, answersTo(inner)]))
      const optional = fields.filter(([, { type }]) => type === 'optional').map(([name]) => name)
      const requiredKeys = Object.keys(all).filter((name) => !optional.includes(name))
      const whole = fc.record(all, { requiredKeys })
      const more = fc.record(
        Object.fromEntries([...Object.entries(all), ['notInTheContract', fc.constant('secret')]]),
        {
          requiredKeys,
        },
      )
      return fc.oneof(
        { arbitrary: whole, weight: 9 },
        { arbitrary: more, weight: 3 },
        fc.record(all, { requiredKeys: [] }),
      )
    }
    case 'variant':
    case 'union':
      return fc.oneof(...(schema.options as Node[]).map(answersTo))
    default:
      return fc.constantFrom<unknown>(null, 'x', { a: 1 })
  }
}

const ending = (work: () => unknown) => {
  try {
    return { value: work() }
  } catch (fault) {
    return { fault: String(fault) }
  }
}

describe('what goes out of an answer is what valibot lets out, and what does not fit breaks as it does there', () => {
  let [fitting, unfit] = [0, 0]
  it.each(everyProcedure)('$door.$name', ({ procedure: { output } }) => {
    fc.assert(
      fc.property(answersTo(output as Node), (answer) => {
        const ours = ending(() => outputOf(output, answer))
        expect(ours).toEqual(ending(() => parse(output, answer)))
        if ('value' in ours) fitting += 1
        else unfit += 1
        expect(JSON.stringify(ours.value ?? '')).not.toContain('notInTheContract')
      }),
      { numRuns: 60 },
    )
  })
  afterAll(() => {
    // Neither side of it is tried by chance alone.
    expect(fitting).toBeGreaterThan(1_000)
    expect(unfit).toBeGreaterThan(500)
  })
})

describe('kinds that the contract hardly has', () => {
  it.each<[GenericSchema, unknown]>([
    [object({ a: optional(number(), 7) }), {}],
    [object({ a: optional(number(), 7) }), { a: undefined }],
    [object({ a: optional(number()) }), {}],
    [object({ a: optional(number()) }), { a: undefined }],
    [object({ a: optional(number()) }), { a: null }],
    [object({ a: string() }), ['a']],
    [variant('k', [object({ k: literal(1), a: number() }), object({ k: literal(1), b: number() })]), { k: 1, b: 2 }],
    [variant('k', [object({ k: literal(1) })]), { k: 2 }],
    [variant('k', [object({ k: literal(1) })]), Object.create({ k: 1 })],
  ])('%#', (schema, answer) => {
    expect(ending(() => outputOf(schema, answer))).toEqual(ending(() => parse(schema, answer)))
  })
})
