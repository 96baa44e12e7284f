import { isPlain, type Data } from '../ejson'
import { databaseRefusal } from '../refusal'

const isCount = (value: unknown): boolean => typeof value === 'number' && Number.isInteger(value)

/** What MongoDB asks of a query's operators before it looks at any document; mingo takes anything. */
const operatorRules: Record<string, (operand: unknown) => string | undefined> = {
  $and: listOfQueries('$and'),
  $or: listOfQueries('$or'),
  $nor: listOfQueries('$nor'),
  $size: (operand) =>
    isCount(operand) && Number(operand) >= 0 ? undefined : 'Failed to parse $size. Expected a non-negative integer',
}

function listOfQueries(name: string) {
  return (operand: unknown) =>
    Array.isArray(operand) && operand.length > 0 ? undefined : `${name} must be a nonempty array`
}

/** Throws for a query that MongoDB refuses whatever there is to be found. `$expr` has rules of its own. */
export function refuseUnsoundQuery(query: unknown): void {
  if (Array.isArray(query)) return query.forEach(refuseUnsoundQuery)
  if (!isPlain(query)) return
  for (const [name, operand] of Object.entries(query)) {
    const why = operatorRules[name]?.(operand)
    if (why !== undefined) throw databaseRefusal('Query', why)
    if (!['$expr', '$eq', '$ne', '$in', '$nin', '$jsonSchema'].includes(name)) refuseUnsoundQuery(operand)
  }
}

/** The same of an aggregation's stages. */
const stageRules: Record<string, (asked: unknown) => string | undefined> = {
  $limit: (asked) => (isCount(asked) && Number(asked) > 0 ? undefined : 'the limit must be positive'),
  $skip: (asked) => (isCount(asked) && Number(asked) >= 0 ? undefined : 'Argument to $skip cannot be negative'),
  $sort: (asked) =>
    isPlain(asked) && Object.values(asked).every((way) => way === 1 || way === -1 || (isPlain(way) && '$meta' in way))
      ? undefined
      : '$sort key ordering must be 1 (for ascending) or -1 (for descending)',
  $sample: (asked) =>
    isPlain(asked) && isCount(asked['size']) && Number(asked['size']) > 0
      ? undefined
      : 'size argument to $sample must be a positive integer',
  $project: (asked) =>
    isPlain(asked) && Object.keys(asked).length > 0
      ? undefined
      : 'projection specification must have at least one field',
  $addFields: (asked) => (isPlain(asked) && Object.keys(asked).length > 0 ? undefined : '$addFields must not be empty'),
  $count: (asked) =>
    typeof asked === 'string' && /^[^$.]+$/.test(asked) ? undefined : 'the count field must be a non-empty string',
  $unwind: (asked) => {
    const path = isPlain(asked) ? asked['path'] : asked
    return typeof path === 'string' && path.startsWith('$')
      ? undefined
      : "path option to $unwind stage should be prefixed with a '$'"
  },
  $group: (asked) => {
    if (!isPlain(asked) || !('_id' in asked)) return 'a group specification must include an _id'
    const isAccumulated = ([field, how]: [string, unknown]) =>
      field === '_id' || (isPlain(how) && Object.keys(how).length === 1 && Object.keys(how)[0]?.startsWith('$'))
    return Object.entries(asked).every(isAccumulated) ? undefined : 'each group field must be an accumulator object'
  },
}

/** Throws for stages that MongoDB refuses whatever comes into them. */
export function refuseUnsoundStages(pipeline: readonly Data[]): void {
  for (const [place, stage] of pipeline.entries())
    for (const [name, asked] of Object.entries(stage)) {
      const why =
        name === '$geoNear' && place > 0
          ? '$geoNear is only valid as the first stage in a pipeline'
          : stageRules[name]?.(asked)
      if (why !== undefined) throw databaseRefusal('Aggregate', why)
    }
}
