import { isPlain, same, type Data } from '../ejson'
import { databaseRefusal } from '../refusal'

type Test = (value: unknown) => boolean

const types: Record<string, Test> = {
  object: isPlain,
  array: Array.isArray,
  string: (value) => typeof value === 'string',
  number: (value) => typeof value === 'number',
  int: Number.isInteger,
  integer: Number.isInteger,
  long: Number.isInteger,
  double: (value) => typeof value === 'number',
  decimal: (value) => typeof value === 'number',
  bool: (value) => typeof value === 'boolean',
  boolean: (value) => typeof value === 'boolean',
  date: (value) => value instanceof Date,
  null: (value) => value === null,
  regex: (value) => value instanceof RegExp,
  objectId: (value) =>
    isPlain(value) === false && typeof value === 'object' && value !== null && 'toHexString' in value,
}

/** MongoDB's keywords of JSON Schema; what does not apply to a value's type holds of it. */
const keywords: Record<string, (said: unknown, schema: Data) => Test> = {
  type: (said) => ofTypes(said),
  bsonType: (said) => ofTypes(said),
  required: (said) => ifPlain((value) => namesIn(said).every((name) => Object.hasOwn(value, name))),
  properties: (said) => {
    const tests = testsIn(said)
    return ifPlain((value) => [...tests].every(([name, test]) => !Object.hasOwn(value, name) || test(value[name])))
  },
  patternProperties: (said) => {
    const tests = [...testsIn(said)].map(([pattern, test]) => ({ pattern: new RegExp(pattern), test }))
    return ifPlain((value) =>
      Object.entries(value).every(([name, one]) =>
        tests.every(({ pattern, test }) => !pattern.test(name) || test(one)),
      ),
    )
  },
  additionalProperties: (said, { properties, patternProperties }) => {
    const test: Test = typeof said === 'boolean' ? () => said : schemaTest(said)
    const patterns = Object.keys(isPlain(patternProperties) ? patternProperties : {}).map((each) => new RegExp(each))
    const isKnown = (name: string) =>
      (isPlain(properties) && Object.hasOwn(properties, name)) || patterns.some((pattern) => pattern.test(name))
    return ifPlain((value) => Object.entries(value).every(([name, one]) => isKnown(name) || test(one)))
  },
  minProperties: (said) => ifPlain((value) => Object.keys(value).length >= Number(said)),
  maxProperties: (said) => ifPlain((value) => Object.keys(value).length <= Number(said)),
  enum: (said) => (value) => Array.isArray(said) && said.some((one) => same(one, value)),
  minimum: (said, { exclusiveMinimum }) =>
    ifNumber((value) => (exclusiveMinimum === true ? value > Number(said) : value >= Number(said))),
  maximum: (said, { exclusiveMaximum }) =>
    ifNumber((value) => (exclusiveMaximum === true ? value < Number(said) : value <= Number(said))),
  exclusiveMinimum: () => () => true,
  exclusiveMaximum: () => () => true,
  multipleOf: (said) => ifNumber((value) => value % Number(said) === 0),
  minLength: (said) => ifText((value) => [...value].length >= Number(said)),
  maxLength: (said) => ifText((value) => [...value].length <= Number(said)),
  pattern: (said) => ifText((value) => new RegExp(String(said)).test(value)),
  items: (said) => {
    const test = Array.isArray(said) ? undefined : schemaTest(said)
    const tests = Array.isArray(said) ? said.map(schemaTest) : []
    return ifList((value) => value.every((one, at) => (test ?? tests[at])?.(one) ?? true))
  },
  minItems: (said) => ifList((value) => value.length >= Number(said)),
  maxItems: (said) => ifList((value) => value.length <= Number(said)),
  uniqueItems: (said) =>
    ifList((value) => said !== true || value.every((one, at) => !value.slice(0, at).some((other) => same(one, other)))),
  allOf: (said) => every(said, (tests, value) => tests.every((test) => test(value))),
  anyOf: (said) => every(said, (tests, value) => tests.some((test) => test(value))),
  oneOf: (said) => every(said, (tests, value) => tests.filter((test) => test(value)).length === 1),
  not: (said) => {
    const test = schemaTest(said)
    return (value) => !test(value)
  },
  title: () => () => true,
  description: () => () => true,
}

/** What `$jsonSchema` asks of a document. */
export function schemaTest(schema: unknown): Test {
  if (!isPlain(schema)) throw databaseRefusal('Query', '$jsonSchema must be an object')
  const tests = Object.entries(schema).map(([keyword, said]) => {
    const test = keywords[keyword]
    if (!test) throw databaseRefusal('Query', `Unknown $jsonSchema keyword: ${keyword}`)
    return test(said, schema)
  })
  return (value) => tests.every((test) => test(value))
}

function ofTypes(said: unknown): Test {
  const named = (Array.isArray(said) ? said : [said]).map((name: unknown) => types[String(name)])
  if (named.some((test) => test === undefined))
    throw databaseRefusal('Query', `Unknown type name alias: ${JSON.stringify(said)}`)
  return (value) => named.some((test) => test?.(value))
}

function every(said: unknown, holds: (tests: readonly Test[], value: unknown) => boolean): Test {
  const tests = Array.isArray(said) ? said.map(schemaTest) : []
  return (value) => holds(tests, value)
}

const testsIn = (said: unknown): Map<string, Test> =>
  new Map(Object.entries(isPlain(said) ? said : {}).map(([name, schema]) => [name, schemaTest(schema)]))

const namesIn = (said: unknown): string[] => (Array.isArray(said) ? said.map(String) : [])

const ifPlain =
  (test: (value: Data) => boolean): Test =>
  (value) =>
    !isPlain(value) || test(value)
const ifNumber =
  (test: (value: number) => boolean): Test =>
  (value) =>
    typeof value !== 'number' || test(value)
const ifText =
  (test: (value: string) => boolean): Test =>
  (value) =>
    typeof value !== 'string' || test(value)
const ifList =
  (test: (value: readonly unknown[]) => boolean): Test =>
  (value) =>
    !Array.isArray(value) || test(value)
